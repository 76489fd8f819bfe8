import { BadInput } from '../bad-input.ts';
import { asSent } from '../generate/observe-question.ts';
import type { GoldQuestion } from '../gold-question.ts';
import { findFaults } from '../score-answer.ts';
import type { Example } from '../statistics/fit-logistic.ts';
import type { SystemUnderTest } from '../system-under-test.ts';

/** The answers of one gold set: how each came about, and whether it is right. */
export type MeasuredSet = { readonly name: string; readonly examples: readonly Example[] };

/**
 * Asks every question of a set.
 * @throws BadInput when the system does not tell how its answers came about
 */
export async function measureSet({
  name,
  questions,
  system,
  onProgress,
}: {
  readonly name: string;
  readonly questions: readonly GoldQuestion[];
  readonly system: SystemUnderTest;
  readonly onProgress: (done: number) => void;
}): Promise<MeasuredSet> {
  if (!system.askMeasured) throw new BadInput('Only the product itself can be calibrated.');
  const examples: Example[] = [];
  for (const question of questions) {
    const { answer, features } = await system.askMeasured(asSent(question));
    examples.push({ features, isSo: findFaults(question, answer).length === 0 });
    onProgress(examples.length);
  }
  return { name, examples };
}
