import { plainText } from '../numbers/plain-text.ts';
import { numeralSigns } from '../numbers/chinese-numeral.ts';
import { isOfTheSearch } from './known-numbers.ts';
import { readStatements, type Statement } from './read-statements.ts';
import { isSameValue } from './same-statement.ts';
import { fits } from './swapped-statements.ts';
import type { StatementFault } from './statement-fault.ts';

/** Words of an answer, and the quotations that its marks behind them point at. */
export type MarkedWords = { readonly words: string; readonly quotes: readonly string[] };

/**
 * Where an answer does not say what it cites: a quotation whose words or numbers do not stand in what
 * its mark points at, and a number in whose place the cited words have another of its unit.
 */
export function misquotations(
  marked: readonly MarkedWords[],
  places: readonly string[],
): readonly StatementFault[] {
  return marked
    .filter(({ quotes }) => quotes.length > 0)
    .flatMap((one) => [...changedQuotations(one), ...otherNumbers(one, places)]);
}

const quotation = /「(?<words>[^「」]*)」/gu;

function changedQuotations({ words, quotes }: MarkedWords): readonly StatementFault[] {
  return [...words.matchAll(quotation)].flatMap(({ groups }) => {
    const said = groups?.['words'] ?? '';
    const held = quotes.some((quote) => isQuotedFrom(said, quote));
    return held ? [] : [{ type: 'misquoted' as const, said, cited: quotes.join(' ') }];
  });
}

/** Its words follow one another in the source, and each of its numbers is a number there. */
function isQuotedFrom(said: string, quote: string): boolean {
  const parts = said.split(/…+|\.{3,}/u).map(lettersOf);
  const known = figuresIn(quote, []);
  return (
    parts.every((part) => lettersOf(quote).includes(part)) &&
    figuresIn(said, []).every((one) => known.some((each) => isSameValue(each, one)))
  );
}

/** Letters alone: numbers may be written in signs or in words, and are compared by their values. */
function lettersOf(text: string): string {
  const words = plainText(text).replace(/百分之|\[\d+\]/gu, '');
  return words.replace(new RegExp(`[${numeralSigns}点多余]|\\P{L}`, 'gu'), '');
}

/** So alike the words of two numbers are at least, where the one stands for the other. */
const leastLikeness = 0.2;

function otherNumbers(
  { words, quotes }: MarkedWords,
  places: readonly string[],
): readonly StatementFault[] {
  const known = quotes.flatMap((quote) => figuresIn(quote, places));
  const said = figuresIn(lastSentence(words.replace(quotation, ' ')), places);
  return said.filter(isNoSum).flatMap((one) => {
    const alike = known.filter(({ unit, kind }) => unit === one.unit && kind === one.kind);
    const isMet = said.some(
      (each) => each.unit === one.unit && known.some((held) => isSameValue(held, each)),
    );
    const other = alike.find((held) => fits(held, one) >= leastLikeness);
    if (!other || isMet) return [];
    return [{ type: 'misquoted' as const, said: one.clause, cited: other.clause }];
  });
}

/** A sum stands in none of the words that it is reckoned from. */
function isNoSum({ words }: Statement): boolean {
  return !/[共总均]/u.test(words);
}

/** A mark stands for its own sentence; one before it that has no mark cites nothing. */
function lastSentence(words: string): string {
  return (
    words
      .split('。')
      .filter((each) => each.trim() !== '')
      .at(-1) ?? ''
  );
}

function figuresIn(text: string, places: readonly string[]): readonly Statement[] {
  return readStatements(text, places).filter(
    (one) => one.unit !== '' && !one.mayBePhrase && !one.isReckoned && !isOfTheSearch(one),
  );
}
