import { expect, test } from 'vitest';
import { missingGroups } from '../../../eval/metrics/missing-groups.ts';
import { markedRuns } from '../../../eval/metrics/marked-claims.ts';

test.each([
  ['by the letter', '增长5%[1]。'],
  ['in words', '增长百分之五。'],
  ['with a zero more', '增长5.0%。'],
])('a group is met %s', (_, text) => {
  expect(missingGroups([['5%']], text)).toEqual([]);
});

test.each([
  ['another number', '增长15%。'],
  ['another unit', '增长5个百分点。'],
  ['no number', '有所增长。'],
])('and not by %s', (_, text) => {
  expect(missingGroups([['5%', '5 %']], text)).toEqual([{ type: 'missing', gold: '5%' }]);
});

test('a group of words is met by them alone', () => {
  expect(missingGroups([['青石县'], ['白河县', '白河']], '青石县和白河')).toEqual([]);
  expect(missingGroups([['青石县'], ['白河县']], '青石县')).toHaveLength(1);
});

test('notes in brackets within a quotation are no marks', () => {
  expect(markedRuns('「五停一关［5］」[1]；下降4%[2][3]').map(({ marks }) => marks)).toEqual([
    [1],
    [2, 3],
  ]);
});
