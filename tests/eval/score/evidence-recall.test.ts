import { expect, test } from 'vitest';
import { evidenceRanks, isFoundWithin } from '../../../eval/score/evidence-recall.ts';

const hit = (text: string, sourceFile: string | undefined = 'a.txt') => ({ text, sourceFile });
const quote = (words: string, doc = 'a.txt') => ({ doc, quote: words });

test('a quote is found at the first hit that holds all of it', () => {
  const hits = [hit('地区生产总值'), hit('预计地区生产总值下降4%。'), hit('生产总值下降4%。')];
  expect(evidenceRanks([quote('生产总值下降4%')], hits)).toEqual([2]);
});

test('white space and widths do not count', () => {
  expect(evidenceRanks([quote('下降4%，\n其中')], [hit('下降４％, 其中')])).toEqual([1]);
});

test('a quote cut in two by two hits is not found', () => {
  expect(evidenceRanks([quote('下降4%')], [hit('下降'), hit('4%')])).toEqual([undefined]);
});

test('the same words in a report of another file are not the evidence', () => {
  const hits = [hit('下降4%', 'b.txt'), hit('下降4%', 'somewhere/a.txt'), hit('下降4%')];
  expect(evidenceRanks([quote('下降4%')], hits)).toEqual([2]);
});

test('a hit whose report is gone is no evidence', () => {
  const gone = { text: '下降4%', sourceFile: undefined };
  expect(evidenceRanks([quote('下降4%')], [gone])).toEqual([undefined]);
});

test.each([
  [1, [1, 2], false],
  [2, [1, 2], true],
  [10, [1, undefined], false],
])('within %i of ranks %j: %s, for every quote must be there', (k, ranks, expected) => {
  expect(isFoundWithin(k, ranks)).toBe(expected);
});

test('without evidence there is no verdict', () => {
  expect(isFoundWithin(10, [])).toBeUndefined();
});
