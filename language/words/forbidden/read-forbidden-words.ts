import { normaliseText } from '../../characters/normalise-text.ts';
import { ForbiddenWords } from './forbidden-words.ts';

/** A list of forbidden words cannot be read; the message says which line, and why. */
export class ForbiddenWordsError extends Error {
  override readonly name = 'ForbiddenWordsError';
}

const longestWord = 50;

/**
 * Reads a list as offices keep them: a word a line, `#` before remarks. A line that begins with `!` is
 * an exception, a longer word in which a listed one means nothing: `!路口交通`.
 * @throws ForbiddenWordsError naming the line that is no word.
 */
export function readForbiddenWords(list: string): ForbiddenWords {
  const entries = list
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((line, index) => ({ words: line.trim(), line: index + 1 }))
    .filter(({ words }) => words !== '' && !words.startsWith('#'))
    .map(entryOf);
  const wordsThat = (isException: boolean) =>
    entries.filter((entry) => entry.isException === isException).map(({ word }) => word);
  return new ForbiddenWords({ words: wordsThat(false), exceptions: wordsThat(true) });
}

function entryOf({ words, line }: { readonly words: string; readonly line: number }) {
  const isException = words.startsWith('!') || words.startsWith('！');
  const word = normaliseText(isException ? words.slice(1) : words).trim();
  const length = Array.from(word).length;
  // One character stands in too many words to be forbidden.
  if (length >= 2 && length <= longestWord) return { word, isException };
  throw new ForbiddenWordsError(
    `Line ${line} of the forbidden words, "${words.slice(0, longestWord)}", has ${length} characters; a word has 2 to ${longestWord}.`,
  );
}
