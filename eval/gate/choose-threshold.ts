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

export function chooseThreshold(sets: readonly ExampleSet[], mostFalse: number): ChosenThreshold {
  const scored = scoredApart(sets);
  const allowed = Math.floor(mostFalse * falseIn(sets));
  const wrong = scored.filter(({ isSo }) => !isSo).map(({ score }) => score);
  return reaching(wrong.toSorted((a, b) => b - a)[allowed] ?? 0, scored, sets);
}

/** The highest threshold at which no more than a share of the true ones is lost, likewise. */
export function chooseByLoss(
  sets: readonly ExampleSet[],
  { mostLost, penalty }: { readonly mostLost: number; readonly penalty: number },
): ChosenThreshold {
  const scored = scoredApart(sets, penalty);
  const right = scored.filter(({ isSo }) => isSo).map(({ score }) => score);
  const lost = Math.floor(mostLost * right.length);
  return reaching(right.toSorted((a, b) => a - b)[lost] ?? 0, scored, sets);
}

type Scored = { readonly isSo: boolean; readonly score: number };

/** Each set scored by a model that was fitted on the others. */
function scoredApart(sets: readonly ExampleSet[], penalty?: number): readonly Scored[] {
  return sets.flatMap((left) => {
    const others = sets.filter((one) => one !== left).flatMap((one) => one.examples);
    const model = fitLogistic(others, penalty);
    return left.examples.map(({ features, isSo }) => ({ isSo, score: predict(model, features) }));
  });
}

function reaching(
  threshold: number,
  scored: readonly Scored[],
  sets: readonly ExampleSet[],
): ChosenThreshold {
  const reach = scored.filter(({ score }) => score > threshold);
  return {
    threshold,
    kept: reach.filter(({ isSo }) => isSo).length,
    falseShare: reach.filter(({ isSo }) => !isSo).length / Math.max(1, falseIn(sets)),
  };
}

function falseIn(sets: readonly ExampleSet[]): number {
  return sets.reduce((sum, one) => sum + one.falseInAll, 0);
}
