import { BadInput } from '../bad-input.ts';
import { asSent } from '../generate/observe-question.ts';
import { type GoldQuestion, isAnswerable } from '../gold-files/gold-question.ts';
import { standsIn } from '../score/match-alternative.ts';
import { findFaults } from '../score/score-answer.ts';
import type { Example } from '../statistics/fit-logistic.ts';
import type { SystemUnderTest } from '../system-under-test.ts';

/** What was measured on one gold set, question by question. */
export type MeasuredSet = { readonly name: string; readonly examples: readonly Example[] };

/** What is learned from one question. */
export type Measure = (
  question: GoldQuestion,
  system: SystemUnderTest,
) => Promise<readonly Example[]>;

/** How an answer came about, and whether it is right. */
export const measureAnswer: Measure = async (question, system) => {
  if (!system.askMeasured) throw new BadInput('Only the product itself can be calibrated.');
  const { answer, features } = await system.askMeasured(asSent(question));
  return [{ features, isSo: findFaults(question, answer).length === 0 }];
};

/**
 * How the best sentence was found, and whether it says all that a right answer has to. Few gold
 * questions have no answer, and these ask for numbers; so every other one is asked once more as if
 * no report said its answer.
 */
export const measureSentence: Measure = async (question, system) => {
  if (!system.bestSentence) throw new BadInput('Only the product itself can be calibrated.');
  const says = (words: string) => saysAnswer(question, words);
  const found = await system.bestSentence(asSent(question));
  const unsaid = isAnswerable(question)
    ? await system.bestSentence(asSent(question), says)
    : undefined;
  return [
    ...(found ? [{ features: found.features, isSo: says(found.text) }] : []),
    ...(unsaid ? [{ features: unsaid.features, isSo: false }] : []),
  ];
};

function saysAnswer(question: GoldQuestion, words: string): boolean {
  if (!isAnswerable(question) || question.must.length === 0) return false;
  return question.must.every((group) => group.some((one) => standsIn(one, words)));
}

/** Asks every question of a set. */
export async function measureSet({
  name,
  questions,
  system,
  measure,
  onProgress,
}: {
  readonly name: string;
  readonly questions: readonly GoldQuestion[];
  readonly system: SystemUnderTest;
  readonly measure: Measure;
  readonly onProgress: (done: number) => void;
}): Promise<MeasuredSet> {
  const examples: Example[] = [];
  for (const [index, question] of questions.entries()) {
    examples.push(...(await measure(question, system)));
    onProgress(index + 1);
  }
  return { name, examples };
}
