/**
 * The years of four digits that a text writes out, in its order; 2021 of 2021—2025年 is one.
 *
 * `yearsWritten('到2025年，比2020年多30家') // => [2025, 2020]`
 */
export function yearsWritten(text: string): readonly number[] {
  return [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?=年|[、—-])/gu)].map(([year]) => Number(year));
}
