import type { FoundQuantity } from '../../../language/numbers/quantity.ts';
import { readTable } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import type { FigureBorder } from '../../../library/figures/figure-border.ts';

const rows = readTable(new URL('./border-words.tsv', import.meta.url), [
  ...(['words', 'side', 'way', 'inclusive', 'example'] as const),
]);
const wordsAt = (side: string) => rows.filter((row) => row.side === side).map(({ words }) => words);
const [denying, plain] = [true, false].map((denies) =>
  anyOf(wordsAt('before').filter((words) => /^[没未]/u.test(words) === denies)),
);
// 有没有达到 and 达没达到 ask, and deny nothing.
const before = new RegExp(
  `(?<words>(?<![有达到超过])${denying}|(?<!没有|没)${plain}|(?<=[有达到超过]没有?)${plain})了?\\s*$`,
  'u',
);
const behind = new RegExp(`^\\s*的?(?<words>${anyOf(wordsAt('behind'))})`, 'u');

/**
 * The border that the words around a quantity make of it; undefined where they make none.
 *
 * `borderOf('5%以上的有哪些', findQuantities('5%以上的有哪些')[0]!) // => above 5 %, inclusive`
 */
export function borderOf(
  text: string,
  { start, unitEnd, amount, base }: Pick<FoundQuantity, 'start' | 'unitEnd' | 'amount' | 'base'>,
): FigureBorder | undefined {
  const words =
    before.exec(text.slice(0, start))?.groups?.['words'] ??
    behind.exec(text.slice(unitEnd))?.groups?.['words'];
  const row = rows.find((one) => one.words === words);
  if (!row) return undefined;
  const side = row.way === 'above' ? 'above' : 'below';
  return { side, inclusive: row.inclusive === 'yes', value: amount, unit: base };
}
