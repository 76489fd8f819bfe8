import { readTable } from '../../../language/read-table.ts';
import type { Span } from '../../../language/span.ts';
import { anyOf } from '../../../language/word-pattern.ts';

const rows = readTable(new URL('./background-words.tsv', import.meta.url), ['words', 'example']);
// A clause of its own that ends so; what is asked stands behind it.
const clause = new RegExp(
  `(?<=^|[,;。?!])[^,;。?!]{2,16}?${anyOf(rows.map(({ words }) => words))}(?=,)`,
  'gu',
);

/**
 * Where a question only says on what occasion it asks: nothing that stands there narrows the figure
 * it asks for.
 *
 * `backgroundIn('疫情过后,2021年的GDP目标是多少') // => [{ start: 0, end: 4 }]`
 *
 * @param text as normaliseText leaves it.
 */
export function backgroundIn(text: string): readonly Span[] {
  return [...text.matchAll(clause)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** A text without what only says on what occasion it asks. */
export function withoutBackground(text: string): string {
  return text.replace(clause, '');
}
