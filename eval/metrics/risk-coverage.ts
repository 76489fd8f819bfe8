/** How sure a system was of an answer, and whether the answer is wrong. */
export type Attempt = { readonly confidence: number; readonly isWrong: boolean };

/** After answering only the surest `coverage` of all: the share of them that is wrong. */
export type RiskPoint = { readonly coverage: number; readonly risk: number };

/**
 * The risk–coverage curve, surest first (Geifman & El-Yaniv 2017). Answers that are equally sure
 * have no order, so each of them carries the mean error of its block.
 */
export function riskCoverage(attempts: readonly Attempt[]): readonly RiskPoint[] {
  let errors = 0;
  return errorsBySureness(attempts).map((error, at) => {
    errors += error;
    return { coverage: (at + 1) / attempts.length, risk: errors / (at + 1) };
  });
}

/** AURC = (1/N) Σ errors_k / k. @example conf .9….5, err 0,0,1,0,1 → 0.1967 */
export function aurc(attempts: readonly Attempt[]): number | undefined {
  if (attempts.length === 0) return undefined;
  return riskCoverage(attempts).reduce((sum, { risk }) => sum + risk, 0) / attempts.length;
}

/** AUGRC = (1/N) Σ errors_k / N (Traub and others 2024). @example the same → 0.16 */
export function augrc(attempts: readonly Attempt[]): number | undefined {
  if (attempts.length === 0) return undefined;
  const curve = riskCoverage(attempts);
  return curve.reduce((sum, { risk, coverage }) => sum + risk * coverage, 0) / attempts.length;
}

/** The largest coverage at which the risk is still no more than `most`; 0 when there is none. */
export function coverageAtRisk(most: number, attempts: readonly Attempt[]): number | undefined {
  if (attempts.length === 0) return undefined;
  const allowed = riskCoverage(attempts).filter(({ risk }) => risk <= most + 1e-12);
  return allowed.at(-1)?.coverage ?? 0;
}

function errorsBySureness(attempts: readonly Attempt[]): readonly number[] {
  const blocks = new Map<number, { errors: number; of: number }>();
  for (const { confidence, isWrong } of attempts) {
    const block = blocks.get(confidence) ?? { errors: 0, of: 0 };
    blocks.set(confidence, { errors: block.errors + (isWrong ? 1 : 0), of: block.of + 1 });
  }
  return [...blocks]
    .toSorted(([a], [b]) => b - a)
    .flatMap(([, { errors, of }]) => Array.from({ length: of }, () => errors / of));
}
