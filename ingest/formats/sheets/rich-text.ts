import { childNamed, elementsIn, localName, wordsIn, type MarkupElement } from '../markup.ts';
import { lookOf, type Look } from './cell-looks.ts';

/** Words of a string of Excel; a run has a look of its own, which goes before that of its cell. */
export type SheetWords = { readonly words: string; readonly look?: Look };

/** The words of a string of Excel, run by run, without how they are pronounced (`rPh`). */
export function richText(string: MarkupElement): readonly SheetWords[] {
  return elementsIn(string).flatMap((child): readonly SheetWords[] => {
    const name = localName(child);
    if (name === 't') return [{ words: wordsIn(child) }];
    if (name !== 'r') return [];
    const properties = childNamed(child, 'rPr');
    const look = properties && { look: lookOf(properties) };
    return richText(child).map((one) => ({ ...one, ...look }));
  });
}
