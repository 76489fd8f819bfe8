import type { Span } from '../../language/span.ts';
import { readTable, wordsOf } from '../../language/read-table.ts';
import { familyOf } from '../../language/numbers/units.ts';
import { isNoun, segmentWords } from '../../language/words/segment-words.ts';

/** A run of words that a question is about and that is on no list. */
export type LeftoverWords = Span & { readonly words: string };

const asking: ReadonlySet<string> = new Set(
  readTable(new URL('./asking-words.tsv', import.meta.url), ['class', 'words', 'example']).flatMap(
    ({ words }) => wordsOf(words),
  ),
);

/**
 * What is left of a question without what is read from it (`taken`: places, times, indicators) and
 * without words that ask, address, join or measure; words that stand together make one run. The
 * text is cut into words before any is dropped, so that 就业 of 解决了多少人就业 stays whole.
 *
 * `leftoverWords('静海建了多少口袋公园', [静海]) // => [{ words: '建', … }, { words: '口袋公园', … }]`
 */
export function leftoverWords(text: string, taken: readonly Span[]): readonly LeftoverWords[] {
  const runs: LeftoverWords[] = [];
  for (const token of tokensOf(blanked(text, [...taken, ...basesSaid(text)]))) {
    if (asksOrCounts(token.words)) continue;
    const before = runs.at(-1);
    const joins = before?.end === token.start;
    if (joins) runs.splice(-1, 1, joined(before, token));
    else runs.push(token);
  }
  return runs;
}

/** 在2022年基础上 says what is measured from; 基础设施 is a thing. */
function basesSaid(text: string): readonly Span[] {
  return [...text.matchAll(/(?:的)?基础上/gu)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

function joined(before: LeftoverWords, token: LeftoverWords): LeftoverWords {
  return { start: before.start, end: token.end, words: `${before.words}${token.words}` };
}

/** Whether a word is kept for asking, addressing or joining: `asksOrAddresses('请问') // => true` */
export function asksOrAddresses(word: string): boolean {
  return asking.has(word);
}

function asksOrCounts(word: string): boolean {
  return asking.has(word) || isNumber.test(word) || familyOf(word) !== undefined || isGlued(word);
}

/** 各定 and 谁定 are cut as words and are none; 高中 is one. */
function isGlued(word: string): boolean {
  const signs = Array.from(word);
  return signs.length > 1 && signs.every((sign) => asking.has(sign)) && !isNoun(word);
}

const isNumber = /^[\d.%-]+$/u;

function blanked(text: string, taken: readonly Span[]): string {
  return taken.reduce(
    (words, { start, end }) =>
      `${words.slice(0, start)}${' '.repeat(end - start)}${words.slice(end)}`,
    text,
  );
}

function tokensOf(text: string): readonly LeftoverWords[] {
  return [...text.matchAll(/[\p{Script=Han}\p{L}\p{N}.+%-]+/gu)].flatMap(({ 0: run, index }) => {
    let start = index;
    return segmentWords(run).map((words) => {
      const token = { start, end: start + words.length, words };
      start = token.end;
      return token;
    });
  });
}
