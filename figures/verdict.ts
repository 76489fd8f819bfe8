import type { Computation } from './compute-figures.ts';
import type { FigureRow } from './figure-row.ts';
import { unitParts } from '../language/numbers/units/units.ts';
import { exact } from '../language/numbers/quantity.ts';
import { normalAmount } from './normal-amount.ts';
import { normalUnit } from '../language/numbers/units/normal-unit.ts';

/** Whether an indicator is compared by 高低 or by 多少: rates and concentrations stand high or low. */
function isHeight({ measure, unit }: FigureRow): boolean {
  const bare = normalUnit(unit).unit;
  return measure === 'growth' || measure === 'share' || /%|‰|百分点|微克|岁|级/u.test(bare);
}

/** The word for which way a difference goes: 高, 低, 多, 少. */
export function sideWord(row: FigureRow, value: number): string {
  if (isHeight(row)) return value > 0 ? '高' : '低';
  return value > 0 ? '多' : '少';
}

/**
 * What came of a computation, without its sign, in the scale that its figures are printed in.
 *
 * 15万户 and 10万户 give `5万户`; 1.4万户 and 1万户 give `4000户`.
 */
export function resultWords({ operation, operands, value, unit }: Computation): string {
  const size = Math.abs(value);
  if (operation === 'ratio' || operation === 'growth') return `${rounded(size)}%`;
  const printed = operands[0]?.unit ?? unit;
  if (operation === 'mean') return `${rounded(size / normalUnit(printed).factor)}${printed}`;
  if (unit === '个百分点') return `${exact(size)}个百分点`;
  const alike = operands.every((row) => row.unit === printed);
  const scaled = exact(size / normalUnit(printed).factor);
  if (alike && (scaled >= 1 || scaled === 0)) return `${scaled}${printed}`;
  return inScale(size, bareUnit(operands));
}

function bareUnit(operands: readonly FigureRow[]): string {
  const [first] = operands;
  return first ? first.unit.slice(unitParts(first.unit).scale.length) : '';
}

function inScale(size: number, unit: string): string {
  if (size >= 1e12) return `${exact(size / 1e12)}万亿${unit}`;
  if (size >= 1e8) return `${exact(size / 1e8)}亿${unit}`;
  return size >= 1e5 ? `${exact(size / 1e4)}万${unit}` : `${exact(size)}${unit}`;
}

/** A ratio is shown to a hundredth of a percent. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The computation in words, the greater first: `10% − 6.5% = 3.5个百分点`. */
export function computationWords(computation: Computation): string {
  const { operation, operands, value } = computation;
  if (operation === 'growth') return growthWords(computation);
  if (operation === 'mean') return '简单平均';
  const sign = { difference: ' − ', sum: ' + ', ratio: ' ÷ ' }[operation];
  const downward = operation === 'difference' && value < 0;
  const terms = (downward ? operands.toReversed() : operands).map(termWords);
  const equals = operation === 'ratio' ? ' ≈ ' : ' = ';
  return `${terms.join(sign)}${equals}${resultWords(computation)}`;
}

/** （1020亿元 − 1000亿元） ÷ 1000亿元 ≈ 2% */
function growthWords({ operands, value }: Computation): string {
  const [later = '', earlier = ''] = operands.map(({ value: amount, unit }) => `${amount}${unit}`);
  return `（${later} − ${earlier}） ÷ ${earlier} ≈ ${value < 0 ? '−' : ''}${rounded(Math.abs(value))}%`;
}

/** Growth worked out from two amounts, said to be nominal: 按名义值计算增长2%（…）. */
export function nominalGrowthWords(computation: Computation): string {
  const way = computation.value < 0 ? '下降' : '增长';
  return `按名义值计算${way}约${resultWords(computation)}（${computationWords(computation)}）`;
}

function termWords(row: FigureRow, index: number): string {
  const words = `${row.value}${row.unit}`;
  if (normalAmount(row).value >= 0) return words;
  return index === 0 ? `−${words}` : `（−${words}）`;
}

const inexact = new Set(['以上', '以内', '以下', '左右', '约', '超过', '突破']);

/** What has to be said where figures are no exact ones; empty where all are. */
export function inexactNote(rows: readonly FigureRow[]): string {
  const words = [...new Set(rows.flatMap(({ qualifier }) => qualifier ?? []))].filter((word) =>
    inexact.has(word),
  );
  return words.length === 0 ? '' : `${words.join('、')}按所列数值计算`;
}
