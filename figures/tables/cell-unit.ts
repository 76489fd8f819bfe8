import type { FoundQuantity } from '../../language/numbers/find-quantities.ts';
import { readWordLists, wordsIn } from '../words/word-lists.ts';
import type { CellSubject } from './cell-subject.ts';
import { unitOf } from './read-head.ts';
import type { GovernedCell } from './governed-cell.ts';

/**
 * What a cell's number is counted in: its own words say it, else the header of its column, of its
 * row, the column of units, or the line over the table. Growth without a unit is in per cent.
 */
export function cellUnit(
  governed: GovernedCell,
  { quantity, subject }: { readonly quantity: FoundQuantity; readonly subject: CellSubject },
): string | undefined {
  if (quantity.unit !== '') return quantity.unit;
  const { above } = governed;
  if (above.unit !== undefined) return unitOfColumn(governed);
  return above.isGrowth ? '%' : unitOfRow(governed, subject);
}

/** Row and column may say two units only where the column is of growth. */
function unitOfColumn({ above, beside }: GovernedCell): string | undefined {
  const isTold =
    above.isGrowth || beside.every(({ unit }) => unit === undefined || unit === above.unit);
  return isTold ? above.unit : undefined;
}

function unitOfRow(
  { beside, heads, context }: GovernedCell,
  { isGrowth }: CellSubject,
): string | undefined {
  const own = beside.flatMap(({ unit }) => unit ?? []);
  const said = heads.unit === undefined ? own : [...own, unitOf(heads.unit)];
  if (said.length > 0) return new Set(said).size === 1 ? said[0] : undefined;
  const isRate = isGrowth || rate.test(beside.at(-1)?.thing ?? '');
  return isRate ? '%' : onlyUnit(context.units);
}

// Of a row that says so by its name alone.
const words = readWordLists(new URL('../words/table-words.tsv', import.meta.url));
const rate = new RegExp(`(?:${wordsIn(words, 'rate')})$`, 'u');

/** 单位：亿元、% leaves an amount in 亿元, which is the only one that is no share. */
function onlyUnit(units: readonly string[]): string | undefined {
  const amounts = units.filter((unit) => unit !== '%');
  return amounts.length === 1 ? amounts[0] : undefined;
}
