import { describe, expect, test } from 'vitest';
import { productQuantities } from '../../../eval/product/read-quantities.ts';
import { compareReaders } from '../../../eval/readings/compare-readers.ts';

const apart = (sentence: string, other: { values: number[]; unit: string } | undefined) =>
  compareReaders([sentence], () =>
    other ? [{ ...other, start: 0, end: sentence.length }] : [],
  ).apart.map(({ parting }) => parting);

describe('two readers part', () => {
  test.each([
    ['税收3亿元', undefined, 'only judge'],
    ['税收3亿元', { values: [3], unit: '元' }, 'value'],
    ['税收3亿元', { values: [3e8], unit: '人' }, 'unit'],
    ['税收很多', { values: [1], unit: '元' }, 'only product'],
  ])('%s', (sentence, other, parting) => {
    expect(apart(sentence, other)).toEqual([parting]);
  });
});

test('either end of a range is the number', () => {
  const both = { values: [5, 4.5, 5], unit: '%' };
  expect(apart('增长4.5%—5%', both)).toEqual([]);
});

test('the product and the judge read plain figures alike', () => {
  const sentences = ['完成1,846.6亿元', '新增1.4万人', '下降6%', '提高0.5个百分点', '4万多亿元'];
  expect(compareReaders(sentences, productQuantities).apart).toEqual([]);
});
