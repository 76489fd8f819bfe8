import { describe, expect, it } from 'vitest';
import { readFigures } from '../../figures/read/read-figures.ts';
import { digestDraft, digestNames } from '../support/digests.ts';
import { inShort } from '../support/figures-of.ts';

const headline = new Set([
  '地区生产总值',
  '一般公共预算收入',
  '固定资产投资',
  '社会消费品零售总额',
  '规模以上工业增加值',
  '进出口总额',
  '居民人均可支配收入',
  '城镇新增就业',
  '城镇调查失业率',
  '城镇登记失业率',
  '居民消费价格',
]);

/** The year's goals of a digest's own place for the indicators that head a report. */
function headlineTargets(name: string): readonly string[] {
  const draft = digestDraft(name);
  return readFigures({ ...draft, id: name })
    .filter(({ indicator }) => headline.has(indicator))
    .filter(({ kind, period }) => kind === 'target' && period === String(draft.planYear))
    .filter(({ place }) => place === draft.region)
    .map((row) => inShort({ ...row, place: '静海区' }).replace(/ target \d{4}$/u, ''));
}

const expected: Readonly<Record<string, readonly string[]>> = {
  'hexi-2023.md': [
    '地区生产总值 growth 4% up',
    '固定资产投资 growth 3% up',
    '一般公共预算收入 growth 5% up',
    '城镇调查失业率 share 5.5% 以内',
    '城镇新增就业 count 1.9万人',
  ],
  'jinghai-2021.md': [
    '地区生产总值 growth 4% up',
    '居民人均可支配收入 growth 4% up',
    '固定资产投资 growth 8% up',
    '一般公共预算收入 growth 10% up',
    '社会消费品零售总额 growth 4% up',
    '城镇新增就业 count 1.35万人',
    '城镇登记失业率 share 3.8% 以内',
  ],
  'jinghai-2023.md': [
    '地区生产总值 growth 4% up 左右',
    '固定资产投资 growth 3% up',
    '一般公共预算收入 growth 6.5% up',
    '地区生产总值 level 500亿元 突破',
    '城镇新增就业 count 1万人 以上',
    '社会消费品零售总额 growth 5% up 以上',
    '进出口总额 growth 3% up',
    '进出口总额 level 200亿元 突破',
  ],
  'sichuan-delegation-2023.md': [],
  'tianjin-2023.md': [
    '地区生产总值 growth 4% up 左右',
    '社会消费品零售总额 growth 6% up 左右',
    '固定资产投资 growth 3% up 左右',
    '居民消费价格 growth 3% up 左右',
    '城镇调查失业率 share 5.5% 左右',
    '城镇新增就业 count 35万人',
  ],
  'xinzhuang-2023.md': [
    '地区生产总值 growth 5% up',
    '固定资产投资 growth 10% up',
    '一般公共预算收入 growth 7% up',
  ],
  'zhaoqing-2022.md': [
    '地区生产总值 growth 7% up 左右',
    '规模以上工业增加值 growth 13% up',
    '固定资产投资 growth 10% up',
    '进出口总额 growth 1% up',
    '一般公共预算收入 growth 8% up',
    '居民消费价格 growth 3% up 左右',
    '城镇登记失业率 share 4% 以内',
    '固定资产投资 level 2000亿元 超过',
    '城镇新增就业 count 4万人 以上',
  ],
};

describe('the headline goals of the sample reports', () => {
  it('are known for each of them', () => {
    expect(Object.keys(expected)).toEqual(digestNames);
  });

  it.each(digestNames)('%s', (name) => {
    expect(headlineTargets(name)).toEqual(expected[name]);
  });
});

describe('other figures of the sample reports', () => {
  it.each([
    [
      'zones and districts keep their own goals',
      'tianjin-2023.md',
      ['河西区 地区生产总值 level 1300亿元 以上 target 2027'],
    ],
    [
      'a fall stays a fall',
      'jinghai-2021.md',
      [
        '地区生产总值 growth 3% down estimate 2020',
        '一般公共预算收入 growth 20.7% down estimate 2020',
      ],
    ],
    [
      'five years and their last year stay apart',
      'jinghai-2021.md',
      [
        '地区生产总值 growth 2.3% up estimate/average 2016-2020',
        '税收占一般公共预算收入比重 share 54.6% result 2015',
        '税收占一般公共预算收入比重 share 84.5% up result 2020',
      ],
    ],
  ])('%s', (_, name, rows) => {
    const draft = digestDraft(name);
    const read = readFigures({ ...draft, id: name }).map(inShort);
    expect(read).toEqual(expect.arrayContaining([...rows]));
  });
});
