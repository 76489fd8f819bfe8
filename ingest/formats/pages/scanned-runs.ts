import { isDoubtful, lowestConfidence, type ScannedRun } from '../../../library/scanned-run.ts';
import type { RecognisedWord } from './page-lines.ts';

/**
 * Where recognised words stand in the text that was written of them, from `start` on. Words that are
 * sure are put together; each doubtful one stays by itself.
 */
export function scannedRuns(
  words: readonly RecognisedWord[],
  text: string,
  start: number,
): readonly ScannedRun[] {
  const runs: ScannedRun[] = [];
  let from = 0;
  for (const { text: word, confidence } of words) {
    const at = text.indexOf(word, from);
    if (word === '' || at < 0) continue;
    from = at + word.length;
    const run = { start: start + at, end: start + from, confidence };
    const before = runs.at(-1);
    if (before && !isDoubtful(before) && !isDoubtful(run)) {
      runs[runs.length - 1] = joined(before, run);
    } else runs.push(run);
  }
  return runs;
}

function joined(before: ScannedRun, run: ScannedRun): ScannedRun {
  const confidence = lowestConfidence([before, run]);
  return { start: before.start, end: run.end, confidence };
}
