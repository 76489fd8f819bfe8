import { describe, expect, it } from 'vitest';
import { featureNames } from '../../../../figures/claims/doubt/doubt-features.ts';
import { probabilityOf } from '../../../../figures/claims/doubt/logistic-model.ts';
import { isPlausible } from '../../../../figures/claims/doubt/plausibility.ts';

const nothing = Object.fromEntries(featureNames.map((name) => [name, 0])) as Parameters<
  typeof isPlausible
>[0];

describe('how likely a statement with doubts follows', () => {
  const weights = {
    intercept: 1,
    features: { 'unsaid words': { mean: 1, deviation: 2, weight: -3 } },
  };

  it('is the logistic sum of what is weighed', () => {
    const features = { ...nothing, 'unsaid words': 3 };
    expect(probabilityOf(features, weights)).toBeCloseTo(1 / (1 + Math.exp(2)));
  });

  it('is too little where most words are made up', () => {
    const features = { ...nothing, 'unsaid words': 3, 'nouns unsaid': 12, 'characters unsaid': 12 };
    expect(isPlausible({ ...features, 'doubtful clauses': 1, 'rarest unsaid': 14 })).toBe(false);
  });
});
