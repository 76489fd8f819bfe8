import { overlap, type Span } from '../../../language/span.ts';
import { asksOrCounts } from '../../../language/words/lists/asking-words.ts';
import { segmentWords } from '../../../language/words/segment-words.ts';
import { sizesIn } from './sizes.ts';

/** A run of words that a question is about and that is on no list. */
export type LeftoverWords = Span & { readonly words: string };

/**
 * What is left of a question without what is read from it (`taken`: places, times, indicators) and
 * without words that ask, address, join or measure; words that stand together make one run. The
 * text is cut into words before any is dropped, so that 就业 of 解决了多少人就业 stays whole.
 *
 * `leftoverWords('静海建了多少口袋公园', [静海]) // => [{ words: '建', … }, { words: '口袋公园', … }]`
 */
export function leftoverWords(text: string, taken: readonly Span[]): readonly LeftoverWords[] {
  const runs: LeftoverWords[] = [];
  const sizes = sizesIn(text);
  const isSize = (token: Span) => sizes.some((size) => overlap(size, token));
  for (const token of tokensOf(blanked(text, [...taken, ...basesSaid(text)]))) {
    if (asksOrCounts(token.words) && !isSize(token)) continue;
    const before = runs.at(-1);
    const joins = before?.end === token.start;
    if (joins) runs.splice(-1, 1, joined(before, token));
    else runs.push(token);
  }
  return runs;
}

/** 在2022年基础上 says what is measured from, 政府工作报告 where it is told, 现有 when; 基础设施 is a thing. */
function basesSaid(text: string): readonly Span[] {
  return [...text.matchAll(/(?:的)?基础上|(?:政府)?工作报告|现有(?!的?[房住])/gu)].map(
    ({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    }),
  );
}

function joined(before: LeftoverWords, token: LeftoverWords): LeftoverWords {
  return { start: before.start, end: token.end, words: `${before.words}${token.words}` };
}

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
