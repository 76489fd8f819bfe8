import { findQuantities, type FoundQuantity } from '../numbers/find-quantities.ts';
import { readTable } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';

/**
 * What the words of a table's cell are: a `value` (5.8%, 增长6%左右, 9,133.3), a `time` (2023, 2023年,
 * 上半年), `nothing` (a dash, or no words), or `words`.
 */
export type CellKind = 'value' | 'time' | 'nothing' | 'words';

export function cellKind(words: string): CellKind {
  const text = words.trim();
  if (nothing.test(text)) return 'nothing';
  if (time.test(text)) return 'time';
  if (plainNumber.test(text)) return 'value';
  return mayBeValue.test(text) && valueOf(text) ? 'value' : 'words';
}

const nothing = /^[-—–－―/／\\…·.*＊、\s]*$/u;
const year = String.raw`(?:19|20)\d{2}`;
const time = new RegExp(
  String.raw`^(?:${year}(?:年[度底末初]?|/\d{1,2})?|${year}年?[-—–~～至]${year}年?|(?:${year}年)?(?:[前一二三四上下]+(?:季度|半年)|全年|(?:\d{1,2}[-—–~～至])?\d{1,2}月份?))$`,
  'u',
);

/** The one number of a cell, with its bound; undefined where there is none, or more is said. */
export function valueOf(words: string): FoundQuantity | undefined {
  const text = words.trim().replace(noteAtEnd, '').replace(plus, '');
  const [quantity, ...others] = findQuantities(text);
  if (!quantity || others.length > 0) return undefined;
  const before = text.slice(0, quantity.start).replace(minus, '');
  const isAlone = leads.test(before) && trails.test(text.slice(quantity.end));
  return isAlone ? quantity : undefined;
}

// A mark that leads to a note is no part of the number.
const noteAtEnd = /(?<=.)[①-⑳*＊]+$/u;
const plus = /^[+＋]/u;
const minus = /[-—–－−]$/u;

const listed = readTable(new URL('./value-words.tsv', import.meta.url), [
  ...(['word', 'side', 'example'] as const),
]);
const onSide = (side: string) =>
  anyOf(listed.filter((row) => row.side === side).map(({ word }) => word));
const leads = new RegExp(`^(?:${onSide('before')}|[<>＜＞≤≥≈＝=:：\\s])*$`, 'u');
const trails = new RegExp(`^(?:${onSide('after')}|[\\s。；;])*$`, 'u');

// Told without reading quantities, which takes a millisecond: a table may have many thousand cells.
const plainNumber = /^[-−+＋]?\d[\d,]*(?:\.\d+)?[%％]?$/u;
const mayBeValue = new RegExp(
  `^(?:${onSide('before')}|[<>＜＞≤≥≈＝=:：\\s约近逾过+＋-]|[^\\p{Script=Han}\\d])*\\d.{0,30}$`,
  'u',
);
