import type { Report } from '../../library/report.ts';

/** What of a report its figures are read from. */
export type ReadableReport = Pick<
  Report,
  'id' | 'text' | 'sections' | 'region' | 'reviewYear' | 'planYear' | 'date' | 'tables'
>;
