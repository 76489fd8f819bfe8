import type { FigureFilter } from './figure-rows.ts';
import type { FigureRow } from './figure-row.ts';
import type { FigurePage } from './figure-reader.ts';
import type { ReportFilter } from '../report-filter.ts';

/** Which figures are asked for: of which reports, and which of theirs. */
export type FiguresWanted = Omit<FigureFilter, 'reportIds'> & {
  readonly reports: ReportFilter;
  /** Only what a report states of its own place as a whole, not of its parks and other places. */
  readonly ofOwnPlace?: boolean | undefined;
};

/** What answering reads of the table of figures; see LibraryReads. */
export type FiguresReads = {
  /** Report by report, in the order of the text. */
  readonly figures: (wanted: FiguresWanted, page?: FigurePage) => Promise<readonly FigureRow[]>;
};
