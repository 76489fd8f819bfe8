/** An example to fit on: named features, and whether it is so. */
export type Example = {
  readonly features: Readonly<Record<string, number>>;
  readonly isSo: boolean;
};

/** A logistic model over named features, each of which is centred and scaled first. */
export type LogisticModel = {
  readonly intercept: number;
  readonly features: Readonly<
    Record<string, { readonly mean: number; readonly deviation: number; readonly weight: number }>
  >;
};

/** What large weights cost. The more features an example of the rarer kind has to tell apart, the more. */
const usualPenalty = 2;
const rounds = 150;
const rate = 0.5;
const momentum = 0.9;

/** Fits by gradient descent with a penalty on large weights; the same examples give the same model. */
export function fitLogistic(examples: readonly Example[], penalty = usualPenalty): LogisticModel {
  const names = Object.keys(examples[0]?.features ?? {});
  const scales = names.map((name) => scaleOf(examples.map(({ features }) => features[name] ?? 0)));
  const rows = examples.map(({ features, isSo }) => ({
    values: names.map((name, at) => scaled(features[name] ?? 0, scales[at])),
    isSo: Number(isSo),
  }));
  const [intercept = 0, ...weights] = descend(rows, { width: names.length, penalty });
  const entries = names.map((name, at) => [
    name,
    { ...(scales[at] ?? { mean: 0, deviation: 1 }), weight: weights[at] ?? 0 },
  ]);
  return { intercept, features: Object.fromEntries(entries) as LogisticModel['features'] };
}

/** The probability that an example is so. */
export function predict({ intercept, features: of }: LogisticModel, features: Example['features']) {
  const sum = Object.entries(of).reduce(
    (total, [name, scale]) => total + scale.weight * scaled(features[name] ?? 0, scale),
    intercept,
  );
  return logistic(sum);
}

type Scale = { readonly mean: number; readonly deviation: number };

function scaleOf(values: readonly number[]): Scale {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

function scaled(value: number, { mean, deviation }: Scale = { mean: 0, deviation: 1 }): number {
  return (value - mean) / deviation;
}

type Row = { readonly values: readonly number[]; readonly isSo: number };

/** The intercept first, then a weight for each value. */
function descend(
  rows: readonly Row[],
  { width, penalty }: { readonly width: number; readonly penalty: number },
): readonly number[] {
  let weights: readonly number[] = new Array<number>(width + 1).fill(0);
  let speed = weights;
  for (let round = 0; round < rounds; round++) {
    const slope = gradient(rows, weights, penalty);
    speed = speed.map((one, at) => momentum * one - rate * (slope[at] ?? 0));
    weights = weights.map((one, at) => one + (speed[at] ?? 0));
  }
  return weights;
}

function gradient(
  rows: readonly Row[],
  weights: readonly number[],
  penalty: number,
): readonly number[] {
  const slope = weights.map((weight, at) => (at === 0 ? 0 : penalty * weight) / rows.length);
  for (const { values, isSo } of rows) {
    const [intercept = 0, ...rest] = weights;
    const sum = rest.reduce((total, weight, at) => total + weight * (values[at] ?? 0), intercept);
    const error = (logistic(sum) - isSo) / rows.length;
    [1, ...values].forEach((value, at) => (slope[at] = (slope[at] ?? 0) + error * value));
  }
  return slope;
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
