import { describe, expect, it } from 'vitest';
import { readTable, wordsOf } from '../../../language/read-table.ts';
import { withinFamily } from '../../../question/follow-ups/within-family.ts';
import { understood } from '../../support/made/an-understood-question.ts';

const words = (...turns: readonly string[]) =>
  understood(turns.at(-1) ?? '', ...turns.slice(0, -1)).text;

describe('a follow-up of three turns', () => {
  it('asks for both things of another place', () => {
    const both = ['静海2023年GDP目标是多少', '固定资产投资呢'];
    expect(words(...both, '河西区这两样呢')).toBe('河西区2023年gdp和固定资产投资目标');
    expect(words(...both, '河西区的它俩呢')).toContain('gdp和固定资产投资');
  });

  it('goes back to a place and on with the thing', () => {
    const { places, task } = understood(
      '再说回河西，2023年还接着建吗，建几个',
      '河西区2022年添了几个口袋公园',
      '那天津呢',
    );
    expect(places.map(({ name }) => name)).toEqual(['河西区']);
    expect(JSON.stringify(task)).toContain('口袋公园');
  });

  it('names a topic and holds it against another place', () => {
    expect(words('静海2023年GDP目标是多少', '投资增幅呢？和河西区比，谁定得高')).toContain(
      '投资目标和河西区比',
    );
  });

  it('asks for the reason of how much it is', () => {
    expect(
      understood('定得这么低，理由是什么', '静海2023年GDP目标是多少', '2021年呢').continues,
    ).toBe('reason');
  });
});

describe('everyday words that say a thing only beside what was talked about', () => {
  const file = new URL('../../../question/follow-ups/words-within-family.tsv', import.meta.url);

  it.each([...readTable(file, ['family', 'words', 'name', 'example'])])(
    '$example after $family: $name',
    ({ family, name, example }) => {
      for (const word of wordsOf(family)) {
        const said = withinFamily(example, `静海2022年${word}多少`);
        expect(said.includes(name) || said === example).toBe(true);
      }
      expect(withinFamily(example, '静海2022年养老床位多少')).toBe(example);
    },
  );
});
