import { attribute, type MarkupElement } from '../markup.ts';
import { plainLook, type CellLook, type Look } from './cell-looks.ts';
import type { SheetWords } from './rich-text.ts';

/** The words of a cell that are its text, and why others are not. */
export type SeenWords = { readonly words: string; readonly unseen: readonly UnseenWords[] };

export type UnseenWords = { readonly words: string; readonly reason: string };

/**
 * Takes from a cell what is struck through, or white on no ground. `mayBeDark` says that a sheet has a picture
 * or a rule for colours under it: then white words may be seen.
 */
export function seenWords(
  parts: readonly SheetWords[],
  cell: CellLook,
  mayBeDark: boolean,
): SeenWords {
  const canHide = !cell.hasGround && !mayBeDark;
  const told = parts.map(({ words, look = cell }) => ({ words, reason: reasonOf(look, canHide) }));
  const wordsOf = (some: typeof told) => some.map(({ words }) => words).join('');
  return {
    words: wordsOf(told.filter(({ reason }) => reason === undefined)).trim(),
    unseen: told.flatMap(({ words, reason }) =>
      reason === undefined || words.trim() === '' ? [] : [{ words: words.trim(), reason }],
    ),
  };
}

function reasonOf({ isStruck, isWhite }: Look, canHide: boolean): string | undefined {
  if (isStruck) return '划去的文字';
  return isWhite && canHide ? '白色的文字' : undefined;
}

/** The look of a cell by its style. */
export function lookOfCell(cell: MarkupElement, looks: readonly CellLook[]): CellLook {
  return looks[Number(attribute(cell, 's') ?? 0)] ?? plainLook;
}
