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

// What only leads to the thing asked for is a part of the answer at best.
const leadFound = 0.6;

function termFound({ words, leads = [] }: QuestionTerm, text: string): number {
  const named = Math.max(...words.map((word) => wordFound(word, text)));
  if (named >= leadFound || leads.length === 0) return named;
  return Math.max(named, ...leads.map((word) => leadFound * wordFound(word, text)));
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
  if (/^\d/u.test(word)) return numberFound(word, text) ? 1 : 0;
  if (text.includes(word)) return 1;
  if (word.length < 3) return 0;
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
  return share >= likeness ? 0.8 * share : 0;
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
