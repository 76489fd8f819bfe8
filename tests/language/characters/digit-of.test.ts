import { describe, expect, it } from 'vitest';
import { digitOf } from '../../../language/characters/fold-digits.ts';

describe('a sign by itself', () => {
  it.each([
    ['8', 8],
    ['８', 8],
    ['٨', 8],
    ['③', 3],
    ['❽', 8],
    ['⓪', 0],
    ['₀', 0],
    ['₉', 9],
    ['⑩', undefined],
    ['捌', undefined],
    ['a', undefined],
  ])('%s is the digit %s', (sign, digit) => {
    expect(digitOf(sign)).toBe(digit);
  });
});
