import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../language/characters/normalise-text.ts';
import { indicators } from '../../language/indicators/indicators.ts';
import { thesaurus } from '../../language/words/thesaurus.ts';

const shared = new URL('../../../shared/', import.meta.url);
const folders = ['corpus/', 'wide/', 'gold/'].filter((name) => existsSync(new URL(name, shared)));
const areAtHand = folders.length === 3;
if (!areAtHand) console.info('Tests of words in use are skipped: no ../shared at hand.');

// Named in reports of other years and places than those at hand.
const namedElsewhere = new Set([
  ...['农林牧渔业增加值', '国有资本经营预算收入', '商品房销售额', '合同外资'],
  ...['工业生产者出厂价格', '森林蓄积量', '油料产量', '每千人口医疗卫生机构床位'],
  ...['第三产业增加值占地区生产总值比重', '商品零售价格', '工农业总产值', '社会总产值'],
]);

describe.skipIf(!areAtHand)('an entry that nobody uses', () => {
  const plain = (text: string) => normaliseText(text).replace(/[的\s“”‘’"「」《》]/gu, '');
  const said = areAtHand ? plain(folders.map(textsIn).join('\n')) : '';
  const isSaid = (word: string) => said.includes(plain(word));

  it('is not in the thesaurus', () => {
    const unused = thesaurus.filter(({ term, words }) => ![term, ...words].some(isSaid));
    expect(unused.map(({ term }) => term)).toEqual([]);
  });

  it('is not among the indicators', () => {
    const unused = indicators()
      .filter(({ name }) => !namedElsewhere.has(name))
      .filter(
        ({ name, variants, everydayWords }) => ![name, ...variants, ...everydayWords].some(isSaid),
      );
    expect(unused.map(({ name }) => name)).toEqual([]);
  });
});

function textsIn(folder: string): string {
  const at = new URL(folder, shared);
  return readdirSync(at)
    .filter((name) => /\.(?:txt|jsonl)$/u.test(name))
    .map((name) => readFileSync(new URL(name, at), 'utf8'))
    .join('\n');
}
