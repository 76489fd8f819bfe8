import { describe, expect, it } from 'vitest';
import { riskFeatures, riskNames } from '../../../../figures/claims/risk/risk-features.ts';
import { check, result } from '../../../support/claims.ts';

const schools = result('全县新建农村小学30所，其中寄宿制小学8所，部分水库尚未完工。');

function risksOf(text: string, question = '') {
  return riskFeatures(check(text, [schools], question), { sources: [schools], question });
}

describe('the risks of a statement', () => {
  it('are all measured', () => {
    expect(Object.keys(risksOf('新建农村小学30所。')).toSorted()).toEqual(
      [...riskNames].toSorted(),
    );
  });

  it('see what is left out of the clause that tells it, and where', () => {
    expect(risksOf('全县新建农村小学30所。')).toMatchObject({ 'left out': 0 });
    const shortened = risksOf('全县新建小学30所。');
    expect(shortened['left out']).toBeGreaterThan(0);
    expect(shortened['left in the middle']).toBeGreaterThan(0);
  });

  it('do not count what the question has said', () => {
    expect(risksOf('新建小学30所。', '农村新建了多少？')['left out']).toBe(0);
  });

  it('see words of closed classes that are left out', () => {
    expect(risksOf('水库完工。')['strong words left']).toBeGreaterThan(0);
    expect(risksOf('部分水库尚未完工。')['strong words left']).toBe(0);
  });

  it('count numbers, and years that the report does not write there', () => {
    expect(risksOf('2009年新建农村小学30所。')).toMatchObject({
      numbers: Math.log1p(1),
      'years added': 1,
    });
    expect(risksOf('水库尚未完工。')).toMatchObject({ numbers: 0, 'years added': 0 });
  });
});
