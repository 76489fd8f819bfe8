import { findQuantities } from '../../../language/numbers/find-quantities.ts';
import { foldText } from '../../../language/characters/fold-text.ts';
import { withoutMarks } from './marks.ts';

/**
 * The numbers of an answer as they are written, each once, for people to judge one by one. Dates
 * are none: 2023年 names what is asked about.
 *
 * `shownNumbers('2023年增长4%左右[1]。') // => ['4%']`
 */
export function shownNumbers(text: string): readonly string[] {
  const words = foldText(withoutMarks(text));
  const written = findQuantities(words)
    .filter(({ start, unitEnd }) => !isName(words, start, unitEnd))
    .map(({ start, unitEnd }) => words.slice(start, unitEnd));
  return [...new Set(written)];
}

/** 2023年 is a date, and 第1号 the name of a thing; ranks (第一位) are read as such. */
function isName(words: string, start: number, end: number): boolean {
  return /^[年月日]/u.test(words.slice(end)) || words.slice(0, start).endsWith('第');
}
