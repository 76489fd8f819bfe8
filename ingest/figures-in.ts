import { readFigures } from '../figures/read/read-figures.ts';
import { figuresReaderVersion } from '../figures/read/reader-version.ts';
import type { FigureDraft, ReadFigures } from '../library/figures/figure-rows.ts';
import type { Library } from '../library/library.ts';
import type { Report } from '../library/report.ts';
import { scanOf } from '../library/scanned-run.ts';

type ReadableReport = Parameters<typeof readFigures>[0];

/** The figures in a report, as the library keeps them. */
export function figuresIn(report: ReadableReport & Pick<Report, 'scanned'>): ReadFigures {
  const rows = readFigures(report).map(({ reportId: _, ...figure }) => figure);
  return { version: figuresReaderVersion, rows: rows.flatMap((row) => ifLegible(row, report)) };
}

/** A figure of a scan is marked; one with a doubtful word is none, for it may be of another thing. */
function ifLegible(figure: FigureDraft, report: Pick<Report, 'scanned'>): readonly FigureDraft[] {
  const scan = scanOf(report, figure);
  if (!scan) return [figure];
  return scan.doubtful.length > 0 ? [] : [{ ...figure, scanned: true }];
}

/**
 * Reads the figures of every report that an earlier version of the reader has read, or none, from
 * the text that the library keeps: no file is needed. Returns how many reports these were.
 */
export function readMissingFigures(library: Library): number {
  const ids = library.reportsToReadFiguresOf(figuresReaderVersion);
  for (const id of ids) {
    const report = library.report(id);
    if (report) library.saveFigures(id, figuresIn(report));
  }
  return ids.length;
}
