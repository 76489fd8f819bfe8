import { type Column, textTable } from './text-table.ts';
import { formatInterval, formatValue } from '../score/format-value.ts';
import type { MeasuredValue } from '../score/score-run.ts';

const columns: readonly Column[] = [
  { title: 'measure', align: 'left' },
  { title: '', align: 'left' },
  { title: 'count', align: 'right' },
  { title: 'of', align: 'right' },
  { title: 'value', align: 'right' },
  { title: '95% interval', align: 'right' },
  { title: 'by', align: 'left' },
];

/** Measures as a table for a terminal. What could not be measured says `none`. */
export function printMeasures(measures: readonly MeasuredValue[]): string {
  return textTable(columns, measures.map(row));
}

function row({ id, label, unit, value, interval, method, of, sum }: MeasuredValue) {
  const counts = unit === 'share' && of !== undefined;
  return [
    id,
    label,
    counts ? written(sum) : '',
    counts ? String(of) : '',
    formatValue(value, unit),
    formatInterval(interval, unit),
    method === 'none' ? '' : method,
  ];
}

/** Sums of shares need not be whole. */
function written(sum: number | undefined): string {
  if (sum === undefined) return '';
  return Number.isInteger(sum) ? String(sum) : sum.toFixed(1);
}
