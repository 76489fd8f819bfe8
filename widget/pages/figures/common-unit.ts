import type { ListedFigure } from './figures-wire.ts';

/** A figure that can stand on one axis with the others: `amount` in the unit they share. */
export type Drawable = { readonly figure: ListedFigure; readonly amount: number };

export type OnOneAxis = {
  readonly unit: string;
  readonly drawable: readonly Drawable[];
};

const scales = { 万亿: 1e12, 亿: 1e8, 万: 1e4 } as const;

/**
 * Of the figures those in the commonest kind of unit, all in the printed unit of the largest, so that 1.6万亿元
 * and 53.87亿元 stand on one axis; a fall counts below zero. 亿元 and % never meet.
 */
export function putOnOneAxis(figures: readonly ListedFigure[]): OnOneAxis {
  const base = commonest(figures.map(({ unit }) => scaleOf(unit).base));
  const fitting = figures.filter(({ unit }) => scaleOf(unit).base === base);
  const largest = [...fitting].sort((one, other) => absolute(other) - absolute(one))[0];
  const unit = largest?.unit ?? '';
  const drawable = fitting.map((figure) => ({
    figure,
    amount: signed(figure, roundOff(absolute(figure) / scaleOf(unit).factor)),
  }));
  return { unit, drawable };
}

function scaleOf(unit: string): { readonly base: string; readonly factor: number } {
  const scale = (['万亿', '亿', '万'] as const).find((each) => unit.startsWith(each));
  if (scale === undefined) return { base: unit, factor: 1 };
  return { base: unit.slice(scale.length), factor: scales[scale] };
}

function absolute({ value, unit }: ListedFigure): number {
  return value * scaleOf(unit).factor;
}

/** Twelve digits are more than a report prints, and hide what dividing by powers of ten adds. */
function roundOff(amount: number): number {
  return Number(amount.toPrecision(12));
}

function signed({ measure, direction }: ListedFigure, amount: number): number {
  const moves = measure === 'growth' || measure === 'change';
  return moves && direction === 'down' ? -amount : amount;
}

function commonest(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
