import { elementsIn, localName, wordsIn, type MarkupElement } from '../markup.ts';

/** The words of a string of Excel: of its runs too, without how they are pronounced (`rPh`). */
export function richText(string: MarkupElement): string {
  return elementsIn(string)
    .map((child) => {
      const name = localName(child);
      if (name === 't') return wordsIn(child);
      return name === 'r' ? richText(child) : '';
    })
    .join('');
}
