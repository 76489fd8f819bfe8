/** How sure a system was of an answer (0 to 1), and whether it was right. */
export type Confident = { readonly confidence: number; readonly isRight: boolean };

/** Brier score: mean of (confidence − outcome)². */
export function brierScore(answers: readonly Confident[]): number | undefined {
  if (answers.length === 0) return undefined;
  const squares = answers.map(({ confidence, isRight }) => (confidence - (isRight ? 1 : 0)) ** 2);
  return sumOf(squares) / answers.length;
}

/** Expected calibration error over bins of equal numbers of answers: Σ n_b/N · |acc_b − conf_b|. */
export function expectedCalibrationError(
  answers: readonly Confident[],
  bins = 10,
): number | undefined {
  if (answers.length === 0) return undefined;
  return sumOf(
    reliabilityBins(answers, bins).map(
      ({ count, accuracy, confidence }) =>
        (count / answers.length) * Math.abs(accuracy - confidence),
    ),
  );
}

export type ReliabilityBin = {
  readonly count: number;
  readonly confidence: number;
  readonly accuracy: number;
};

/** Bins of (nearly) equal numbers of answers, least sure first; empty ones are left out. */
export function reliabilityBins(
  answers: readonly Confident[],
  bins: number,
): readonly ReliabilityBin[] {
  const sorted = answers.toSorted((a, b) => a.confidence - b.confidence);
  const edge = (bin: number) => Math.round((bin * sorted.length) / bins);
  return Array.from({ length: bins }, (_, bin) => sorted.slice(edge(bin), edge(bin + 1)))
    .filter((members) => members.length > 0)
    .map((members) => ({
      count: members.length,
      confidence: sumOf(members.map(({ confidence }) => confidence)) / members.length,
      accuracy: members.filter(({ isRight }) => isRight).length / members.length,
    }));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
