import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fuseLegs, type FoundByLegs } from '../../search/rank/fuse-legs.ts';

const line = z.object({
  relevant: z.array(z.array(z.number())),
  parts: z.array(
    z.object({
      fullScore: z.number(),
      keyword: z.array(z.number()),
      vector: z.array(z.number()),
    }),
  ),
});

type Asked = {
  readonly relevant: readonly (readonly number[])[];
  readonly parts: readonly FoundByLegs[];
};

function readRankings(name: string): readonly Asked[] {
  const file = new URL(`./real-rankings/${name}.jsonl`, import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((text) => {
    const { relevant, parts } = line.parse(JSON.parse(text));
    return { relevant, parts: parts.map(toFound) };
  });
}

function toFound({ fullScore, keyword, vector }: z.infer<typeof line>['parts'][number]) {
  return {
    fullScore,
    trust: 1,
    keyword: pairs(keyword).map(([position, score]) => ({ position, score })),
    vector: pairs(vector).map(([position, thousandths]) => ({
      position,
      similarity: thousandths / 1000,
    })),
  };
}

function pairs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  return Array.from({ length: numbers.length / 2 }, (_, at) => [
    numbers[2 * at] ?? 0,
    numbers[2 * at + 1] ?? 0,
  ]);
}

type Ranking = (found: FoundByLegs) => readonly { readonly position: number }[];

/** The average share of a question's evidence among the first k, in points of a hundred. */
function recall(questions: readonly Asked[], ranking: Ranking, k: number): number {
  const shares = questions.map(({ relevant, parts }) => {
    const first = new Set(inTurn(parts.map(ranking)).slice(0, k));
    return relevant.filter((group) => group.some((at) => first.has(at))).length / relevant.length;
  });
  return (100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length;
}

function inTurn(rankings: readonly ReturnType<Ranking>[]): readonly number[] {
  const longest = Math.max(0, ...rankings.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, rank) =>
    rankings.flatMap((ranking) => ranking[rank]?.position ?? []),
  );
  return [...new Set(turns.flat())];
}

/** Reciprocal rank fusion of equals, which is what most do. */
const byReciprocalRanks: Ranking = ({ keyword, vector }) => {
  const scores = new Map<number, number>();
  for (const leg of [keyword, vector]) {
    for (const [rank, { position }] of leg.entries()) {
      scores.set(position, (scores.get(position) ?? 0) + 1 / (61 + rank));
    }
  }
  const ranked = [...scores].toSorted(([, one], [, other]) => other - one);
  return ranked.map(([position]) => ({ position }));
};

// One question of the 137 over law articles is 0.7 points.
const onePoint = 1;
const depths = [1, 5, 10];
const sets = ['gold-dev', 'gold-second', 'law', 'encyclopedia', 'policy'] as const;

describe.each(sets)('with a real embedder, over %s', (name) => {
  const questions = readRankings(name);

  it.each(depths)('both legs fused find as much as the better one: @%i', (k) => {
    const keyword = recall(questions, (found) => found.keyword, k);
    const vector = recall(questions, (found) => found.vector, k);
    const fused = recall(questions, fuseLegs, k);
    expect(fused).toBeGreaterThanOrEqual(Math.max(keyword, vector) - onePoint);
  });
});

it('which is no matter of course: where words mislead, equal ranks lose much', () => {
  const questions = readRankings('law');
  const vector = recall(questions, (found) => found.vector, 5);
  expect(recall(questions, byReciprocalRanks, 5)).toBeLessThan(vector - 5);
});

it('nor is it one that a model which knows less than the words does not drown them', () => {
  const questions = readRankings('policy');
  const keyword = recall(questions, (found) => found.keyword, 1);
  expect(recall(questions, (found) => found.vector, 1)).toBeLessThan(keyword - 15);
  expect(recall(questions, byReciprocalRanks, 1)).toBeLessThan(keyword - 5);
  expect(recall(questions, fuseLegs, 1)).toBeGreaterThan(keyword);
});

it('and more than either by itself where both know something', () => {
  const questions = [...readRankings('gold-dev'), ...readRankings('gold-second')];
  const legs: readonly Ranking[] = [(found) => found.keyword, (found) => found.vector];
  for (const k of depths) {
    const better = Math.max(...legs.map((leg) => recall(questions, leg, k)));
    expect(recall(questions, fuseLegs, k)).toBeGreaterThan(better);
  }
});
