import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isLikely } from '../../../../figures/claims/risk/likelihood.ts';
import { riskFeatures, riskNames } from '../../../../figures/claims/risk/risk-features.ts';
import { check, result } from '../../../support/claims.ts';

const year = result(
  '粮食总产量12万吨、增长8%，财政收入3亿元、增长5%。全县农村水库除险加固工程全面推进。',
);

function isLikelyTrue(text: string): boolean {
  return isLikely(riskFeatures(check(text, [year]), { sources: [year], question: '' }));
}

describe('how likely a statement is true that no rule refutes', () => {
  it('is enough where it says its numbers in the words of the report', () => {
    expect(isLikelyTrue('粮食总产量12万吨，增长8%；财政收入3亿元，增长5%。')).toBe(true);
  });

  it('is too little where a clause without a number leaves words out', () => {
    expect(isLikelyTrue('全县水库工程推进。')).toBe(false);
  });

  it('is weighed by what is measured, and nothing else', () => {
    const file = new URL('../../../../figures/claims/risk/risk-weights.json', import.meta.url);
    const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: object };
    expect(Object.keys(features).toSorted()).toEqual([...riskNames].toSorted());
  });
});
