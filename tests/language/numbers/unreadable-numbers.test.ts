import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../language/numbers/find-quantities.ts';
import { unreadableNumbers } from '../../../language/numbers/unreadable-numbers.ts';

const unreadable = (text: string) =>
  unreadableNumbers(text).map(({ start, end }) => text.slice(start, end));

describe('numbers that cannot be read', () => {
  it.each([
    ['增长½', ['½']],
    ['第Ⅷ期', ['Ⅷ']],
    ['共⑩项和⑫项', ['⑩', '⑫']],
    ['增长𝟠%', ['𝟠']],
    ['①5个', ['①']],
  ])('are told: %s', (text, numbers) => {
    expect(unreadable(text)).toEqual(numbers);
  });

  it.each([
    '增长8%',
    '增长８%',
    '增长❽%',
    '增长٨%',
    '增长捌成',
    '二〇二三年',
    '30m²',
    '30km²',
    'PM₂.₅',
  ])('are none in %s', (text) => {
    expect(unreadable(text)).toEqual([]);
  });

  it('are read or told in every script, never skipped', () => {
    const digits = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (sign) => /\p{Nd}|\p{No}|\p{Nl}/u.test(sign) && !/[〇²³¹]/u.test(sign),
    );
    const skipped = digits.filter(
      (sign) =>
        findQuantities(`增长${sign}%`).length === 0 &&
        unreadableNumbers(`增长${sign}%`).length === 0,
    );
    expect(skipped).toEqual([]);
  });
});
