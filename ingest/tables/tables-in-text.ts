import type { SourceRun, Span } from '../../library/report.ts';
import type { Table } from '../../library/table.ts';

/**
 * The tables of a file in the text of one document of it, where their words stand after cleaning. A
 * table of which nothing is left, or of which a cell would have words of another, is none.
 */
export function tablesInText(
  tables: readonly Table[],
  runs: readonly SourceRun[],
): readonly Table[] {
  return tables.flatMap((table) => {
    const [first] = runs;
    const last = runs.at(-1);
    const isHere =
      first !== undefined &&
      last !== undefined &&
      table.start >= first.sourceStart &&
      table.end <= last.sourceStart + last.length;
    if (!isHere) return [];
    const cells = table.cells.map((cell) => ({ ...cell, ...moved(cell, runs) }));
    const whole = moved(table, runs);
    return whole.start < whole.end ? [{ ...table, ...whole, cells }] : [];
  });
}

/** Where a span of the file stands in the text; what cleaning took from its edges is not in it. */
function moved({ start, end }: Span, runs: readonly SourceRun[]): Span {
  const from = firstAt(start, runs);
  const to = lastBefore(end, runs);
  return { start: from, end: start === end ? from : Math.max(from, to) };
}

function firstAt(at: number, runs: readonly SourceRun[]): number {
  const run = runs[indexOfRun(at, runs)] ?? runs.at(-1);
  if (!run) return 0;
  return run.start + Math.min(run.length, Math.max(0, at - run.sourceStart));
}

function lastBefore(at: number, runs: readonly SourceRun[]): number {
  const index = indexOfRun(at - 1, runs);
  const run = runs[index];
  if (run && run.sourceStart < at) return run.start + (at - run.sourceStart);
  const before = runs[index - 1];
  return before ? before.start + before.length : 0;
}

/** The first run that ends behind a place of the file. */
function indexOfRun(at: number, runs: readonly SourceRun[]): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.sourceStart + run.length > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
