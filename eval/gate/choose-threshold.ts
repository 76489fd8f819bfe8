import { fitLogistic, predict, type Example } from '../statistics/fit-logistic.ts';

/** The examples of one set of sentences, with how many false ones there are in all. */
export type ExampleSet = {
  readonly name: string;
  readonly examples: readonly Example[];
  readonly falseInAll: number;
};

export type ChosenThreshold = {
  readonly threshold: number;
  /** Of examples that are so, how many reach it in sets that were left out of the fit. */
  readonly kept: number;
  /** Of those that are not, the share of all false sentences that reach it. */
  readonly falseShare: number;
};

/**
 * The lowest threshold at which no more than a share of the false sentences is let out, each set
 * being scored by a model that was fitted on the others.
 */
export function chooseThreshold(sets: readonly ExampleSet[], mostFalse: number): ChosenThreshold {
  const scored = sets.flatMap((left) => {
    const model = fitLogistic(sets.filter((one) => one !== left).flatMap((one) => one.examples));
    return left.examples.map(({ features, isSo }) => ({ isSo, score: predict(model, features) }));
  });
  const falseInAll = sets.reduce((sum, one) => sum + one.falseInAll, 0);
  const allowed = Math.floor(mostFalse * falseInAll);
  const wrong = scored.filter(({ isSo }) => !isSo).map(({ score }) => score);
  const threshold = wrong.toSorted((a, b) => b - a)[allowed] ?? 0;
  const reach = scored.filter(({ score }) => score > threshold);
  return {
    threshold,
    kept: reach.filter(({ isSo }) => isSo).length,
    falseShare: reach.filter(({ isSo }) => !isSo).length / Math.max(1, falseInAll),
  };
}
