import type { ComparedMeasure, Comparison } from '../compare/compare-runs.ts';
import { describeVerdict, formatP } from '../compare/print-comparison.ts';
import { EndedWith, exitCodes } from '../exit-codes.ts';
import { formatChange, formatInterval, formatValue } from '../score/format-value.ts';
import type { MeasuredValue } from '../score/score-run.ts';
import type { Thresholds } from './thresholds.ts';

/** One thing that was checked, as a line for people. */
export type GateCheck = {
  readonly id: string;
  readonly outcome: 'pass' | 'fail' | 'inconclusive';
  readonly reason: 'bound' | 'regression';
  readonly text: string;
  /** The floor or ceiling that was checked. */
  readonly bound?: number;
};

export type GateVerdict = {
  readonly outcome: GateCheck['outcome'];
  readonly checks: readonly GateCheck[];
};

/**
 * Fails on a bound that is missed by the interval, and on a drop that the paired test shows; a drop
 * that may be chance is inconclusive and says how many questions it would take.
 */
export function checkGate(
  measures: readonly MeasuredValue[],
  comparison: Comparison | undefined,
  thresholds: Thresholds,
): GateVerdict {
  const checks = [
    ...measures.flatMap((measure) => checkBound(measure, thresholds)),
    ...(comparison?.measures ?? []).map(checkChange),
  ];
  const has = (outcome: GateCheck['outcome']) => checks.some((check) => check.outcome === outcome);
  return { outcome: has('fail') ? 'fail' : has('inconclusive') ? 'inconclusive' : 'pass', checks };
}

/** @throws EndedWith 3 for a missed bound, 4 for a regression; a bound that is missed comes first */
export function endByGate({ checks }: GateVerdict): void {
  const failed = checks.filter(({ outcome }) => outcome === 'fail');
  const [first] = failed.filter(({ reason }) => reason === 'bound');
  const lines = failed.map(({ text }) => text).join('\n');
  if (first) throw new EndedWith(exitCodes.thresholdMissed, `Gate failed.\n${lines}`);
  if (failed.length > 0) throw new EndedWith(exitCodes.regression, `Gate failed.\n${lines}`);
}

function checkBound(
  measure: MeasuredValue,
  { floors, ceilings }: Thresholds,
): readonly GateCheck[] {
  const { id, label, unit, value, interval } = measure;
  const bound = floors[id] ?? ceilings[id];
  if (bound === undefined) return [];
  const isFloor = floors[id] !== undefined;
  const wanted = `${isFloor ? 'lower bound at least' : 'upper bound at most'} ${formatValue(bound, unit)}`;
  const said = `${id} ${label}: ${formatValue(value, unit)} (${formatInterval(interval, unit)}), ${wanted}`;
  const about = { id, reason: 'bound' as const, bound };
  // What could not be measured has not been shown to hold.
  if (!interval) return [{ ...about, outcome: 'fail', text: `${said}: nothing to measure it on` }];
  const holds = isFloor ? interval.low >= bound : interval.high <= bound;
  return [{ ...about, outcome: holds ? 'pass' : 'fail', text: said }];
}

function checkChange(measure: ComparedMeasure): GateCheck {
  const { id, label, unit, difference, verdict, adjustedP, before, now } = measure;
  const change = `${formatValue(before, unit)} → ${formatValue(now, unit)} (${formatChange(difference, unit)})`;
  const text = `${id} ${label}: ${change}, p ${formatP(adjustedP)}: ${describeVerdict(measure)}`;
  return { id, reason: 'regression', outcome: outcomeOf(verdict), text };
}

function outcomeOf(verdict: ComparedMeasure['verdict']): GateCheck['outcome'] {
  if (verdict === 'worse') return 'fail';
  return verdict === 'inconclusive' ? 'inconclusive' : 'pass';
}
