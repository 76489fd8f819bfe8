import type { TextRun } from './page-lines.ts';

// In ems: a bold face that the font lacks is drawn again a hair's breadth aside.
const aside = 0.3;
const sameSize = 0.1;

/**
 * The runs of a page without those that are drawn a second time over others, as programs make
 * characters bold or give them a shadow. What lies over a longer run and says a part of it in its
 * place is that part drawn again, however the two were cut.
 */
export function drawnOnce<Run extends TextRun>(runs: readonly Run[]): readonly Run[] {
  const order = new Map(runs.map((run, index) => [run, index]));
  const placeOf = (run: Run) => order.get(run) ?? 0;
  const kept = new Map<number, Run[]>();
  for (const run of runs.toSorted((a, b) => b.text.length - a.text.length)) {
    const row = Math.round(run.baseline / heightOfRow);
    const around = [row - 1, row, row + 1].flatMap((near) => kept.get(near) ?? []);
    if (around.some((other) => liesOver(run, other))) continue;
    const inRow = kept.get(row);
    if (inRow) inRow.push(run);
    else kept.set(row, [run]);
  }
  return [...kept.values()].flat().toSorted((a, b) => placeOf(a) - placeOf(b));
}

// Points or millimetres: only so that a run is compared with those near it.
const heightOfRow = 6;

function liesOver(run: TextRun, other: TextRun): boolean {
  const near = aside * other.size;
  return (
    Math.abs(run.size - other.size) <= sameSize * other.size &&
    Math.abs(run.baseline - other.baseline) <= near &&
    run.left >= other.left - near &&
    run.right <= other.right + near &&
    saysPartInPlace(run, other, near)
  );
}

/** Letters are of unequal width, so that a place in a longer run is known to some characters. */
function saysPartInPlace(run: TextRun, other: TextRun, near: number): boolean {
  const found = other.text.indexOf(run.text);
  if (found < 0) return false;
  if (run.text.length === other.text.length) return Math.abs(run.left - other.left) <= near;
  const width = (other.right - other.left) / other.text.length;
  const place = (run.left - other.left) / width;
  return occurrences(other.text, run.text).some((start) => Math.abs(start - place) <= 1);
}

function occurrences(text: string, part: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) starts.push(at);
  return starts;
}
