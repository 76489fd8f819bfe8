import type { Interval } from '../statistics/interval.ts';
import type { Rate } from '../statistics/rate.ts';
import { NONE } from '../score/format-value.ts';
import type { StepTime } from '../metrics/time-by-step.ts';
import type { ModelCalls } from '../score/model-calls.ts';
import { printMeasures } from './print-measures.ts';
import type { Scores } from '../score/score-run.ts';
import type { TaskRates } from '../score/task-rates.ts';
import type { RecallAt, Summary } from '../summarise.ts';
import { type Column, textTable } from './text-table.ts';

/** The right answers by type and every measure, as two tables for a terminal. */
export function printSummary(summary: Summary, scores: Scores): string {
  return [printAccuracy(summary), printMeasures(scores.measures)].join('\n\n');
}

/** For how many questions a model would be called, by type. */
export function printModelCalls({ all, byType }: ModelCalls): string {
  const rows = byType.map(({ type, rate }) => rateRow(type, rate));
  return rateTable('calls a model', [...rows, rateRow('all', all)]);
}

/** For each kind of task, from the reading to the answer; empty where no question has a label. */
export function printTaskRates(rates: readonly TaskRates[]): string {
  const titles = ['recognised', 'computed', 'right when computed', 'right when not'];
  const columns = titles.map((title): Column => ({ title, align: 'right' }));
  const rows = rates.map(({ task, recognised, fired, rightWhenFired, rightWhenNot }) => [
    task,
    ...[recognised, fired, rightWhenFired, rightWhenNot].map(({ count, of }) => `${count}/${of}`),
  ]);
  return textTable([{ title: 'task', align: 'left' }, ...columns], rows);
}

/** Milliseconds by step, as the system tells them; empty where it tells none. */
export function printTimes(times: readonly StepTime[]): string {
  const titles = ['answers', 'p50 ms', 'p95 ms'];
  const columns = titles.map((title): Column => ({ title, align: 'right' }));
  const rows = times.map(({ step, answers, p50, p95 }) => [
    step,
    ...[answers, p50, p95].map((value) => value.toFixed(0)),
  ]);
  return textTable([{ title: 'step', align: 'left' }, ...columns], rows);
}

export function printRetrieval(recall: readonly RecallAt[]): string {
  return rateTable(
    'evidence',
    recall.map(({ k, rate }) => rateRow(`evidence recall@${k}`, rate)),
  );
}

function printAccuracy({ accuracy, accuracyByType }: Summary): string {
  const byType = accuracyByType.map(({ type, rate }) => rateRow(type, rate));
  return rateTable('right answers', [...byType, rateRow('all', accuracy)]);
}

const numericColumns: readonly Column[] = [
  { title: 'count', align: 'right' },
  { title: 'of', align: 'right' },
  { title: 'share', align: 'right' },
  { title: '95% interval', align: 'right' },
];

function rateTable(title: string, rows: readonly (readonly string[])[]): string {
  return textTable([{ title, align: 'left' }, ...numericColumns], rows);
}

function rateRow(name: string, { count, of, share, interval }: Rate): readonly string[] {
  const written = share === undefined ? NONE : percent(share);
  return [name, String(count), String(of), written, bounds(interval)];
}

function bounds(interval: Interval | undefined): string {
  return interval === undefined ? NONE : `${percent(interval.low)}–${percent(interval.high)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
