import { drawnOnce } from '../drawn-once.ts';
import type { TextRun } from '../page-lines.ts';
import type { UprightWay } from '../upright-runs.ts';
import { turnedBox, type InkBox } from './ink-box.ts';

/** What a page shows to someone who turned it to read these words: each once, and the ink beside them. */
export function wayOf(
  { quarter, runs }: UprightWay,
  ink: readonly InkBox[],
): { readonly runs: readonly TextRun[]; readonly ink: readonly InkBox[] } {
  return { runs: drawnOnce(runs), ink: ink.map((box) => turnedBox(quarter, box)) };
}
