import type { GoldNumber } from '../gold-files/gold-question.ts';
import { decimalsOf } from '../numbers/precision.ts';
import { type StatedNumber, statedNumbers } from './stated-number.ts';

/**
 * A gold number and what its unit says of scale: 1.4 of `万人` is 14,000 of `人`, printed with one
 * decimal in 万.
 */
export type SoughtNumber = GoldNumber & { readonly base: BaseNumber };

type BaseNumber = {
  readonly value: number;
  readonly scale: number;
  readonly unit: string;
  readonly decimals: number;
};

export function soughtNumber(gold: GoldNumber): SoughtNumber {
  const [read] = statedNumbers(`${gold.value}${gold.unit}`);
  const scale = read?.scale ?? 1;
  return {
    ...gold,
    base: {
      value: Math.abs(gold.value) * scale,
      scale,
      unit: read?.unit ?? gold.unit,
      decimals: decimalsOfGold(gold),
    },
  };
}

/** Decimals as the gold writes them: 5.0% has one, though the value 5 has none. */
function decimalsOfGold({ raw, value }: GoldNumber): number {
  const written = statedNumbers(raw).map(({ digits }) => digits);
  const own = written.find((digits) => Number(digits) === Math.abs(value));
  return decimalsOf(own ?? String(value));
}

/**
 * Whether a stated number is the gold number: equal value at the precision the gold is stated in,
 * a unit that does not contradict, the same kind (5% is not 5个百分点).
 *
 * "At its precision": more digits than the gold has are rounded to the gold's decimals (6.48 is
 * 6.5). A gold without decimals is met exactly or not at all: 5.2% is not 5%, 124,000 not 12万.
 */
export function isSameAmount(gold: SoughtNumber, stated: StatedNumber): boolean {
  return isSameKind(gold, stated) && isSameUnit(gold, stated) && isSameValue(gold, stated);
}

/** Opposite directions contradict; one that is not said contradicts nothing. */
export function isSameDirection(gold: GoldNumber, stated: StatedNumber): boolean {
  const meant = gold.value < 0 ? 'down' : gold.direction;
  if (meant === undefined || meant === 'none' || stated.direction === undefined) return true;
  return meant === stated.direction;
}

/** Amounts and counts differ by their units alone, and people sort them either way. */
export function isSameKind(gold: GoldNumber, stated: StatedNumber): boolean {
  return kindFamily(gold.kind) === kindFamily(stated.kind);
}

function kindFamily(kind: GoldNumber['kind']): string {
  return kind === 'amount' ? 'count' : kind;
}

function isSameUnit(gold: SoughtNumber, stated: StatedNumber): boolean {
  const [a, b] = [gold.base.unit, stated.unit].map(unitFamily);
  return a === b || a === '' || b === '';
}

/** Units that only count, or that have two names. */
function unitFamily(unit: string): string {
  if (/^[个项家户名位人件所条座]$|^人次$/u.test(unit)) return '个';
  return unit.replace(/^个百分点$/u, '百分点').replace('千米', '公里');
}

function isSameValue({ base, qualifier }: SoughtNumber, stated: StatedNumber): boolean {
  const given = stated.value / base.scale;
  const wanted = base.value / base.scale;
  if (isClose(given, wanted)) return true;
  // 约96% of somebody who reckoned is met by 96.05%, and 约5% not by 5.2%.
  if (qualifier === '约' && Math.abs(given - wanted) <= 0.005 * Math.abs(wanted)) return true;
  const factor = 10 ** base.decimals;
  return base.decimals > 0 && isClose(Math.round(given * factor + 1e-9) / factor, wanted);
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
