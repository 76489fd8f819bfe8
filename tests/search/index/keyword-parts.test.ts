import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinKeywords } from '../../../search/index/join-keywords.ts';
import { KeywordIndex } from '../../../search/index/keyword-index.ts';
import { KeywordPart } from '../../../search/index/keyword-part.ts';
import { keywordsOf, liveOf, placesOf, type IndexedTexts, type Part } from './parts.ts';

const words = ['增长', '下降', '6.8%', '静海', '就业', '养老', '2023年', '投资'];

const passage = fc.record({
  text: fc.array(fc.constantFrom(...words), { maxLength: 9 }),
  heading: fc.array(fc.constantFrom(...words), { maxLength: 3 }),
});
const texts = fc.array(passage, { minLength: 1, maxLength: 4 });

/** Some parts of some reports; a report that counts no more in one may be in the next in other words. */
const parts: fc.Arbitrary<readonly Part[]> = fc
  .array(fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), texts), { maxLength: 5 }), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((drafts) => fc.tuple(fc.constant(drafts), fc.array(fc.integer({ min: 1, max: 12 }))))
  .map(([drafts, removed]) => {
    const reports = drafts.map((draft) => reportsOf(new Map(draft)));
    return reports.map((held, number) => {
      const newer = reports.slice(number + 1).flatMap((later) => later.map(({ id }) => id));
      const taken = removed.map((id) => `r${id}`);
      const gone = held.map(({ id }) => id).filter((id) => [...newer, ...taken].includes(id));
      return { reports: held, gone };
    });
  });

function reportsOf(
  drafts: ReadonlyMap<number, readonly { text: readonly string[]; heading: readonly string[] }[]>,
): readonly IndexedTexts[] {
  return [...drafts].map(([number, passages]) => ({
    id: `r${number}`,
    passages: passages.map(({ text, heading }, at) => ({
      id: `r${number} ${at} ${text.join('')}`,
      fields: [
        { tokens: text, weight: 1 },
        { tokens: heading, weight: 0.6 },
      ],
    })),
  }));
}

const tokens = fc
  .array(fc.tuple(fc.constantFrom(...words, '没有'), fc.constantFrom(0.25, 1, 2)), { maxLength: 4 })
  .map((pairs) => new Map(pairs));

describe('an index of several parts', () => {
  it('finds what an index built at once finds, with the very same scores', () => {
    fc.assert(
      fc.property(parts, tokens, fc.boolean(), (given, asked, odd) => {
        const index = keywordsOf(given);
        const whole = KeywordIndex.build(liveOf(given).flatMap(({ passages }) => passages));
        expect(index.ids).toEqual(whole.ids);
        const accepts = odd ? { accepts: (position: number) => position % 2 === 1 } : {};
        // All of them: at a limit, passages of one score may stand for each other.
        const query = { tokens: asked, limit: 100, ...accepts };
        expect(index.search(query)).toEqual(whole.search(query));
      }),
    );
  });

  it('finds as good ones when few are asked for', () => {
    fc.assert(
      fc.property(parts, tokens, fc.integer({ min: 0, max: 5 }), (given, asked, limit) => {
        const whole = KeywordIndex.build(liveOf(given).flatMap(({ passages }) => passages));
        const scores = (index: KeywordIndex) =>
          index.search({ tokens: asked, limit }).map(({ score }) => score);
        expect(scores(keywordsOf(given))).toEqual(scores(whole));
      }),
    );
  });

  it('finds the best of each report, knows how rare words are and where they stand', () => {
    fc.assert(
      fc.property(parts, tokens, (given, asked) => {
        const live = liveOf(given);
        const index = keywordsOf(given);
        const whole = KeywordIndex.build(live.flatMap(({ passages }) => passages));
        let end = 0;
        const ranges = live.map(({ passages }) => {
          const start = end;
          end += passages.length;
          return { start, end };
        });
        const each = { tokens: asked, limit: 2, ranges: ranges.filter((_, at) => at % 2 === 0) };
        expect(index.searchEach(each)).toEqual(whole.searchEach(each));
        expect(index.fullScore(asked)).toBe(whole.fullScore(asked));
        for (const word of words) {
          expect(index.rarity(word)).toBe(whole.rarity(word));
          const holds = (one: KeywordIndex) => one.ids.map((_, at) => one.holds(word, at));
          expect(holds(index)).toEqual(holds(whole));
        }
      }),
    );
  });
});

describe('parts joined into one', () => {
  it('are what is collected from what counts, one part after the other', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const places = placesOf(given);
        const joined = joinKeywords(
          given.map(({ reports }, number) => ({
            postings: KeywordPart.of(reports.flatMap(({ passages }) => passages)).postings,
            without: places[number]!.goneRanges,
          })),
        );
        const live = given.flatMap(({ reports, gone }) =>
          reports.filter(({ id }) => !gone.includes(id)),
        );
        expect(joined).toEqual(KeywordPart.of(live.flatMap(({ passages }) => passages)).postings);
      }),
    );
  });
});
