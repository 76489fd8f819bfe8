import type { Interval } from '../statistics/interval.ts';
import { bootstrapInterval, type Resampling } from '../statistics/resampling.ts';

/** What labels are: names, an order, or numbers whose differences count. */
export type Level = 'nominal' | 'ordinal' | 'interval';

/** The labels that one item was given, as numbers from 0 for names, in their order otherwise. */
export type Unit = readonly number[];

/**
 * Krippendorff's α = 1 − D_o / D_e from the coincidence matrix (Krippendorff 2011): any number of
 * raters, gaps allowed. Items with one rating count for nothing. `undefined` where nothing could
 * disagree, because there are no pairs or only one label was ever given.
 */
export function krippendorffAlpha(units: readonly Unit[], level: Level): number | undefined {
  const labels = [...new Set(units.flat())].toSorted((a, b) => a - b);
  return alphaOf(coincidences(units, labels), distances(labels, level));
}

/** Percentile bootstrap over items. */
export function alphaInterval(
  units: readonly Unit[],
  level: Level,
  resampling?: Resampling,
): Interval | undefined {
  const paired = units.filter((unit) => unit.length > 1);
  return bootstrapInterval(
    paired.length,
    (drawn) =>
      krippendorffAlpha(
        paired.flatMap((unit, at) => Array.from({ length: drawn[at] ?? 0 }, () => unit)),
        level,
      ),
    resampling,
  );
}

type Matrix = readonly (readonly number[])[];

/** How often two labels met on an item; each item weighs as much as it has ratings. */
function coincidences(units: readonly Unit[], labels: readonly number[]): Matrix {
  const place = new Map(labels.map((label, at) => [label, at]));
  const matrix = labels.map(() => labels.map(() => 0));
  for (const unit of units) {
    if (unit.length < 2) continue;
    const counts = labels.map(() => 0);
    for (const label of unit) {
      const at = place.get(label) ?? 0;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    addPairs(matrix, counts, unit.length);
  }
  return matrix;
}

function addPairs(matrix: number[][], counts: readonly number[], ratings: number): void {
  counts.forEach((count, i) => {
    counts.forEach((other, j) => {
      const row = matrix[i];
      const pairs = count * (i === j ? other - 1 : other);
      if (row) row[j] = (row[j] ?? 0) + pairs / (ratings - 1);
    });
  });
}

/** Squared distance of two labels, from how often each was given. */
type Distance = (i: number, j: number, totals: readonly number[]) => number;

function distances(labels: readonly number[], level: Level): Distance {
  if (level === 'nominal') return (i, j) => (i === j ? 0 : 1);
  if (level === 'interval') return (i, j) => ((labels[i] ?? 0) - (labels[j] ?? 0)) ** 2;
  return (i, j, totals) => {
    const [low, high] = i < j ? [i, j] : [j, i];
    const between = sumOf(totals.slice(low, high + 1));
    return (between - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2) ** 2;
  };
}

function alphaOf(matrix: Matrix, distance: Distance): number | undefined {
  const totals = matrix.map(sumOf);
  const of = sumOf(totals);
  let observed = 0;
  let expected = 0;
  matrix.forEach((row, i) => {
    row.forEach((count, j) => {
      if (i === j) return;
      observed += count * distance(i, j, totals);
      expected += ((totals[i] ?? 0) * (totals[j] ?? 0) * distance(i, j, totals)) / (of - 1);
    });
  });
  return expected === 0 || of < 2 ? undefined : 1 - observed / expected;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
