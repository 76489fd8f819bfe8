import { hasTraditional, simplify } from './simplify.ts';

/**
 * Text in the form in which it is compared: full-width and other compatibility forms folded,
 * lower case, traditional characters as simplified ones, and what cannot be seen left out.
 *
 * `normaliseText('ＧＤＰ增長６％') // => 'gdp增长6%'`
 */
export function normaliseText(text: string): string {
  const folded = text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();
  return hasTraditional(folded) ? simplify(folded) : folded;
}
