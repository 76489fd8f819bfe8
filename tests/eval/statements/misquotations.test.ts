import { expect, test } from 'vitest';
import { misquotations } from '../../../eval/statements/misquotations.ts';

const quote = '青石园固定资产投资完成75亿元，新增就业1.4万人';
const faults = (words: string, ...quotes: readonly string[]) =>
  misquotations([{ words, quotes }], []).map(({ type }) => type);

test.each([
  ['a number', '青石园情况：「固定资产投资完成57亿元」'],
  ['a unit', '「新增就业1.4万户」'],
  ['a word', '「固定资产投资没有完成75亿元」'],
  ['a number outside, for which the cited words have another', '青石园固定资产投资57亿元'],
])('%s that is told otherwise than it is cited is seen', (_, words) => {
  expect(faults(words, quote)).toContain('misquoted');
});

test.each([
  ['the same words', '「固定资产投资完成75亿元，新增就业1.4万人」'],
  ['words left out', '「青石园固定资产投资…新增就业1.4万人」'],
  ['numbers in words', '「固定资产投资完成七十五亿元」'],
  ['other spaces', '「固定资产投资完成 75 亿元」'],
  ['a number of another matter', '白河镇游客57亿元'],
  ['a sum', '两园固定资产投资合计132亿元'],
  ['a sentence before that has no mark', '另有固定资产投资57亿元。青石园新增就业1.4万人'],
])('%s are no misquotation', (_, words) => {
  expect(faults(words, quote)).toEqual([]);
});

test('of several marks one that has the number is enough', () => {
  expect(faults('固定资产投资57亿元', quote, '固定资产投资57亿元')).toEqual([]);
});

test('words without a quotation behind them are held against nothing', () => {
  expect(faults('「任何话」')).toEqual([]);
});
