import { readTable, wordsOf } from '../../read-table.ts';
import { anyOfGuarded } from '../../word-pattern.ts';

const rows = readTable(new URL('./scales.tsv', import.meta.url), [
  'scale',
  'power',
  'unless',
  'example',
]);

const powers: ReadonlyMap<string, number> = new Map(
  rows.map(({ scale, power }) => [scale, Number(power)]),
);

/** What stands between a number and its unit, and how much it is: 万 is 1e4. */
export const scales: Readonly<Record<string, number>> = Object.fromEntries(
  [...powers].map(([scale, power]) => [scale, 10 ** power]),
);

/** Source of a pattern for a scale; 千 of 千瓦 and 百 of 百分之 are none. */
export const scalePattern = anyOfGuarded(
  rows.map(({ scale, unless }) => ({ word: scale, unless: wordsOf(unless) })),
);

/** By how many places a scale moves the point: 12 for 万亿, 0 for none. */
export function powerOf(scale: string): number {
  return powers.get(scale) ?? 0;
}
