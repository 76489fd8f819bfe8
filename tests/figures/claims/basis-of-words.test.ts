import { describe, expect, it } from 'vitest';
import { agreeOnBasis } from '../../../figures/claims/basis-of-words.ts';

const on = (basis: string | undefined, words = '') => ({ basis, words });

describe('the basis of a stated number', () => {
  it('is that of the source, however it is put', () => {
    expect(agreeOnBasis(on(undefined), on(undefined))).toBe(true);
    expect(agreeOnBasis(on('同口径'), on('同口径'))).toBe(true);
    expect(agreeOnBasis(on('剔除减税因素'), on('扣除减税'))).toBe(true);
  });

  it('is not dropped, added or changed', () => {
    expect(agreeOnBasis(on(undefined), on('同口径'))).toBe(false);
    expect(agreeOnBasis(on('同口径'), on(undefined))).toBe(false);
    expect(agreeOnBasis(on('现价'), on('不变价'))).toBe(false);
  });

  it('may be said apart from the number', () => {
    expect(agreeOnBasis(on(undefined, '按可比口径看，收入增长了'), on('同口径'))).toBe(true);
  });
});
