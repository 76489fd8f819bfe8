import type { Hit } from '../../search/search-passages.ts';
import type { Span } from '../../library/report.ts';
import { normaliseText } from '../../search/normalise-text.ts';
import type { QuestionTerm } from '../../search/question-terms.ts';
import { tokenise } from '../../search/tokenise.ts';
import type { UnderstoodQuestion } from '../../search/understand-question.ts';

/** How well a sentence carries the answer, and from what. */
export type SentenceScore = {
  /** Share of the question's terms, by rarity, that stand in the sentence itself: 0 to 1. */
  readonly coverage: number;
  /** The same, with the headings above it and the sentence before it. */
  readonly inContext: number;
  readonly yearAgrees: boolean;
  readonly kindAgrees: boolean;
  /** Whether a number stands there, where one is asked for. */
  readonly hasNumber: boolean;
  readonly total: number;
};

// Weights of the parts of a score. The terms decide; agreement orders sentences that say the same
// thing of different years, or as plan and as result.
const contextWeight = 0.4;
const yearWeight = 0.2;
const kindWeight = 0.2;
const numberWeight = 0.15;

/** Scores one sentence of a hit for a question; pure. */
export function scoreSentence(
  sentence: Span,
  hit: Hit,
  parts: { readonly question: UnderstoodQuestion; readonly rarity: (token: string) => number },
): SentenceScore {
  const { question, rarity } = parts;
  const words = normaliseText(wordsOf(hit, sentence));
  const around = normaliseText([...hit.passage.headingPath, wordsBefore(hit, sentence)].join('\n'));
  const coverage = termCoverage(question.terms, words, rarity);
  const inContext = termCoverage(question.terms, `${around}\n${words}`, rarity);
  const yearAgrees = agreesOnYear(question, hit, words);
  const kindAgrees = question.kind === undefined || hit.passage.orientation === question.kind;
  const hasNumber = question.form !== 'number' || /\d/u.test(words);
  const total =
    coverage +
    contextWeight * (inContext - coverage) +
    (yearAgrees ? yearWeight : 0) +
    (kindAgrees ? kindWeight : 0) +
    (hasNumber ? numberWeight : 0);
  return { coverage, inContext, yearAgrees, kindAgrees, hasNumber, total };
}

/** The words of a span of the report that a hit's passage is of. */
export function wordsOf({ passage }: Hit, { start, end }: Span): string {
  return passage.text.slice(start - passage.start, end - passage.start);
}

function wordsBefore(hit: Hit, sentence: Span): string {
  const index = hit.passage.sentences.findIndex(({ start }) => start === sentence.start);
  const before = hit.passage.sentences[index - 1];
  return before ? wordsOf(hit, before) : '';
}

/** Σ weight × rarity × found over Σ weight × rarity; 0 when the question has no terms. */
export function termCoverage(
  terms: readonly QuestionTerm[],
  text: string,
  rarity: (token: string) => number,
): number {
  let found = 0;
  let all = 0;
  for (const term of terms) {
    const weight = term.weight * termRarity(term, rarity);
    all += weight;
    found += weight * Math.max(...term.words.map((word) => wordFound(word, text)));
  }
  return all > 0 ? found / all : 0;
}

function termRarity({ words }: QuestionTerm, rarity: (token: string) => number): number {
  const tokens = tokenise(words[0] ?? '');
  return tokens.reduce((sum, token) => sum + rarity(token), 0) / Math.max(1, tokens.length);
}

// With fewer of its character pairs than this, a word is another word.
const likeness = 0.5;

/** 1 when the word stands there, less when most of its character pairs do (固定资产头资). */
function wordFound(word: string, text: string): number {
  if (text.includes(word)) return 1;
  if (word.length < 3 || /\d/u.test(word)) return 0;
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
  return share >= likeness ? 0.8 * share : 0;
}

function agreesOnYear(
  question: UnderstoodQuestion,
  { passage, report }: Hit,
  words: string,
): boolean {
  const [year] = question.years;
  if (year === undefined || words.includes(`${year}年`)) return true;
  if (passage.orientation === null) return report.planYear === year || report.reviewYear === year;
  return (passage.orientation === 'target' ? report.planYear : report.reviewYear) === year;
}
