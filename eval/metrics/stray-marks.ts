import type { Citation } from '../answer.ts';
import { withoutMarks } from '../marks.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { wordsOf } from '../statements/rule-words.ts';
import { contentCoverage } from './content-coverage.ts';
import { type MarkedClaim, markedClaims } from './marked-claims.ts';

/** So much of the words a claim and its quotation have in common at least, one way or the other. */
const leastWords = { ofClaim: 0.2, besideOtherNumbers: 0.35, ofQuestion: 0.3 };

/**
 * Marks whose quotation has nothing to do with what they are set to: none of its numbers stands
 * there, and hardly a word. A mark without a sound citation is one, too.
 */
export function strayMarks(
  text: string,
  citations: readonly (Citation & { readonly isSound: boolean })[],
  question: string,
): readonly MarkedClaim[] {
  const byMark = new Map(citations.map((citation) => [citation.mark, citation]));
  return markedClaims(text).filter(({ mark, claim }) => {
    const citation = byMark.get(mark);
    return citation === undefined || !citation.isSound || !carries(citation, claim, question);
  });
}

function carries(citation: Citation, claim: string, question: string): boolean {
  const { quote, title, region, headingPath } = citation;
  const words = withoutMarks(claim, ' ').replace(wordsOf('frame'), '');
  if (isWhole(words, quote)) return true;
  const numbers = figuresIn(words);
  const held = new Set(figuresIn(quote).flatMap(formsOf));
  if (numbers.some((number) => formsOf(number).some((form) => held.has(form)))) return true;
  if (isReckonedFrom(words, numbers, figuresIn(quote))) return true;
  const shown = [quote, title, region, ...headingPath];
  const ofClaim = bothWays(words, shown.join('\n'), quote);
  if (numbers.length > 0 && ofClaim >= leastWords.besideOtherNumbers) return true;
  if (numbers.length === 0 && ofClaim >= leastWords.ofClaim) return true;
  return bothWays(question, quote, quote) >= leastWords.ofQuestion;
}

/** A name of one letter has no two that could be compared: 「钾」. */
function isWhole(words: string, quote: string): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\d]/gu, '');
  return letters(words) !== '' && letters(words) === letters(quote);
}

/** A sum or a difference stands in none of the quotations that it is reckoned from. */
function isReckonedFrom(
  words: string,
  numbers: readonly Figure[],
  held: readonly Figure[],
): boolean {
  const isOfUnit = ({ unit }: Figure) => held.some((each) => each.unit === unit);
  return /合计|一共|相差/u.test(words) && numbers.some(isOfUnit);
}

/** Share of `words` that stands in `shown`, or of the quotation that stands in `words`. */
function bothWays(words: string, shown: string, quote: string): number {
  return Math.max(contentCoverage(words, [shown]) ?? 0, contentCoverage(quote, [words]) ?? 0);
}

type Figure = ReturnType<typeof readNumbers>[number];

/** Without years, bare digits and numerals that are part of a phrase. */
function figuresIn(text: string): readonly Figure[] {
  return readNumbers(text).filter(
    ({ unit, mayBePhrase, isRank }) =>
      !mayBePhrase && (unit !== '' || isRank) && !['年', '月', '日', '号'].includes(unit),
  );
}

function formsOf({ digits, value }: Figure): readonly string[] {
  return [String(Number(digits)), String(Math.abs(value))];
}
