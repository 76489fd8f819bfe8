import { describe, expect, it } from 'vitest';
import type { BenchSet } from '../../../eval/bench/bench-files.ts';
import { sampleSet } from '../../../eval/bench/sample-set.ts';

const set: BenchSet = {
  passages: Array.from({ length: 100 }, (_, at) => ({ id: `p${at}`, text: `第${at}段` })),
  questions: Array.from({ length: 40 }, (_, at) => ({
    id: `q${at}`,
    question: `第${at}问`,
    answers: [],
    positives: [`p${at}`, `p${at + 40}`],
  })),
};

describe('a sample of a set', () => {
  const sample = sampleSet(set, { passages: 30, seed: 1 });
  const ids = new Set(sample.passages.map(({ id }) => id));
  const positives = new Set(sample.questions.flatMap((question) => question.positives));

  it('has as many passages as asked for, two thirds of which answer its questions', () => {
    expect(ids.size).toBe(30);
    expect(positives.size).toBe(20);
    expect(sample.questions).toHaveLength(10);
  });

  it('holds all that answers its questions', () => {
    expect([...positives].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(sampleSet(set, { passages: 30, seed: 1 })).toEqual(sample);
    expect(sampleSet(set, { passages: 30, seed: 2 })).not.toEqual(sample);
  });

  it('of as many as there are is the set itself', () => {
    expect(sampleSet(set, { passages: 100, seed: 1 })).toBe(set);
  });
});
