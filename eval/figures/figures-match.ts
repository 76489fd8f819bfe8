import type { PlacedRow } from '../product/figure-rows.ts';
import type { GoldFigure } from './figures-gold.ts';
import { canonicalName } from './indicator-names.ts';

/** A gold row, with where its words stand in its file. */
export type PlacedGold = GoldFigure & { readonly start: number; readonly end: number };

/**
 * The parts of a gold row that a read row gets wrong; empty when it matches, undefined when it is
 * not even of the same words, value and unit. The rules stand in ../shared/gold/figures-README.md.
 */
export function faultsOf(row: PlacedRow, gold: PlacedGold): readonly string[] | undefined {
  const overlaps = row.sourceStart < gold.end && gold.start < row.sourceEnd;
  if (!overlaps || !sameAmount(row, gold)) return undefined;
  if (gold.part === 'body') return [];
  return checks.filter(([, holds]) => !holds(row, gold)).map(([name]) => name);
}

const checks: readonly (readonly [string, (row: PlacedRow, gold: PlacedGold) => boolean])[] = [
  ['place', (row, gold) => gold.place.endsWith(row.place)],
  ['kind', (row, gold) => (row.kind === 'target') === (gold.kind === 'target')],
  ['average', (row, gold) => isAverage(row) === (gold.agg === 'average')],
  ['period', (row, gold) => row.period === gold.period],
  ['direction', sameDirection],
  ['indicator', sameIndicator],
];

function sameDirection(row: PlacedRow, { measure, direction }: GoldFigure): boolean {
  if (measure !== 'growth' && measure !== 'change') return true;
  return direction === 'none' || row.direction === direction;
}

/** Only names that the list of indicators knows are compared: others are worded freely. */
function sameIndicator(row: PlacedRow, { indicator }: GoldFigure): boolean {
  const canonical = canonicalName(indicator);
  return canonical === undefined || (canonicalName(row.indicator) ?? row.indicator) === canonical;
}

function isAverage({ kind, aggregate }: PlacedRow): boolean {
  return kind === 'average' || aggregate === 'average';
}

function sameAmount(row: PlacedRow, gold: GoldFigure): boolean {
  const [one, other] = [scaled(row), scaled(gold)];
  const close = Math.abs(one.value - other.value) <= 1e-3 * Math.abs(other.value);
  return close && one.unit === other.unit;
}

const scales: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];

function scaled({ value, unit }: { readonly value: number; readonly unit: string }) {
  // 千瓦 and 千克 are units of their own.
  const scale = scales.find(
    ([name]) => unit.startsWith(name) && !/^(?:千瓦|千克|千米|千伏)/u.test(unit),
  );
  return scale ? { value: value * scale[1], unit: unit.slice(scale[0].length) } : { value, unit };
}
