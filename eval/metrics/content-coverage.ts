import { normalise } from '../normalise.ts';
import { numbersIn } from '../score/number-support.ts';

/**
 * Share of the letters' pairs of `words` that stand in `texts`: how much of what is said there is
 * said here too, without any model. Digits are left to `holdsNumbers`. `undefined` for words
 * without a pair.
 */
export function contentCoverage(words: string, texts: readonly string[]): number | undefined {
  const wanted = pairsOf(words);
  if (wanted.size === 0) return undefined;
  const given = new Set(texts.flatMap((text) => [...pairsOf(text)]));
  return [...wanted].filter((pair) => given.has(pair)).length / wanted.size;
}

/** Whether every number of `words` stands in one of the texts. */
export function holdsNumbers(words: string, texts: readonly string[]): boolean {
  const given = new Set(texts.flatMap(numbersIn));
  return numbersIn(words).every((number) => given.has(number));
}

function pairsOf(text: string): ReadonlySet<string> {
  const runs = normalise(text).match(/\p{L}+/gu) ?? [];
  return new Set(
    runs.flatMap((run) => {
      const letters = [...run];
      return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
    }),
  );
}
