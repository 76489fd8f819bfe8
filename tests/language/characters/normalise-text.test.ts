import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../language/characters/normalise-text.ts';

describe('text in the form in which it is compared', () => {
  it.each([
    ['ＧＤＰ增长６％', 'gdp增长6%'],
    ['PM2.5', 'pm2.5'],
    ['ＰＭ２．５', 'pm2.5'],
    ['PM₂.₅', 'pm2.5'],
    ['３．５％', '3.5%'],
    ['（一）', '(一)'],
    ['“十四五”', '“十四五”'],
    ['静海区', '静海区'],
    ['100㎡', '100m2'],
    ['', ''],
  ])('%j is %j', (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it('leaves out what cannot be seen', () => {
    expect(normaliseText('增\u200b长\ufeff6\u00ad%\u2060')).toBe('增长6%');
  });

  it('does not change when it is normalised again', () => {
    const parts = fc.constantFrom(
      'ＧＤＰ',
      '６',
      '％',
      '静海',
      '\u200b',
      '（',
      '㎡',
      '①',
      ' ',
      '…',
    );
    fc.assert(
      fc.property(fc.array(parts), (some) => {
        const once = normaliseText(some.join(''));
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });
});

describe('traditional characters', () => {
  it.each([
    ['靜海區財政收入增長', '静海区财政收入增长'],
    ['老舊小區', '老旧小区'],
    ['静海区一般公共预算收入', '静海区一般公共预算收入'],
  ])('are compared as simplified ones: %s', (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });
});
