import { LRUCache } from 'lru-cache';
import { numbersIn } from './number-tokens.ts';
import type { QuestionTerm } from './question-terms.ts';
import { tokenise } from './tokenise.ts';

/** How rare a token is among all passages; undefined for one that no passage holds. */
export type Rarity = (token: string) => number | undefined;

/** Σ weight found over Σ weight; 0 when the question has no terms. */
export function termCoverage(terms: readonly QuestionTerm[], text: string): number {
  let found = 0;
  let all = 0;
  for (const term of terms) {
    all += term.weight;
    found += term.weight * termFound(term, text);
  }
  return all > 0 ? found / all : 0;
}

/** How much of a term stands in a text: 1 by any of its names, less by what only leads to it. */
function termFound({ words, leads = [] }: QuestionTerm, text: string): number {
  const named = bestFound(words, text);
  if (named >= leadFound || leads.length === 0) return named;
  return Math.max(named, leadFound * bestFound(leads, text));
}

// What only leads to the thing asked for is a part of the answer at best.
const leadFound = 0.6;

function bestFound(words: readonly string[], text: string): number {
  let best = 0;
  for (const word of words) {
    best = Math.max(best, wordFound(word, text));
    if (best === 1) break;
  }
  return best;
}

// A word that no report uses (更狠) is more often a way of asking than the thing asked about, so it
// counts as a common word does.
const rarityUnseen = 2;

/** How rare a term is: the mean rarity of the tokens of its first word that occur at all. */
export function termRarity({ words }: QuestionTerm, rarity: Rarity): number {
  const known = tokenise(words[0] ?? '').flatMap((token) => rarity(token) ?? []);
  if (known.length === 0) return rarityUnseen;
  return known.reduce((sum, one) => sum + one, 0) / known.length;
}

// With fewer of its character pairs than this, a word is another word.
const likeness = 0.5;

/** 1 when the word stands there, less when most of its character pairs do. */
export function wordFound(word: string, text: string): number {
  const { startsWithDigit, pairs } = shapeOf(word);
  if (startsWithDigit) return numberFound(word, text) ? 1 : 0;
  if (text.includes(word)) return 1;
  if (pairs.length < 2) return 0;
  const mostMissing = pairs.length * (1 - likeness);
  let missing = 0;
  for (const pair of pairs) {
    if (text.includes(pair)) continue;
    missing += 1;
    if (missing > mostMissing) return 0;
  }
  return 0.8 * ((pairs.length - missing) / pairs.length);
}

type WordShape = { readonly startsWithDigit: boolean; readonly pairs: readonly string[] };

// The words of one question are looked for in hundreds of sentences; these are of some twenty.
const shapes = new LRUCache<string, WordShape>({ max: 1000 });

function shapeOf(word: string): WordShape {
  const known = shapes.get(word);
  if (known) return known;
  const pairs = Array.from({ length: Math.max(0, word.length - 1) }, (_, at) =>
    word.slice(at, at + 2),
  );
  const shape = { startsWithDigit: /^\d/u.test(word), pairs };
  shapes.set(word, shape);
  return shape;
}

/** A number stands there only whole, or in another writing: 3% is not in 2.3%. */
function numberFound(number: string, text: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text.slice(at + number.length);
    const endsWithDigit = /\d$/u.test(number);
    if (!/[\d.]/u.test(before) && !(endsWithDigit && /^(?:\d|\.\d)/u.test(after))) return true;
  }
  return numbersIn(text).some(({ tokens }) => tokens.includes(number));
}
