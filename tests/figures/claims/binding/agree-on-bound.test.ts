import { describe, expect, it } from 'vitest';
import { agreeOnBound, familyOf } from '../../../../figures/claims/binding/agree-on-bound.ts';

describe('a bound', () => {
  it.each([
    ['以上', 'more'],
    ['超过', 'more'],
    ['突破', 'more'],
    ['不低于', 'more'],
    ['以内', 'less'],
    ['以下', 'less'],
    ['左右', 'about'],
    ['约', 'about'],
    [undefined, 'exact'],
  ] as const)('leaves a number open one way: %s is %s', (bound, family) => {
    expect(familyOf(bound)).toBe(family);
  });
});

describe('a stated bound', () => {
  it.each([
    [undefined, undefined],
    ['左右', '左右'],
    ['约', '左右'],
    ['超过', '以上'],
    ['以内', '以下'],
  ])('agrees with one of its kind: %s with %s', (stated, cited) => {
    expect(agreeOnBound(stated, cited, false)).toEqual({ agrees: true });
  });

  it('is missing where a statement drops it', () => {
    expect(agreeOnBound(undefined, '左右', false)).toEqual({ agrees: true, missing: '左右' });
    expect(agreeOnBound(undefined, '以上', false)).toEqual({ agrees: true, missing: '以上' });
  });

  it('may replace that of a number which it rounds, and may not drop it', () => {
    expect(agreeOnBound(undefined, '左右', true)).toEqual({ agrees: true, missing: '约' });
    expect(agreeOnBound('约', undefined, true)).toEqual({ agrees: true });
  });

  it('may be 约 of any exact number, and no other', () => {
    expect(agreeOnBound('约', undefined, false)).toEqual({ agrees: true });
    expect(agreeOnBound('以上', undefined, false)).toEqual({ agrees: false });
    expect(agreeOnBound('以内', undefined, false)).toEqual({ agrees: false });
  });

  it.each([
    ['以上', '以内'],
    ['以内', '以上'],
    ['以上', '左右'],
    ['左右', '以上'],
  ])('disagrees with one of another kind: %s with %s', (stated, cited) => {
    expect(agreeOnBound(stated, cited, false)).toEqual({ agrees: false });
  });
});
