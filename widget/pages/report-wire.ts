/** A report as `GET /api/reports` lists it; what a document does not say is null. */
export type ListedReport = {
  readonly id: string;
  readonly title: string;
  readonly region: string | null;
  readonly planYear: number | null;
  /** The day it was given, YYYY-MM-DD. */
  readonly date: string | null;
  readonly speaker: string | null;
};

/** A part of a report under one heading, `[start, end)` in UTF-16 code units of its text. */
export type ReportSection = {
  readonly headingPath: readonly string[];
  readonly start: number;
  readonly end: number;
};

/** A report as `GET /api/reports/:id` gives it. */
export type FullReport = ListedReport & {
  readonly text: string;
  readonly sections: readonly ReportSection[];
};
