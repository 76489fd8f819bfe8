import { basename, resolve } from 'node:path';
import { reviewAnswer, type ReviewAnswer, type ReviewItem } from '../product/reviews.ts';
import { BadInput } from '../bad-input.ts';
import { digestOf } from '../generate/digest.ts';
import type { Observation } from '../generate/observation.ts';
import type { Run } from '../generate/run-folder.ts';
import type { GoldQuestion } from '../gold-files/gold-question.ts';
import { seededRandom, type Random } from '../statistics/seeded-random.ts';

/** Items for raters, and the questions that two runs answered alike. */
export type ReviewItems = { readonly items: readonly ReviewItem[]; readonly alike: number };

/** Every answer of a run, one an item. */
export function itemsOfRun(run: Run): ReviewItems {
  const name = runName(run);
  const questions = questionsById(run);
  const items = run.observations.map((observation) =>
    itemOf(questionOf(questions, observation, run), [answerOf(name, observation)]),
  );
  return { items, alike: 0 };
}

/**
 * Pairs of answers to the same question, the sides shuffled by the seed. Where both runs say the
 * same there is nothing to compare.
 * @throws BadInput when no question was answered in both
 */
export function itemsOfPair(first: Run, second: Run, seed: number): ReviewItems {
  const names = runNames(first, second);
  const questions = questionsById(first);
  const others = new Map(second.observations.map((other) => [other.questionId, other]));
  const random = seededRandom(seed);
  const pairs = first.observations.flatMap((one) => {
    const other = others.get(one.questionId);
    return other ? [{ one, other }] : [];
  });
  if (pairs.length === 0) {
    throw new BadInput(`${first.folder} and ${second.folder} have no answered question in common.`);
  }
  const different = pairs.filter(({ one, other }) => !saysTheSame(one, other));
  const items = different.map(({ one, other }) =>
    itemOf(
      questionOf(questions, one, first),
      shuffled([answerOf(names[0], one), answerOf(names[1], other)], random),
    ),
  );
  return { items, alike: pairs.length - different.length };
}

function runNames(first: Run, second: Run): readonly [string, string] {
  return [runName(first), runName(second)];
}

/** The folder's name, and a piece of the digest of its answers: two runs may be called alike. */
function runName({ folder, observations }: Run): string {
  const said = observations.map(({ questionId, answer }) => [questionId, answer.text]);
  return `${basename(resolve(folder))}-${digestOf(said).slice(0, 6)}`;
}

function questionsById({ questions }: Run): ReadonlyMap<string, GoldQuestion> {
  return new Map(questions.map((question) => [question.id, question]));
}

function questionOf(
  questions: ReadonlyMap<string, GoldQuestion>,
  { questionId }: Observation,
  { folder }: Run,
): GoldQuestion {
  const question = questions.get(questionId);
  if (!question) {
    throw new BadInput(`${folder}: an answer to question ${questionId}, which is not among them.`);
  }
  return question;
}

function answerOf(run: string, { questionId, answer, cited, hits }: Observation): ReviewAnswer {
  const id = digestOf([run, questionId, answer.text]).slice(0, 16);
  return reviewAnswer({ id, run, questionId }, answer, ({ quote }, at) => ({
    passage: hits?.find(({ text }) => text.includes(quote))?.text ?? null,
    file: cited[at]?.sourceFile ?? null,
  }));
}

function itemOf(question: GoldQuestion, answers: readonly ReviewAnswer[]): ReviewItem {
  const { answer, must, evidence, history } = question;
  return {
    id: digestOf(answers.map(({ id }) => id).toSorted()).slice(0, 16),
    source: 'run',
    question: question.question,
    ...{ history, answers },
    gold: { answer, must, evidence },
    complaint: null,
  };
}

function saysTheSame(one: Observation, other: Observation): boolean {
  const said = ({ answer }: Observation) => [
    answer.status,
    answer.text,
    answer.citations.map(({ quote }) => quote),
  ];
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}

function shuffled<Value>(
  [first, second]: readonly [Value, Value],
  random: Random,
): readonly Value[] {
  return random() < 0.5 ? [first, second] : [second, first];
}
