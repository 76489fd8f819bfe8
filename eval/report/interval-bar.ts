import type { MeasuredValue } from '../score/score-run.ts';
import { type Html, html } from './html.ts';

/** A value with its interval on a line from 0 to 1; nothing for values that have no such end. */
export function intervalBar({ value, interval, unit, better }: MeasuredValue): Html | undefined {
  if (value === undefined || (unit !== 'share' && unit !== 'score')) return undefined;
  const low = clamp(interval?.low ?? value);
  const high = clamp(interval?.high ?? value);
  const at = clamp(value);
  return html`<svg
    class="bar ${better}"
    viewBox="0 0 100 12"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect class="track" x="0" y="5" width="100" height="2" />
    <rect class="range" x="${low}" y="3" width="${Math.max(0.5, high - low)}" height="6" />
    <rect
      class="value"
      x="${Math.min(98.5, Math.max(0, at - 0.75))}"
      y="0"
      width="1.5"
      height="12"
    />
  </svg>`;
}

/** Percent of the line, to a tenth. */
function clamp(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
}
