import type { FigureRow } from './figures/figure-row.ts';
import type { FiguresReads, FiguresWanted } from './figures/figures-reads.ts';
import type { LibraryReader } from './library-reader.ts';
import type { LibraryReads } from './library-reads.ts';
import { meetsFilter } from './report-filter.ts';
import type { ReportSummary } from './report.ts';

/** The reads of answering over the library in its file on this machine. */
export function localReads(
  library: Pick<LibraryReader, 'reports' | 'figures' | 'passageAt'>,
): LibraryReads & FiguresReads {
  const meeting = (filter: FiguresWanted['reports']) =>
    library.reports().filter((report) => meetsFilter(report, filter));
  return {
    reports: (filter) => Promise.resolve(meeting(filter)),
    passageAt: (reportId, offset) => Promise.resolve(library.passageAt(reportId, offset)),
    figures: ({ reports, ofOwnPlace, ...wanted }, page) => {
      const named = new Map(meeting(reports).map((report) => [report.id, report]));
      const rows = library.figures({ ...wanted, reportIds: [...named.keys()] });
      const kept = ofOwnPlace ? rows.filter((row) => isOfOwnPlace(row, named)) : rows;
      const end = page && page.offset + page.limit;
      return Promise.resolve(page ? kept.slice(page.offset, end) : kept);
    },
  };
}

/** A report speaks of its parks and of other places too. */
function isOfOwnPlace(
  { reportId, place }: FigureRow,
  reports: ReadonlyMap<string, ReportSummary>,
): boolean {
  const report = reports.get(reportId);
  return place === report?.region || place === report?.regionPath.join('');
}
