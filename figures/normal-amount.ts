import type { FigureRow } from './figure-row.ts';

/** A figure brought to a form in which amounts of one unit can be compared. */
export type NormalAmount = {
  /** In `unit`; a fall is below zero. */
  readonly value: number;
  /** Without its scale: 元, 人, %, 个百分点. */
  readonly unit: string;
};

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
];

// Each pair means the same thing of the same indicator: 7万户 and 7万家 市场主体 are counted alike.
const sameUnit: Readonly<Record<string, string>> = {
  '％': '%',
  百分点: '个百分点',
  户: '家',
  个: '家',
  名: '人',
  千米: '公里',
};

/**
 * The unit of a figure without its scale, and what one of it is worth.
 *
 * `normalUnit('万亿元') // => { unit: '元', factor: 1e12 }`
 */
export function normalUnit(unit: string): { readonly unit: string; readonly factor: number } {
  const trimmed = unit.trim();
  const scale = scales.find(([name]) => trimmed.startsWith(name));
  const bare = trimmed.slice(scale?.[0].length ?? 0);
  return { unit: sameUnit[bare] ?? bare, factor: scale?.[1] ?? 1 };
}

type Amount = Pick<FigureRow, 'value' | 'unit' | 'direction' | 'measure'>;

/** `normalAmount({ value: 1.6, unit: '万亿元', measure: 'level' }) // => { value: 1.6e12, unit: '元' }` */
export function normalAmount({ value, unit, direction, measure }: Amount): NormalAmount {
  const normal = normalUnit(unit);
  // 降至37微克 stands at 37: only a rate or a difference goes below zero when it falls.
  const falls = direction === 'down' && (measure === 'growth' || measure === 'change');
  return { value: exact((falls ? -value : value) * normal.factor), unit: normal.unit };
}

// 1.4 万 is 13999.999999999998 in binary; what was printed has far fewer digits.
const digits = 12;

/** A number without the dust of binary arithmetic: `exact(0.1 + 0.2) // => 0.3` */
export function exact(value: number): number {
  return Number(value.toPrecision(digits));
}
