import { expect, it } from 'vitest';
import { decimalsOf, roundsTo } from '../../../eval/numbers/precision.ts';

it('a value rounds to what is written within half a step of its last digit', () => {
  const written = { value: 5_380, scale: 1_000, digits: '5.38' };
  expect(decimalsOf(written.digits)).toBe(2);
  expect(roundsTo(5_384.9, written)).toBe(true);
  expect(roundsTo(5_386, written)).toBe(false);
  expect(roundsTo(5_499, { value: 5_000, scale: 1_000, digits: '5' })).toBe(true);
});
