import type { Interval } from '../statistics/interval.ts';
import type { MeasureUnit } from '../metrics/measure.ts';

/** What stands where there was nothing to measure. */
export const NONE = 'none';

/** A value as people read it. @example formatValue(0.0769, 'share') // => '7.7%' */
export function formatValue(value: number | undefined, unit: MeasureUnit): string {
  if (value === undefined) return NONE;
  switch (unit) {
    case 'share':
      return `${(value * 100).toFixed(1)}%`;
    case 'score':
      return value.toFixed(3);
    case 'milliseconds':
      return `${value.toFixed(0)} ms`;
    case 'tokens':
      return value.toFixed(0);
    case 'cost':
      return value.toFixed(4);
  }
}

export function formatInterval(bounds: Interval | undefined, unit: MeasureUnit): string {
  if (bounds === undefined) return NONE;
  return `${formatValue(bounds.low, unit)}–${formatValue(bounds.high, unit)}`;
}

/** A difference with its sign. @example formatChange(-0.05, 'share') // => '−5.0%' */
export function formatChange(value: number | undefined, unit: MeasureUnit): string {
  if (value === undefined) return NONE;
  const sign = value > 0 ? '+' : value < 0 ? '−' : '±';
  return `${sign}${formatValue(Math.abs(value), unit)}`;
}
