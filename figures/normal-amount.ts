import { exact } from '../language/numbers/quantity.ts';
import { normalUnit } from '../language/numbers/units/normal-unit.ts';
import type { FigureRow } from './figure-row.ts';

/** A figure brought to a form in which amounts of one unit can be compared. */
export type NormalAmount = {
  /** In `unit`; a fall is below zero. */
  readonly value: number;
  /** Without its scale: 元, 人, %, 个百分点. */
  readonly unit: string;
};

type Amount = Pick<FigureRow, 'value' | 'unit' | 'direction' | 'measure'>;

/** `normalAmount({ value: 1.6, unit: '万亿元', measure: 'level' }) // => { value: 1.6e12, unit: '元' }` */
export function normalAmount({ value, unit, direction, measure }: Amount): NormalAmount {
  const normal = normalUnit(unit);
  // 降至37微克 stands at 37: only a rate or a difference goes below zero when it falls.
  const falls = direction === 'down' && (measure === 'growth' || measure === 'change');
  return { value: exact((falls ? -value : value) * normal.factor), unit: normal.unit };
}
