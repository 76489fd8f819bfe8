import { describe, expect, it } from 'vitest';
import { chooseByLoss, chooseThreshold } from '../../../eval/gate/choose-threshold.ts';
import { fitLogistic, predict } from '../../../eval/statistics/fit-logistic.ts';

const examples = Array.from({ length: 40 }, (_, at) => ({
  features: { size: at, noise: (at * 7) % 5 },
  isSo: at >= 20,
}));

describe('a fitted model', () => {
  it('tells apart what a feature tells apart', () => {
    const model = fitLogistic(examples);
    expect(predict(model, { size: 38, noise: 2 })).toBeGreaterThan(0.8);
    expect(predict(model, { size: 2, noise: 2 })).toBeLessThan(0.2);
  });

  it('is the same for the same examples', () => {
    expect(fitLogistic(examples)).toEqual(fitLogistic(examples));
  });

  it('does not trip over a feature that never changes', () => {
    const constant = examples.map(({ features, isSo }) => ({
      features: { ...features, same: 1 },
      isSo,
    }));
    expect(predict(fitLogistic(constant), { size: 38, noise: 2, same: 1 })).toBeGreaterThan(0.8);
  });
});

describe('a threshold', () => {
  const sets = [0, 1].map((part) => ({
    name: `set ${part}`,
    examples: examples.filter((_, at) => at % 2 === part),
    falseInAll: 50,
  }));

  it('lets out no more of the false than is allowed', () => {
    const { threshold, falseShare, kept } = chooseThreshold(sets, 0.02);
    expect(falseShare).toBeLessThanOrEqual(0.02);
    expect(threshold).toBeGreaterThan(0);
    expect(kept).toBeGreaterThan(10);
  });

  it('loses no more of the true ones than is allowed', () => {
    const all = examples.filter(({ isSo }) => isSo).length;
    const few = chooseByLoss(sets, { mostLost: 0.1, penalty: 2 });
    expect(few.kept).toBeGreaterThanOrEqual(Math.floor(0.9 * all) - 1);
    const more = chooseByLoss(sets, { mostLost: 0.5, penalty: 2 });
    expect(more.threshold).toBeGreaterThan(few.threshold);
    expect(more.falseShare).toBeLessThanOrEqual(few.falseShare);
  });
});
