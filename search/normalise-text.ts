/**
 * Text in the form in which it is compared: full-width and other compatibility forms folded,
 * lower case, and characters that cannot be seen left out.
 *
 * `normaliseText('ＧＤＰ增长６％') // => 'gdp增长6%'`
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();
}
