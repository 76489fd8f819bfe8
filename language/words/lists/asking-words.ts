import { familyOf } from '../../numbers/units/units.ts';
import { readTable, wordsOf } from '../../read-table.ts';
import { isNoun, segmentWords } from '../segment-words.ts';

const asking: ReadonlySet<string> = new Set(
  readTable(new URL('./asking-words.tsv', import.meta.url), ['class', 'words', 'example']).flatMap(
    ({ words }) => wordsOf(words),
  ),
);

/** Whether a word is kept for asking, addressing or joining: `asksOrAddresses('请问') // => true` */
export function asksOrAddresses(word: string): boolean {
  return asking.has(word);
}

/** The same, or a number or a unit: `asksOrCounts('公里') // => true` */
export function asksOrCounts(word: string): boolean {
  return asking.has(word) || isNumber.test(word) || familyOf(word) !== undefined || isGlued(word);
}

/** Whether a phrase has no word but such: `onlyAsksOrCounts('多少公里') // => true` */
export function onlyAsksOrCounts(phrase: string): boolean {
  const runs = phrase.match(/[\p{Script=Han}\p{L}\p{N}.+%-]+/gu) ?? [];
  return runs.flatMap((run) => segmentWords(run)).every(asksOrCounts);
}

/** 各定 and 谁定 are cut as words and are none; 高中 is one. */
function isGlued(word: string): boolean {
  const signs = Array.from(word);
  return signs.length > 1 && signs.every((sign) => asking.has(sign)) && !isNoun(word);
}

const isNumber = /^[\d.%-]+$/u;
