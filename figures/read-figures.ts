import type { Report } from '../library/report.ts';
import type { FigureRow } from './figure-row.ts';

/** The indicator figures of a report, in the order of its text. */
export function readFigures(_report: Pick<Report, 'id' | 'text'>): readonly FigureRow[] {
  return [];
}
