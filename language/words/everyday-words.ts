import { readTable, wordsOf } from '../read-table.ts';
import { wherePhraseStands } from './where-phrase-stands.ts';

/** A word as people say it, and how reports say the same. */
export type EverydayWord = {
  readonly word: string;
  /** The words of reports that say the same, the most common first. */
  readonly names: readonly string[];
  /** Not the same, but where the answer is likely to stand. */
  readonly leads: readonly string[];
};

const rows = readTable(new URL('./everyday-words.tsv', import.meta.url), [
  ...(['words', 'same', 'leads', 'example'] as const),
]);

/** Longest first, so that 上学位子 is not read as 位子. */
const everydayWords: readonly EverydayWord[] = rows
  .flatMap(({ words, same, leads }) =>
    wordsOf(words).map((word) => ({ word, names: wordsOf(same), leads: wordsOf(leads) })),
  )
  .toSorted((a, b) => b.word.length - a.word.length);

/**
 * The everyday words of a normalised question, longest first, and the question without them.
 *
 * `everydayWordsIn('外地人找活儿难不难').said // => [{ word: '找活儿', names: ['就业', …], … }]`
 */
export function everydayWordsIn(text: string): {
  readonly said: readonly EverydayWord[];
  readonly rest: string;
} {
  let rest = text;
  const said: EverydayWord[] = [];
  for (const one of everydayWords) {
    const at = wherePhraseStands(one.word, rest);
    if (at < 0) continue;
    rest = `${rest.slice(0, at)} ${rest.slice(at + one.word.length)}`;
    said.push(one);
  }
  return { said, rest };
}
