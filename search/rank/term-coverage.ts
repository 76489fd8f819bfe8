import { numbersIn } from '../../language/numbers/number-tokens.ts';
import type { QuestionTerm } from '../../question/question-term.ts';
import { tokenise } from '../../language/words/tokenise.ts';

/** How rare a token is among all passages; undefined for one that no passage holds. */
export type Rarity = (token: string) => number | undefined;

/** Σ weight found over Σ weight; 0 when the question has no terms. */
export function termCoverage(terms: readonly QuestionTerm[], text: string): number {
  return termCoverages(terms, [text])[0] ?? 0;
}

/**
 * The same for the first piece of a text, for the first two together, and so on. A word stands in
 * one piece; its character pairs may stand in several.
 */
export function termCoverages(
  terms: readonly QuestionTerm[],
  pieces: readonly string[],
): readonly number[] {
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  const found = terms.map(() => 0);
  return pieces.map((piece, last) => {
    const heard = pieces.slice(0, last + 1);
    let sum = 0;
    for (const [index, term] of terms.entries()) {
      const before = found[index] ?? 0;
      const now = before < 1 && piece !== '' ? termFound(term, heard) : before;
      found[index] = now;
      sum += term.weight * now;
    }
    return all > 0 ? sum / all : 0;
  });
}

/** How much of a term is found: 1 by any of its names, less by what only leads to it. */
function termFound({ words, leads = [] }: QuestionTerm, pieces: readonly string[]): number {
  const named = bestFound(words, pieces);
  if (named >= leadFound || leads.length === 0) return named;
  return Math.max(named, leadFound * bestFound(leads, pieces));
}

// What only leads to the thing asked for is a part of the answer at best.
const leadFound = 0.6;

function bestFound(words: readonly string[], pieces: readonly string[]): number {
  let best = 0;
  for (const shape of shapesOf(words)) {
    best = Math.max(best, shapeFound(shape, pieces));
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

/** Whether one of the words stands there, or most of its character pairs. */
export function anyFound(words: readonly string[], text: string): boolean {
  const pieces = [text];
  return shapesOf(words).some((shape) => shapeFound(shape, pieces) > 0);
}

/** 1 when the word stands there, less when most of its character pairs do. */
export function wordFound(word: string, text: string): number {
  return shapeFound(shapeOf(word), [text]);
}

function shapeFound({ word, isNumber, pairs }: WordShape, pieces: readonly string[]): number {
  if (isNumber) return pieces.some((piece) => numberFound(word, piece)) ? 1 : 0;
  if (stands(word, pieces)) return 1;
  if (pairs.length < 2) return 0;
  const mostMissing = pairs.length * (1 - likeness);
  let missing = 0;
  for (const pair of pairs) {
    if (stands(pair, pieces)) continue;
    missing += 1;
    if (missing > mostMissing) return 0;
  }
  return 0.8 * ((pairs.length - missing) / pairs.length);
}

function stands(word: string, pieces: readonly string[]): boolean {
  for (const piece of pieces) if (piece.includes(word)) return true;
  return false;
}

/** A word as it is looked for. */
type WordShape = {
  readonly word: string;
  readonly isNumber: boolean;
  readonly pairs: readonly string[];
};

// The words of a term are looked for in thousands of sentences.
const shapes = new WeakMap<readonly string[], readonly WordShape[]>();

function shapesOf(words: readonly string[]): readonly WordShape[] {
  const known = shapes.get(words) ?? words.map(shapeOf);
  shapes.set(words, known);
  return known;
}

function shapeOf(word: string): WordShape {
  const count = Math.max(0, word.length - 1);
  const pairs = Array.from({ length: count }, (_, at) => word.slice(at, at + 2));
  return { word, isNumber: /^\d/u.test(word), pairs };
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
