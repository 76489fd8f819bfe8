import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactUnder } from '../../../search/index/bm25.ts';
import { maxScore, type MaxScoreQuery } from '../../../search/index/max-score.ts';

type Posting = { readonly position: number; readonly frequency: number };
type Token = { readonly postings: readonly Posting[]; readonly gain: number };

// Several windows of the search, and a part of one.
const passages = 7000;

/** Numbers from 0 to 1 that a seed gives again: Park and Miller, 1988. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Postings of a token in about `share` of the passages, with impacts as `impact` makes them. */
function postingsOf(
  seed: number,
  share: number,
  frequency: (random: number) => number,
): readonly Posting[] {
  const next = numbersFrom(seed);
  const positions = Array.from({ length: passages }, (_, position) => position);
  return positions
    .filter(() => next() < share)
    .map((position) => ({ position, frequency: Math.fround(frequency(next())) }));
}

function queryOf(
  tokens: readonly Token[],
  rest: Pick<MaxScoreQuery, 'limit' | 'accepts'>,
): MaxScoreQuery {
  const all = tokens.flatMap(({ postings }) => postings);
  let end = 0;
  const lists = tokens.map(({ postings, gain }) => {
    const start = end;
    end += postings.length;
    const bound = gain * Math.max(0, ...postings.map(impactOfPosting));
    return { start, end, gain, bound };
  });
  return {
    positions: Uint32Array.from(all, ({ position }) => position),
    frequencies: Float32Array.from(all, ({ frequency }) => frequency),
    norms,
    lists,
    passages,
    ...rest,
  };
}

// Of long passages and short ones.
const norms = Float64Array.from({ length: passages }, (_, position) => 0.5 + (position % 7) / 4);

function impactOfPosting({ position, frequency }: Posting): number {
  return impactUnder(frequency, norms[position] ?? 0);
}

/** Every posting scored, in the order of gains, every passage sorted. */
function bruteForce(tokens: readonly Token[], { limit, accepts }: MaxScoreQuery) {
  const scores = new Map<number, number>();
  for (const { postings, gain } of tokens.toSorted((a, b) => b.gain - a.gain)) {
    for (const posting of postings) {
      const before = scores.get(posting.position) ?? 0;
      scores.set(posting.position, before + gain * impactOfPosting(posting));
    }
  }
  return [...scores]
    .map(([position, score]) => ({ position, score }))
    .filter(({ position }) => accepts?.(position) ?? true)
    .toSorted((a, b) => b.score - a.score || a.position - b.position)
    .slice(0, limit);
}

const filters: readonly MaxScoreQuery['accepts'][] = [
  undefined,
  (position) => position % 3 !== 0,
  (position) => position >= 4500 && position < 4520,
  () => false,
];

const rest = fc.record({
  limit: fc.constantFrom(0, 1, 5, 50, 200, passages),
  accepts: fc.constantFrom(...filters),
});
const shapes = fc.array(
  fc.record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    share: fc.constantFrom(0, 0.0005, 0.01, 0.1, 0.6),
    gain: fc.constantFrom(0.25, 1, 4),
  }),
  { maxLength: 6 },
);

/** Sums of these are exact in any order, and often equal. */
const coarse = (random: number) => Math.ceil(4 * random) / 2;

describe('MaxScore', () => {
  it('finds the same positions with the same scores as scoring everything, ties by position', () => {
    fc.assert(
      fc.property(shapes, rest, (given, options) => {
        const tokens = given.map(({ seed, share, gain }) => {
          return { postings: postingsOf(seed, share, coarse), gain };
        });
        const query = queryOf(tokens, options);
        expect(maxScore(query)).toEqual(bruteForce(tokens, query));
      }),
      { numRuns: 150 },
    );
  });

  it('does so for scores that are rounded', () => {
    fc.assert(
      fc.property(shapes, rest, (given, options) => {
        const tokens = given.map(({ seed, share, gain }) => {
          return { postings: postingsOf(seed, share, (random) => random + 0.1), gain };
        });
        const query = queryOf(tokens, options);
        const found = maxScore(query);
        const expected = bruteForce(tokens, query);
        const whole = bruteForce(tokens, { ...query, limit: passages });
        const scoreAt = new Map(whole.map(({ position, score }) => [position, score]));
        expect(found).toHaveLength(expected.length);
        for (const [rank, { position, score }] of found.entries()) {
          expect(Math.abs(score - expected[rank]!.score)).toBeLessThan(1e-9);
          expect(Math.abs(score - scoreAt.get(position)!)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('stops early: what only common tokens bring is not even considered', () => {
    const rare = Array.from({ length: 60 }, (_, at) => ({ position: 7 * at, frequency: 1 }));
    const common = postingsOf(7, 1, () => 1);
    const tokens = [
      { postings: rare, gain: 4 },
      { postings: common, gain: 0.5 },
    ];
    const considered = new Set<number>();
    const accepts = (position: number) => Boolean(considered.add(position));
    const found = maxScore(queryOf(tokens, { limit: 50, accepts }));
    expect(found.map(({ position }) => position)).toEqual(
      Array.from({ length: 50 }, (_, at) => 7 * at),
    );
    // The first of a window is asked for, to know whether to look at the window at all.
    expect([...considered].filter((position) => position >= 2048).length).toBeLessThan(10);
  });

  it('scores nothing where the filter lets nothing through', () => {
    const tokens = [{ postings: postingsOf(3, 0.6, coarse), gain: 1 }];
    expect(maxScore(queryOf(tokens, { limit: 5, accepts: () => false }))).toEqual([]);
  });
});
