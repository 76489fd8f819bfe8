import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeywordIndex } from '../../../search/index/keyword-index.ts';

const words = ['经济', '增长', '养老', '就业', '粮食'];

/** Reports of some passages, each of some words. */
const reports = fc.array(
  fc.array(fc.array(fc.constantFrom(...words), { maxLength: 5 }), { minLength: 1, maxLength: 6 }),
  { minLength: 1, maxLength: 8 },
);

function indexOf(library: readonly (readonly (readonly string[])[])[]) {
  let end = 0;
  const ranges = library.map((passages) => {
    const start = end;
    end += passages.length;
    return { start, end };
  });
  const entries = library.flat().map((tokens, at) => ({
    id: `p${at}`,
    fields: [{ tokens, weight: 1 }],
  }));
  return { index: KeywordIndex.build(entries), ranges };
}

describe('the best of each report', () => {
  it('are what searching each report by itself gives, the best of all first', () => {
    const query = fc.tuple(fc.subarray(words, { minLength: 1 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(reports, query, (library, [asked, limit]) => {
        const { index, ranges } = indexOf(library);
        const tokens = new Map(asked.map((word, at) => [word, 1 + at]));
        const one = ({ start, end }: (typeof ranges)[number]) =>
          index.search({ tokens, limit, accepts: (at) => at >= start && at < end });
        const expected = ranges
          .flatMap(one)
          .toSorted((a, b) => b.score - a.score || a.position - b.position);
        expect(index.searchEach({ tokens, limit, ranges })).toEqual(expected);
      }),
    );
  });

  it('are of the reports asked alone', () => {
    const { index, ranges } = indexOf([[['养老']], [['养老'], ['就业']], [['养老']]]);
    const tokens = new Map([['养老', 1]]);
    const found = index.searchEach({ tokens, limit: 4, ranges: ranges.slice(1, 2) });
    expect(found.map(({ position }) => position)).toEqual([1]);
  });
});

describe('whether a token stands in a passage', () => {
  it('is told as its words tell it', () => {
    fc.assert(
      fc.property(reports, fc.constantFrom(...words, '没有'), (library, token) => {
        const { index } = indexOf(library);
        const told = library.flat().map((_, position) => index.holds(token, position));
        expect(told).toEqual(library.flat().map((passage) => passage.includes(token)));
      }),
    );
  });
});
