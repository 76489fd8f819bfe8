import type { Citation } from '../../server/answer/answer.ts';

/** A report as `GET /api/reports` lists it; what a document does not say is null. */
export type ListedReport = {
  readonly id: string;
  readonly title: string;
  readonly region: string | null;
  readonly planYear: number | null;
  /** The day it was given, YYYY-MM-DD. */
  readonly date: string | null;
  readonly speaker: string | null;
  /** Of the file it was read from. */
  readonly sha256?: string;
  /** Where it was taken from; absent where nobody said. */
  readonly origin?: Citation['origin'];
};

/** A part of a report under one heading, `[start, end)` in UTF-16 code units of its text. */
export type ReportSection = {
  readonly headingPath: readonly string[];
  readonly start: number;
  readonly end: number;
};

/** A cell of a table and its words in the text of its report; an empty one ends where it begins. */
export type ReportCell = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly start: number;
  readonly end: number;
};

/** A table of a report, whose rows are lines of its text from `start` to `end`. */
export type ReportTable = {
  readonly start: number;
  readonly end: number;
  readonly rows: number;
  readonly headerRows: number;
  readonly headerColumns: number;
  readonly cells: readonly ReportCell[];
};

/** A report as `GET /api/reports/:id` gives it. */
export type FullReport = ListedReport & {
  readonly text: string;
  readonly tables?: readonly ReportTable[];
  readonly sections: readonly ReportSection[];
};
