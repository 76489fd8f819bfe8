import type { Interval } from './interval.ts';
import type { Rate, Share } from './rate.ts';
import type { RecallAt, Summary } from './summarise.ts';
import { type Column, textTable } from './text-table.ts';

/** What stands where there was nothing to measure. */
const NONE = 'none';

/** The summary as two tables and a line, for a terminal. Ends without a line break. */
export function printSummary(summary: Summary): string {
  return [printAccuracy(summary), printMeasures(summary), printLatency(summary)].join('\n\n');
}

export function printRetrieval(recall: readonly RecallAt[]): string {
  return shareTable('evidence', recall.map(recallRow));
}

function printAccuracy({ accuracy, accuracyByType }: Summary): string {
  const byType = accuracyByType.map(({ type, rate }) => rateRow(type, rate));
  return shareTable('right answers', [...byType, rateRow('all', accuracy)]);
}

function printMeasures(summary: Summary): string {
  const table = shareTable('measure', [
    ...summary.evidenceRecall.map(recallRow),
    rateRow('unanswerable right', summary.unanswerableAccuracy),
    rateRow('over-refusal', summary.overRefusal),
    shareRow('citations sound', summary.citationsSound),
    shareRow('citations right', summary.citationsRight),
    shareRow('citation recall', summary.citationRecall),
    shareRow('number support', summary.numberSupport),
  ]);
  return `${table}\nmarks without a citation: ${summary.unknownMarks}`;
}

function printLatency({ latency: { p50, p95 } }: Summary): string {
  return `latency: p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}`;
}

const numericColumns: readonly Column[] = [
  { title: 'count', align: 'right' },
  { title: 'of', align: 'right' },
  { title: 'share', align: 'right' },
  { title: '95% interval', align: 'right' },
];

function shareTable(title: string, rows: readonly (readonly string[])[]): string {
  return textTable([{ title, align: 'left' }, ...numericColumns], rows);
}

function recallRow({ k, rate }: RecallAt): readonly string[] {
  return rateRow(`evidence recall@${k}`, rate);
}

function rateRow(name: string, rate: Rate): readonly string[] {
  return [...shareRow(name, rate), interval(rate.interval)];
}

function shareRow(name: string, { count, of, share }: Share): readonly string[] {
  return [name, String(count), String(of), share === undefined ? NONE : percent(share)];
}

function interval(bounds: Interval | undefined): string {
  return bounds === undefined ? NONE : `${percent(bounds.low)}–${percent(bounds.high)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function milliseconds(value: number | undefined): string {
  return value === undefined ? NONE : `${value.toFixed(0)} ms`;
}
