import { numbersIn } from './number-tokens.ts';
import type { SentenceWords } from './passage-words.ts';
import type { QuestionTerm } from './question-terms.ts';
import { tokenise } from './tokenise.ts';

/** How rare a token is among all passages; undefined for one that no passage holds. */
export type Rarity = (token: string) => number | undefined;

/** Σ weight found over Σ weight; 0 when the question has no terms. */
export function termCoverage(terms: readonly QuestionTerm[], text: string): number {
  return termCoverages(terms, { words: text, headings: '', before: '' }).coverage;
}

/** How much of the terms a sentence says: alone, under its headings, and after the one before. */
export type Coverages = {
  readonly coverage: number;
  readonly underHeading: number;
  readonly inContext: number;
};

/** `termCoverage` of a sentence by itself and with what stands around it, in one pass. */
export function termCoverages(terms: readonly QuestionTerm[], placed: SentenceWords): Coverages {
  const { words, headings, before } = placed;
  const around = before === '' ? headings : `${headings}\n${before}`;
  let [coverage, underHeading, inContext, all] = [0, 0, 0, 0];
  for (const term of terms) {
    const alone = termFound(term, words, '');
    const headed = alone < 1 ? termFound(term, words, headings) : alone;
    all += term.weight;
    coverage += term.weight * alone;
    underHeading += term.weight * headed;
    inContext += term.weight * (headed < 1 ? termFound(term, words, around) : headed);
  }
  if (all === 0) return nothingFound;
  return { coverage: coverage / all, underHeading: underHeading / all, inContext: inContext / all };
}

const nothingFound: Coverages = { coverage: 0, underHeading: 0, inContext: 0 };

/** How much of a term stands in a text: 1 by any of its names, less by what only leads to it. */
function termFound({ words, leads = [] }: QuestionTerm, text: string, around: string): number {
  const named = bestFound(words, text, around);
  if (named >= leadFound || leads.length === 0) return named;
  return Math.max(named, leadFound * bestFound(leads, text, around));
}

// What only leads to the thing asked for is a part of the answer at best.
const leadFound = 0.6;

function bestFound(words: readonly string[], text: string, around: string): number {
  let best = 0;
  for (const shape of shapesOf(words)) {
    best = Math.max(best, wordFound(shape, text, around));
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
  return shapesOf(words).some((shape) => wordFound(shape, text, '') > 0);
}

/** 1 when a word stands there, less when most of its character pairs do. */
function wordFound({ word, isNumber, pairs }: WordShape, text: string, around: string): number {
  if (isNumber) return numberFound(word, text) || numberFound(word, around) ? 1 : 0;
  if (text.includes(word) || around.includes(word)) return 1;
  if (pairs.length < 2) return 0;
  const mostMissing = pairs.length * (1 - likeness);
  let missing = 0;
  for (const pair of pairs) {
    if (text.includes(pair) || around.includes(pair)) continue;
    missing += 1;
    if (missing > mostMissing) return 0;
  }
  return 0.8 * ((pairs.length - missing) / pairs.length);
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
