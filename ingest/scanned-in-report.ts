import type { SourceRun } from '../library/report.ts';
import type { ScannedRun } from '../library/scanned-run.ts';

/** Where recognised words of a file stand in the text of one document of it; what was cut is gone. */
export function scannedInReport(
  sourceRuns: readonly SourceRun[],
  scanned: readonly ScannedRun[],
): readonly ScannedRun[] {
  let from = 0;
  return sourceRuns.flatMap((source) => {
    const sourceEnd = source.sourceStart + source.length;
    while (from < scanned.length && (scanned[from]?.end ?? 0) <= source.sourceStart) from++;
    const within: ScannedRun[] = [];
    for (let at = from; (scanned[at]?.start ?? Infinity) < sourceEnd; at++) {
      const run = scanned[at];
      if (run) within.push(moved(run, source));
    }
    return within;
  });
}

function moved({ start, end, confidence }: ScannedRun, source: SourceRun): ScannedRun {
  const shift = source.start - source.sourceStart;
  return {
    start: Math.max(start + shift, source.start),
    end: Math.min(end + shift, source.start + source.length),
    confidence,
  };
}
