/** Scores of one question over several runs. */
export type Repeats = readonly number[];

export type RepeatSpread = {
  /** Mean over questions of each question's mean. */
  readonly mean: number;
  /** Share of questions whose runs do not all agree. */
  readonly flipRate: number;
  /** Mean variance of the runs of one question, and variance between the questions' means. */
  readonly within: number;
  readonly between: number;
};

/** How steady scores are over repeats; `undefined` of nothing. Questions without a run are left out. */
export function spreadOfRepeats(items: readonly Repeats[]): RepeatSpread | undefined {
  const given = items.filter((scores) => scores.length > 0);
  if (given.length === 0) return undefined;
  const means = given.map(meanOf);
  return {
    mean: meanOf(means),
    flipRate: given.filter((scores) => new Set(scores).size > 1).length / given.length,
    within: meanOf(given.map(varianceOf)),
    between: varianceOf(means),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) ** 2));
}
