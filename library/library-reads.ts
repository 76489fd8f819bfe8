import type { ReportFilter } from './report-filter.ts';
import type { Passage, ReportSummary } from './report.ts';

/**
 * What answering reads of reports. Asynchronous, by ids and filters, so that a database on another
 * machine can stand behind it.
 */
export type LibraryReads = {
  /** The reports that meet a filter, in the order of place, then year. */
  readonly reports: (filter: ReportFilter) => Promise<readonly ReportSummary[]>;
  /** The passage of a report in which the character at `offset` stands. */
  readonly passageAt: (reportId: string, offset: number) => Promise<Passage | undefined>;
};
