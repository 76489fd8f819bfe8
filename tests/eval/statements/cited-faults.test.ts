import { describe, expect, test } from 'vitest';
import { citedFaults, type CitedWords } from '../../../eval/statements/cited-faults.ts';
import { readStatements } from '../../../eval/statements/read-statements.ts';

const cited = (quote: string, ...headings: readonly string[]): CitedWords => ({
  ...{ quote, headings, planYear: 2023 },
});
const faults = (text: string, ...citations: readonly CitedWords[]) =>
  citedFaults(readStatements(text, []), citations, []).map((one) => 'of' in one && one.of);

const plan = cited('地区生产总值增长4%左右', '2023年工作安排');
const review = cited('新增就业1.4万人', '一、2022年工作回顾');

test.each([
  ['云台区2023年目标：地区生产总值增长4%左右。', plan],
  ['云台区2022年情况：新增就业1.4万人。', review],
  ['地区生产总值增长4%左右。', plan],
  ['2022年目标完成情况：新增就业1.4万人。', review],
])('what is told as it is cited has no fault: %s', (text, citation) => {
  expect(faults(text, citation)).toEqual([]);
});

test.each([
  ['云台区2021年新增就业1.4万人。', review, 'year'],
  ['云台区2025年目标：地区生产总值增长4%左右。', plan, 'year'],
  ['云台区2023年实际：地区生产总值增长4%左右。', plan, 'aim'],
  ['云台区目标是新增就业1.4万人。', review, 'aim'],
  ['2023年地区生产总值下降4%左右。', plan, 'direction'],
  ['2023年地区生产总值增长4%以上。', plan, 'bound'],
])('what is told otherwise is seen: %s', (text, citation, of) => {
  expect(faults(text, citation)).toEqual([of]);
});

test('where the section does not tell, the year does: a report plans one and looks back on one', () => {
  const bare = cited('新增就业1.4万人');
  expect(faults('2022年目标新增就业1.4万人。', bare)).toEqual(['aim']);
  expect(faults('2023年目标新增就业1.4万人。', bare)).toEqual([]);
});

test.each([
  ['a year that the words themselves name', '2019年新增就业1.4万人。', '2019年新增就业1.4万人'],
  ['a base that is compared with', '2025年产值增长11%。', '产值比2024年增长11%'],
  ['where a number began', '2020年贫困人口7.3万人。', '贫困人口由7.3万人'],
  ['a target of a plan of several years', '2027年目标9000亿元。', '力争达到9000亿元'],
  ['what is expected, of either kind', '2023年目标27亿元。', '预计降到27亿元'],
  [
    'the bound of a list, behind its last number',
    '企业260家以上。',
    '两类企业分别达到260家、200家以上',
  ],
  ['another number', '2010年新增就业9万人。', '新增就业1.4万人'],
])('nothing is held against %s', (_, text, quote) => {
  expect(faults(text, cited(quote))).toEqual([]);
});

test('one citation that says it so is enough', () => {
  expect(faults('2019年新增就业1.4万人。', review, cited('2019年新增就业1.4万人'))).toEqual([]);
});

describe('of a section about five years', () => {
  const five = cited('固定资产投资累计超过70亿元', '一、“十三五”时期工作回顾');
  const coming = cited('固定资产投资超过70亿元', '今后五年的目标任务');

  test.each([
    ['2016年至2020年固定资产投资累计超过70亿元。', five],
    ['2020年固定资产投资累计超过70亿元。', five],
    ['2023年至2027年固定资产投资超过70亿元。', coming],
  ])('the span and its last year are right: %s', (text, citation) => {
    expect(faults(text, citation)).toEqual([]);
  });

  test.each([
    ['2015年至2020年固定资产投资累计超过70亿元。', five],
    ['2019年固定资产投资累计超过70亿元。', five],
    ['2022年至2027年固定资产投资超过70亿元。', coming],
  ])('other spans and years are not: %s', (text, citation) => {
    expect(faults(text, citation)).toEqual(['year']);
  });
});

test('what a section looks back on is not of the year that is planned', () => {
  expect(faults('云台区2023年新增就业1.4万人。', review)).toEqual(['year']);
});

test('what a plan tells of the year before is of that year', () => {
  const told = cited('就业比上年增长5.5%', '2023年工作安排');
  expect(faults('2022年就业增长5.5%。', told)).toEqual([]);
});
