import type { Span } from '../language/span.ts';

/** Words of a report's text that were recognised in a picture: of one confidence, or all of them sure. */
export type ScannedRun = Span & {
  /** 0 to 100: the lowest that the program gave one of its words; null where it does not say. */
  readonly confidence: number | null;
};

/** What is known of a quotation that was recognised in a picture. */
export type Scan = {
  /** 0 to 100: the lowest that the program gave one of its words; null where a scanner's does not say. */
  readonly confidence: number | null;
  /** The words that may be others, as offsets into the report's text. */
  readonly doubtful: readonly Span[];
};

/**
 * From this confidence on a word is taken for what it was recognised as. Measured on rendered pages:
 * see docs/measurements.md, "Scans".
 */
export const sureFrom = 60;

/** Whether the program doubted it; of what a scanner's program has read nothing is known. */
export function isDoubtful({ confidence }: Pick<ScannedRun, 'confidence'>): boolean {
  return confidence !== null && confidence < sureFrom;
}

/** The lowest confidence of several runs: unknown where that of one is. */
export function lowestConfidence(runs: readonly Pick<ScannedRun, 'confidence'>[]): number | null {
  const known = runs.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  return known.length < runs.length ? null : Math.min(...known);
}

/** How many characters runs have. */
export function charactersIn(runs: readonly Span[]): number {
  return runs.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** What was recognised of the words from `start` to `end`; undefined where the file has them as text. */
export function scanOf(
  { scanned = [] }: { readonly scanned?: readonly ScannedRun[] },
  { start, end }: Span,
): Scan | undefined {
  const within = scanned.filter((run) => run.start < end && start < run.end);
  if (within.length === 0) return undefined;
  return {
    confidence: lowestConfidence(within),
    doubtful: within.filter(isDoubtful).map((run) => ({
      start: Math.max(start, run.start),
      end: Math.min(end, run.end),
    })),
  };
}

/** Runs are kept as threes, `[[0,812,61],[812,813,24]]`: half the size of objects. */
export function writeScanned(runs: readonly ScannedRun[]): string {
  return JSON.stringify(runs.map(({ start, end, confidence }) => [start, end, confidence]));
}

export function readScanned(json: string): readonly ScannedRun[] {
  const threes = JSON.parse(json) as readonly (readonly [number, number, number | null])[];
  return threes.map(([start, end, confidence]) => ({ start, end, confidence }));
}
