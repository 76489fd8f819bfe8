import { isNamed } from './said-in.ts';

/** The clauses of words that a statement rests on: what is said together stands in one of them. */
export function clausesOf(region: string): readonly string[] {
  return region.split(/[\n，,；;。]/u);
}

/** How many of some words a text says. */
export function countNamed(words: readonly string[], text: string): number {
  return words.filter((word) => isNamed(word, text)).length;
}

/** The same as a share of them, 0 to 1; 0 where there are none. */
export function shareNamedIn(words: readonly string[], text: string): number {
  return words.length === 0 ? 0 : countNamed(words, text) / words.length;
}
