import type { PageStart, SourceRun } from '../library/report.ts';

/**
 * Where the pages of a file begin in the text of one document of it. `pageStarts` are offsets into
 * the text of the file; a page of which nothing is left begins nowhere.
 */
export function reportPages(
  sourceRuns: readonly SourceRun[],
  pageStarts: readonly number[],
): readonly PageStart[] {
  const starts = pageStarts.flatMap((sourceStart, index) => {
    const start = offsetOf(sourceStart, sourceRuns);
    return start === undefined ? [] : [{ page: index + 1, start }];
  });
  return starts.filter(({ start }, index) => start !== starts[index + 1]?.start);
}

/** The first place in a document that stands at or behind a place in the file. */
function offsetOf(sourceOffset: number, runs: readonly SourceRun[]): number | undefined {
  const run = runs.find(({ sourceStart, length }) => sourceOffset < sourceStart + length);
  return run && run.start + Math.max(0, sourceOffset - run.sourceStart);
}
