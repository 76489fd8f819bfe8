import type { ReportFacts } from './report.ts';

/** What a report says of itself where it says nothing: unknown is null, and never a year 0. */
export const unknownFacts = {
  region: '',
  regionPath: [],
  regionCode: null,
  level: null,
  meeting: null,
  date: null,
  speaker: null,
  reviewYear: null,
  planYear: null,
  coversFiveYears: false,
} as const satisfies Omit<ReportFacts, 'kind' | 'title'>;
