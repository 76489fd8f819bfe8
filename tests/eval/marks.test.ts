import { expect, test } from 'vitest';
import { marksOf, withoutMarks } from '../../eval/marks.ts';

test('marks are taken out and nothing else is', () => {
  expect(withoutMarks('下降4%[1][12]，见[附件]。')).toBe('下降4%，见[附件]。');
});

test('what stands instead keeps numbers apart', () => {
  expect(withoutMarks('4[1]5', ' ')).toBe('4 5');
});

test('marks are read in order, repeats included', () => {
  expect(marksOf('甲[2]乙[1]丙[2]')).toEqual([2, 1, 2]);
});
