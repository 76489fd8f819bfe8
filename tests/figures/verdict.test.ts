import { describe, expect, it } from 'vitest';
import {
  difference,
  nominalGrowth,
  ratio,
  sum,
  type Computation,
} from '../../figures/compute-figures.ts';
import { sharedWords } from '../../language/words/shared-words.ts';
import {
  computationWords,
  inexactNote,
  nominalGrowthWords,
  resultWords,
  sideWord,
} from '../../figures/verdict.ts';
import { aFigure } from '../support/made/a-figure.ts';

const must = (computed: Computation | undefined): Computation => {
  if (!computed) throw new Error('Nothing was computed.');
  return computed;
};
const amount = (value: number, unit: string) => aFigure({ measure: 'count', value, unit });

describe('a computation in words', () => {
  it.each([
    [
      difference(aFigure({ value: 6.5 }), aFigure({ value: 19.6, direction: 'down' })),
      '6.5% − （−19.6%） = 26.1个百分点',
    ],
    [difference(aFigure({ value: 6.5 }), aFigure({ value: 10 })), '10% − 6.5% = 3.5个百分点'],
    [difference(amount(1, '万户'), amount(1.4, '万户')), '1.4万户 − 1万户 = 4000户'],
    [difference(amount(1.35, '万人'), amount(1755, '人')), '1.35万人 − 1755人 = 11745人'],
    [sum([amount(30, '辆'), amount(20, '辆')]), '30辆 + 20辆 = 50辆'],
    [ratio(amount(4.3, '亿元'), amount(53.87, '亿元')), '4.3亿元 ÷ 53.87亿元 ≈ 7.98%'],
  ])('%#: %s', (computed, words) => {
    expect(computationWords(must(computed))).toBe(words);
  });

  it('says 高低 of rates and concentrations, 多少 of amounts', () => {
    const particles = aFigure({ measure: 'level', unit: '微克/立方米' });
    expect([sideWord(aFigure(), 1), sideWord(aFigure(), -1), sideWord(particles, -1)]).toEqual([
      '高',
      '低',
      '低',
    ]);
    expect([sideWord(amount(1, '家'), 1), sideWord(amount(1, '万元'), -1)]).toEqual(['多', '少']);
  });

  it('says which words of the figures were not counted', () => {
    const rows = [aFigure({ qualifier: '左右' }), aFigure({ qualifier: '以上' }), aFigure()];
    expect(inexactNote(rows)).toBe('左右、以上按所列数值计算');
    expect(inexactNote([aFigure()])).toBe('');
  });

  it('keeps the scale of its figures', () => {
    expect(resultWords(must(difference(amount(12.4, '万亿元'), amount(11.6, '万亿元'))))).toBe(
      '8000亿元',
    );
    expect(resultWords(must(difference(amount(500, '家'), amount(450, '家'))))).toBe('50家');
  });
});

describe('growth worked out from two amounts', () => {
  it('is called nominal', () => {
    const computed = must(nominalGrowth(amount(515, '亿元'), amount(500, '亿元')));
    expect(nominalGrowthWords(computed)).toBe(
      '按名义值计算增长约3%（（515亿元 − 500亿元） ÷ 500亿元 ≈ 3%）',
    );
    expect(nominalGrowth(aFigure(), aFigure())).toBeUndefined();
  });
});

describe('words of a report and of a question', () => {
  it('are the same thing as far as they share runs of characters', () => {
    expect(sharedWords('更新新能源公交车', '2022年换了多少辆新能源公交车')).toBe(0.75);
    expect(sharedWords('新建口袋公园', '今年要建几个口袋公园')).toBeGreaterThan(0.6);
    expect(sharedWords('粮食产量', '公交车有多少辆')).toBe(0);
  });

  it('are another thing where the question goes on to name a rate of it', () => {
    expect(sharedWords('财政赤字', '财政赤字率是多少')).toBe(0);
    expect(sharedWords('财政赤字', '财政赤字是多少')).toBe(1);
  });
});
