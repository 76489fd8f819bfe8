import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageEntry } from '../../../search/index/passage-entry.ts';
import {
  KeywordIndex,
  type KeywordEntry,
  type ScoredPosition,
} from '../../../search/index/keyword-index.ts';
import { KeywordPart } from '../../../search/index/keyword-part.ts';
import { tokenise } from '../../../language/words/tokenise.ts';
import { aReport } from '../../support/made/a-report.ts';
import { digestDraft, digestNames } from '../../support/digests.ts';

type Query = {
  readonly tokens: ReadonlyMap<string, number>;
  readonly limit: number;
  readonly accepts?: (position: number) => boolean;
};

function entry(...words: readonly string[]): KeywordEntry {
  return { id: words.join(), fields: [{ tokens: words, weight: 1 }] };
}

function ask(...words: readonly string[]): Query {
  return { tokens: new Map(words.map((word) => [word, 1])), limit: 10 };
}

function savedAndLoaded(entries: readonly KeywordEntry[]): KeywordIndex {
  return KeywordIndex.ofOne(KeywordPart.decode(KeywordPart.of(entries).encode()));
}

/** The formula of BM25F, computed for every passage one by one. */
function bruteForce(entries: readonly KeywordEntry[], query: Query): readonly ScoredPosition[] {
  const frequency = ({ fields }: KeywordEntry, token: string) =>
    fields.reduce(
      (sum, { tokens, weight }) => sum + weight * tokens.filter((one) => one === token).length,
      0,
    );
  const length = ({ fields }: KeywordEntry) =>
    fields.reduce((sum, { tokens, weight }) => sum + weight * tokens.length, 0);
  const average = entries.reduce((sum, one) => sum + length(one), 0) / entries.length;
  const score = (one: KeywordEntry) =>
    [...query.tokens].reduce((sum, [token, weight]) => {
      const having = entries.filter((other) => frequency(other, token) > 0).length;
      const rarity = Math.log(1 + (entries.length - having + 0.5) / (having + 0.5));
      const found = frequency(one, token);
      if (found === 0) return sum;
      const factor = 1.2 * (0.25 + (0.75 * length(one)) / average);
      return sum + (weight * rarity * found * 2.2) / (found + factor);
    }, 0);
  return entries
    .map((one, position) => ({ position, score: score(one) }))
    .filter(({ position, score }) => score > 0 && (query.accepts?.(position) ?? true))
    .toSorted((a, b) => b.score - a.score || a.position - b.position)
    .slice(0, query.limit);
}

const words = fc.constantFrom('增长', '下降', '6.8%', '静海', '就业', '养老', '2023年');
const someWords = fc.array(words, { maxLength: 8 });
const entries: fc.Arbitrary<readonly KeywordEntry[]> = fc
  .array(fc.record({ text: someWords, heading: fc.array(words, { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((texts) =>
    texts.map(({ text, heading }, position) => ({
      id: `p${position}`,
      // Weights that 32 bits hold exactly, so that only the formula is compared.
      fields: [
        { tokens: text, weight: 1 },
        { tokens: heading, weight: 0.5 },
      ],
    })),
  );
const queries: fc.Arbitrary<Query> = fc
  .record({
    tokens: fc.array(fc.tuple(words, fc.constantFrom(0.25, 1, 2)), { maxLength: 4 }),
    limit: fc.integer({ min: 0, max: 15 }),
    odd: fc.boolean(),
  })
  .map(({ tokens, limit, odd }) => ({
    tokens: new Map(tokens),
    limit,
    ...(odd ? { accepts: (position: number) => position % 2 === 1 } : {}),
  }));

describe('searching by keywords', () => {
  it('finds and scores what the formula says, passage by passage', () => {
    fc.assert(
      fc.property(entries, queries, (all, query) => {
        const found = KeywordIndex.build(all).search(query);
        const expected = bruteForce(all, query);
        expect(found).toHaveLength(expected.length);
        const whole = new Map(
          bruteForce(all, { ...query, limit: all.length }).map((one) => [one.position, one.score]),
        );
        for (const [rank, { position, score }] of found.entries()) {
          expect(score).toBeCloseTo(whole.get(position) ?? Number.NaN, 5);
          // Passages that differ by less than 32 bits hold may change places.
          expect(score).toBeCloseTo(expected[rank]?.score ?? Number.NaN, 5);
        }
      }),
    );
  });

  it('gives the best first, ties in the order of their positions', () => {
    fc.assert(
      fc.property(entries, queries, (all, query) => {
        const found = KeywordIndex.build(all).search(query);
        const sorted = found.toSorted((a, b) => b.score - a.score || a.position - b.position);
        expect(found).toEqual(sorted);
      }),
    );
  });

  it('gives equal passages equal scores', () => {
    const index = KeywordIndex.build([entry('就业'), entry('养老'), entry('就业'), entry('就业')]);
    const found = index.search(ask('就业'));
    expect(found.map(({ position }) => position)).toEqual([0, 2, 3]);
    expect(new Set(found.map(({ score }) => score)).size).toBe(1);
  });

  it('ranks a rare word above a common one', () => {
    const index = KeywordIndex.build([
      entry('增长', '就业'),
      entry('增长', '宁德时代'),
      entry('增长', '养老'),
    ]);
    expect(index.search(ask('增长', '宁德时代'))[0]?.position).toBe(1);
  });

  it('ranks a short passage above a long one that says the same once', () => {
    const index = KeywordIndex.build([entry('养老', '就业', '增长', '下降'), entry('养老')]);
    expect(index.search(ask('养老')).map(({ position }) => position)).toEqual([1, 0]);
  });

  it('counts a heading word by the weight of its field', () => {
    const index = KeywordIndex.build([
      { id: 'heading', fields: [{ tokens: ['养老'], weight: 0.5 }] },
      { id: 'text', fields: [{ tokens: ['养老'], weight: 1 }] },
      { id: 'other', fields: [{ tokens: ['就业'], weight: 1 }] },
    ]);
    const [first, second] = index.search(ask('养老'));
    expect([first?.position, second?.position]).toEqual([1, 0]);
  });

  it('looks only at what is accepted, however low it ranks', () => {
    const all = Array.from({ length: 50 }, (_, at) =>
      entry('养老', ...Array<string>(at).fill('就业')),
    );
    const index = KeywordIndex.build(all);
    const accepts = (position: number) => position >= 48;
    const found = index.search({ ...ask('养老'), limit: 5, accepts });
    expect(found.map(({ position }) => position)).toEqual([48, 49]);
  });

  it('finds nothing for unknown words, no words, or no limit', () => {
    const index = KeywordIndex.build([entry('养老')]);
    expect(index.search(ask('火星'))).toEqual([]);
    expect(index.search(ask())).toEqual([]);
    expect(index.search({ ...ask('养老'), limit: 0 })).toEqual([]);
  });

  it('finds nothing in nothing', () => {
    const index = KeywordIndex.build([]);
    expect(index.ids).toEqual([]);
    expect(index.search(ask('养老'))).toEqual([]);
    expect(savedAndLoaded([]).search(ask('养老'))).toEqual([]);
  });

  it('does not stumble over passages without words', () => {
    const index = KeywordIndex.build([entry(), entry()]);
    expect(index.search(ask('养老'))).toEqual([]);
  });
});

describe('the rarity of a word', () => {
  const index = KeywordIndex.build([entry('增长', '养老'), entry('增长'), entry('就业')]);

  it('is ln(1 + (N − n + ½)/(n + ½))', () => {
    expect(index.rarity('增长')).toBeCloseTo(Math.log(1 + 1.5 / 2.5), 12);
    expect(index.rarity('养老')).toBeCloseTo(Math.log(1 + 2.5 / 1.5), 12);
  });

  it('is unknown for a word that never occurs', () => {
    expect(index.rarity('火星')).toBeUndefined();
  });
});

describe('a keyword index that was saved', () => {
  it('finds the same as before', () => {
    fc.assert(
      fc.property(entries, queries, (all, query) => {
        const index = KeywordIndex.build(all);
        const loaded = savedAndLoaded(all);
        expect(loaded.ids).toEqual(index.ids);
        expect(loaded.search(query)).toEqual(index.search(query));
      }),
    );
  });

  it('finds the same by words with rare characters', () => {
    const all = [
      { id: 'a', fields: [{ tokens: tokenise('区长张𬭎同志'), weight: 1 }] },
      { id: 'b', fields: [{ tokens: tokenise('区长李四同志'), weight: 1 }] },
    ];
    const query = ask(...tokenise('张𬭎'));
    expect(savedAndLoaded(all).search(query)).toEqual(KeywordIndex.build(all).search(query));
  });
});

describe('over the digests', () => {
  const passages = digestNames.flatMap((name) => {
    const { text, passages, sections: _, sourceRuns: __, ...facts } = digestDraft(name);
    const report = aReport({ ...facts, id: name, sourceFile: name, characters: text.length });
    return passages.map((passage, ordinal) => {
      const words = text.slice(passage.start, passage.end);
      const whole = { ...passage, id: `${name} ${ordinal}`, reportId: name, text: words };
      return { name, words, entry: passageEntry(whole, report) };
    });
  });
  const index = KeywordIndex.build(passages.map(({ entry }) => entry));

  it.each([
    ['静海区2022年地区生产总值下降多少', 'jinghai-2023.md', '地区生产总值下降4%'],
    ['子牙经开区一般公共预算收入增幅', 'jinghai-2023.md', '一般公共预算收入增幅15%'],
    ['津石高速通车后从静海到雄安新区多久', 'jinghai-2021.md', '只要1小时'],
    ['多少户“煤改电”“煤改气”', 'jinghai-2021.md', '完成15.8万户'],
    ['辛庄镇全员核酸检测多少人次', 'xinzhuang-2023.md', '700万人次'],
    ['数字人民币的试点', 'hexi-2023.md', '数字人民币的试点也在稳步扩大'],
    ['周其林团队拿到什么奖', 'tianjin-2023.md', '国家自然科学奖一等奖'],
    ['宁德时代落户肇庆首期投入多少', 'zhaoqing-2022.md', '首期投入120亿元'],
    ['小鹏汽车肇庆工厂生产交付的车', 'zhaoqing-2022.md', '8万多辆'],
    ['全国先进制造业集群有多少个', 'sichuan-delegation-2023.md', '全国的先进制造业集群有45个'],
  ])('the first passage for %s answers it', (question, name, answer) => {
    const [first] = index.search(ask(...tokenise(question)));
    const found = passages[first?.position ?? -1];
    expect(found?.name).toBe(name);
    expect(found?.words).toContain(answer);
  });
});

describe('the full score', () => {
  const index = KeywordIndex.build([
    entry('增长', '就业'),
    entry('增长', '养老'),
    entry('下降', '养老'),
  ]);
  const weighed = (...words: readonly string[]) => ask(...words).tokens;

  it('is that of a passage of average length that has each token once', () => {
    const tokens = weighed('增长', '就业');
    const [best] = index.search({ tokens, limit: 1 });
    expect(best?.position).toBe(0);
    expect(index.fullScore(tokens)).toBeCloseTo(best?.score ?? 0, 5);
  });

  it('counts tokens that no passage has, as the rarest of all', () => {
    const known = index.fullScore(weighed('就业'));
    const withUnknown = index.fullScore(weighed('就业', '仓储'));
    expect(withUnknown).toBeGreaterThan(2 * known);
  });

  it('is 0 for no token, and for tokens that find nothing', () => {
    expect(index.fullScore(new Map())).toBe(0);
    expect(
      index.fullScore(
        new Map([
          ['就业', 0],
          ['养老', -1],
        ]),
      ),
    ).toBe(0);
  });
});
