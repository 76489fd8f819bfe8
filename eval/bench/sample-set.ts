import { randomIndex, seededRandom, type Random } from '../statistics/seeded-random.ts';
import type { BenchQuestion, BenchSet } from './bench-files.ts';

export type SampleOptions = {
  /** How many passages are kept; all when the set has no more. */
  readonly passages: number;
  readonly seed: number;
};

// The others are there to be told apart from those that answer; each of these is one for all
// questions but its own, too.
const shareThatAnswers = 2 / 3;

/**
 * A part of a set that is too large to embed: questions in an order drawn by the seed, with the
 * passages that answer them, until these are two thirds of the sample; then others at random.
 */
export function sampleSet(set: BenchSet, { passages, seed }: SampleOptions): BenchSet {
  if (passages >= set.passages.length) return set;
  const random = seededRandom(seed);
  const answered = answeredWithin(shuffled(set.questions, random), shareThatAnswers * passages);
  const kept = new Set(answered.flatMap(({ positives }) => positives));
  for (const { id } of shuffled(set.passages, random)) {
    if (kept.size >= passages) break;
    kept.add(id);
  }
  const questions = new Set(answered);
  return {
    passages: set.passages.filter(({ id }) => kept.has(id)),
    questions: set.questions.filter((question) => questions.has(question)),
  };
}

/** The first questions whose answers need no more passages than these. */
function answeredWithin(
  questions: readonly BenchQuestion[],
  most: number,
): readonly BenchQuestion[] {
  const positives = new Set<string>();
  const end = questions.findIndex((question) => {
    for (const id of question.positives) positives.add(id);
    return positives.size > most;
  });
  return end === -1 ? questions : questions.slice(0, end);
}

/** Fisher and Yates' shuffle, of a copy. */
function shuffled<Value>(values: readonly Value[], random: Random): readonly Value[] {
  const mixed = [...values];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = randomIndex(random, at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as Value, mixed[at] as Value];
  }
  return mixed;
}
