import { digitsForNumerals } from './chinese-numerals.ts';
import { scales } from './scales.ts';

/**
 * A number with its unit, brought to a form in which equal amounts are equal:
 * 1.6万亿元 and 16000亿元 are both 1.6e12 元.
 */
export type Quantity = {
  readonly value: number;
  /** Without its scale: 元, 人, %, 个百分点; empty where none is written. */
  readonly unit: string;
  /** As it stands in the text. */
  readonly written: string;
};

const units =
  '个百分点|%|‰|微克/立方米|平方公里|平方米|立方米|公里|人次|美元|元|户|人|亩|吨|家|个|项|件|所|条|座|辆|倍|位|名|米|天|年|月|日|套|次|场|处|种|张|公顷|兆瓦|千瓦|岁|届|批|期|分|度|级';
const pattern = new RegExp(
  `(?<![\\d.])(?<number>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?<some>多|余)?(?<scale>${Object.keys(scales).join('|')})?(?:多|余)?(?<unit>${units})?`,
  'gu',
);

/**
 * Every number in a text, in order. Marks such as [1] have to be taken out before.
 *
 * `readQuantities('增长6.5%，总量1.6万亿元') // => 6.5 %, 1.6e12 元`
 */
export function readQuantities(text: string): readonly Quantity[] {
  // A comma between Chinese clauses is no comma within a number, which NFKC would make it.
  const digits = digitsForNumerals(text.replaceAll('，', '、').normalize('NFKC'));
  const normal = digits.replace(/百分之(\d+(?:\.\d+)?)/gu, '$1%');
  return [...normal.matchAll(pattern)].map(({ 0: written, groups }) => ({
    value:
      Number((groups?.['number'] ?? '').replaceAll(',', '')) *
      (scales[groups?.['scale'] ?? ''] ?? 1),
    unit: groups?.['unit'] ?? '',
    written,
  }));
}

/** Whether two quantities say the same: equal values, and units that do not contradict. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  const close =
    Math.abs(a.value - b.value) <= 1e-9 * Math.max(Math.abs(a.value), Math.abs(b.value));
  return close && (a.unit === b.unit || a.unit === '' || b.unit === '');
}
