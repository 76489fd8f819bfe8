import { isDateFormat } from 'numfmt';
import { attribute, childNamed, wordsIn, type MarkupElement } from '../markup.ts';
import { shownNumber } from './cell-formats.ts';
import type { Workbook } from './open-workbook.ts';
import { richText, type SheetWords } from './rich-text.ts';

type Book = Pick<Workbook, 'shared' | 'formats' | 'countsFrom1904'>;

/** The words of a cell as it is shown, run by run; ECMA-376 18.18.11 on its type `t`. */
export function cellText(cell: MarkupElement, book: Book): readonly SheetWords[] {
  const type = attribute(cell, 't');
  if (type === 'inlineStr') return richText(childNamed(cell, 'is') ?? cell);
  const value = childNamed(cell, 'v');
  if (type === 's') return book.shared[Number(value ? wordsIn(value) : '')] ?? [];
  return [{ words: plainText(cell, book) }];
}

function plainText(cell: MarkupElement, book: Book): string {
  const type = attribute(cell, 't') ?? 'n';
  const value = childNamed(cell, 'v');
  const written = value ? wordsIn(value) : '';
  if (type === 'b') return written === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n' || written === '') return written.trim();
  return numberText(Number(written), attribute(cell, 's'), book);
}

function numberText(value: number, style: string | undefined, book: Book): string {
  if (!Number.isFinite(value)) return '';
  const pattern = book.formats[Number(style ?? 0)] ?? 'General';
  return shownNumber(value, pattern, book.countsFrom1904 && isDateFormat(pattern));
}
