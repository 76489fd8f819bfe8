import { contentCoverage, holdsNumbers } from './content-coverage.ts';
import { marksOf, normaliseMarks, withoutMarks } from '../marks.ts';

/** A quotation by its mark; one that is not sound (not in the report) supports nothing. */
export type CitedQuote = {
  readonly mark: number;
  readonly quote: string;
  /** What is shown beside the quote: the report's title, place and years. */
  readonly about: string;
  readonly isSound: boolean;
};

export type CitationSupport = {
  /** Sentences that claim something, and those that their citations carry together. */
  readonly sentences: number;
  readonly supported: number;
  /** Marks, those without a citation included, and those that are needed. */
  readonly marks: number;
  readonly needed: number;
};

/** Share of a sentence's words that its quotations must hold. */
const enoughWords = 0.6;

/**
 * Citation recall and precision as ALCE has them (Gao and others 2023), with words and numbers in
 * the place of an entailment model: a sentence is carried when all its numbers and most of its
 * words stand in the sound quotes it cites, or in what is shown of their reports. A mark is needed when it carries the sentence alone, or
 * when the others without it do not; none is where they do not carry it together. A mark that
 * points nowhere is one that is not needed (ALCE leaves it out). This is a proxy: until its
 * agreement with people is measured it is not to be called entailment.
 */
export function citationSupport(text: string, citations: readonly CitedQuote[]): CitationSupport {
  const sentences = claimsOf(normaliseMarks(text)).map((sentence) => judge(sentence, citations));
  const sum = (field: keyof CitationSupport) =>
    sentences.reduce((total, sentence) => total + sentence[field], 0);
  return {
    sentences: sum('sentences'),
    supported: sum('supported'),
    marks: sum('marks'),
    needed: sum('needed'),
  };
}

/**
 * Chinese sentences and list items; an ASCII point cuts nothing, as it stands in numbers. Marks
 * after the stop belong to the sentence before it.
 */
function claimsOf(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？；!?;](?:\[\d+\])*)(?!\[\d+\])|\n+/u)
    .filter((sentence) => /\p{L}{2}/u.test(withoutMarks(sentence)));
}

function judge(sentence: string, citations: readonly CitedQuote[]): CitationSupport {
  const marks = [...new Set(marksOf(sentence))];
  const words = withoutMarks(sentence, ' ');
  const carriedBy = (chosen: readonly number[]) => isCarried(words, quotesOf(chosen, citations));
  const isSupported = carriedBy(marks);
  const needed = marks.filter(
    (mark) => carriedBy([mark]) || !carriedBy(marks.filter((other) => other !== mark)),
  );
  const known = needed.filter((mark) => citations.some((citation) => citation.mark === mark));
  return {
    sentences: 1,
    supported: isSupported ? 1 : 0,
    marks: marks.length,
    needed: isSupported ? known.length : 0,
  };
}

function quotesOf(marks: readonly number[], citations: readonly CitedQuote[]): readonly string[] {
  return citations
    .filter(({ mark, isSound }) => isSound && marks.includes(mark))
    .flatMap(({ quote, about }) => [quote, about]);
}

function isCarried(words: string, quotes: readonly string[]): boolean {
  if (quotes.length === 0 || !holdsNumbers(words, quotes)) return false;
  return (contentCoverage(words, quotes) ?? 1) >= enoughWords;
}
