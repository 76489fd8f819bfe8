import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness, likenessKey } from '../../../eval/lint/question-likeness.ts';

const between = (one: string, other: string) => likeness(likenessKey(one), likenessKey(other));

test('two pairs of three shared are two thirds', () => {
  expect(between('甲乙丙丁', '甲乙丙戊')).toBeCloseTo(2 / 3);
});

test('nothing shared is 0, punctuation does not count', () => {
  expect(between('甲乙', '丙丁')).toBe(0);
  expect(between('目标是多少？', '“目标”是多少')).toBe(1);
});

test('other numbers make other questions, and a point belongs to its number', () => {
  expect(between('增长2.3%的是谁', '增长23%的是谁')).toBe(0);
});

test('likeness is symmetric, 1 with itself and never out of range', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const share = between(one, other);
      expect(share).toBe(between(other, one));
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(between(one, one)).toBe(1);
    }),
  );
});
