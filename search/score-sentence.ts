import type { Passage, ReportSummary, Span } from '../library/report.ts';
import { normaliseText } from './normalise-text.ts';
import { wantedUnit } from './question-form.ts';
import type { QuestionTerm } from './question-terms.ts';
import { tokenise } from './tokenise.ts';
import type { UnderstoodQuestion } from './understood-question.ts';

/** A passage and the report that it is of. */
export type PlacedPassage = { readonly passage: Passage; readonly report: ReportSummary };

/** How well a sentence carries the answer, and from what. */
export type SentenceScore = {
  /** Share of the question's terms, by rarity, that stand in the sentence itself: 0 to 1. */
  readonly coverage: number;
  /** The same, with the headings above it and the sentence before it. */
  readonly inContext: number;
  /** Whether it speaks of the year asked for; true where none is. */
  readonly yearAgrees: boolean;
  /** Whether it speaks of a target or a result as asked; true where neither is. */
  readonly kindAgrees: boolean;
  /** Whether a number stands there with the unit asked for; true where none is. */
  readonly hasNumber: boolean;
  readonly total: number;
};

/** How rare a token is among all passages; undefined for one that no passage holds. */
export type Rarity = (token: string) => number | undefined;

export type ScoringParts = {
  readonly question: UnderstoodQuestion;
  /** The question's terms, weighed. */
  readonly terms: readonly QuestionTerm[];
};

// The terms decide; agreement orders sentences that say the same thing of different years, or as
// plan and as result.
const contextWeight = 0.4;
const yearWeight = 0.25;
const kindWeight = 0.2;
const numberWeight = 0.2;
// The sentence that sets a place's own targets, beside those of its parks and offices.
const headlineWeight = 0.15;
const headlineTargets = /预期目标|主要目标/u;

/** Scores one sentence of a passage for a question; pure. */
export function scoreSentence(
  sentence: Span,
  placed: PlacedPassage,
  parts: ScoringParts,
): SentenceScore {
  const { question, terms } = parts;
  const { passage } = placed;
  if (question.form === 'about_report') return scoreReportFact(sentence, placed, question);
  const words = normaliseText(wordsOf(passage, sentence));
  const around = [...passage.headingPath, wordsBefore(passage, sentence)].join('\n');
  const coverage = termCoverage(terms, words);
  const inContext = termCoverage(terms, `${normaliseText(around)}\n${words}`);
  const yearAgrees = agreesOnYear(question, placed, words);
  const kindAgrees = agreesOnKind(question, passage);
  const hasNumber = holdsNumber(question, words);
  const total =
    coverage +
    contextWeight * (inContext - coverage) +
    (yearAgrees ? yearWeight : 0) +
    (kindAgrees ? kindWeight : 0) +
    (hasNumber ? numberWeight : 0) +
    (question.kind === 'target' && headlineTargets.test(words) ? headlineWeight : 0);
  return { coverage, inContext, yearAgrees, kindAgrees, hasNumber, total };
}

/** A line of the title page that says who gave a report, when, and to which meeting. */
function scoreReportFact(
  sentence: Span,
  { passage, report }: PlacedPassage,
  { years }: UnderstoodQuestion,
): SentenceScore {
  const words = wordsOf(passage, sentence).replace(/\s+/gu, '');
  const onTitlePage = passage.headingPath.length === 0;
  const says =
    (report.speaker !== null && words.includes(report.speaker)) ||
    /第.{1,4}[届次].{0,12}会议|\d{4}年\d{1,2}月\d{1,2}日/u.test(words);
  const [year] = years;
  const yearAgrees =
    year === undefined ||
    [report.planYear, report.reviewYear].includes(year) ||
    words.includes(`${year}年`);
  const coverage = onTitlePage && says ? 1 : 0;
  const agrees = { yearAgrees, kindAgrees: true, hasNumber: true };
  return {
    coverage,
    inContext: coverage,
    ...agrees,
    total: coverage + (yearAgrees ? yearWeight : 0),
  };
}

/** The sentences of a passage that tell something; its headings only when there is nothing else. */
export function tellingSentences(passage: Passage): readonly Span[] {
  if (passage.headingPath.length === 0) return passage.sentences;
  const telling = passage.sentences.filter((span) => !isHeading(wordsOf(passage, span), passage));
  return telling.length > 0 ? telling : passage.sentences;
}

function isHeading(words: string, { headingPath }: Passage): boolean {
  if (!/[。！？!?；;”’」』）)]$/u.test(words)) return true;
  return headingPath.some(
    (heading) => words.endsWith(`${heading}。`) && words.length <= heading.length + 6,
  );
}

/** The words of a span of a report that lies within a passage. */
export function wordsOf(passage: Passage, { start, end }: Span): string {
  return passage.text.slice(start - passage.start, end - passage.start);
}

function wordsBefore(passage: Passage, sentence: Span): string {
  const index = passage.sentences.findIndex(({ start }) => start === sentence.start);
  const before = passage.sentences[index - 1];
  return before ? wordsOf(passage, before) : '';
}

/** Σ weight found over Σ weight; 0 when the question has no terms. */
export function termCoverage(terms: readonly QuestionTerm[], text: string): number {
  let found = 0;
  let all = 0;
  for (const { words, weight } of terms) {
    all += weight;
    found += weight * Math.max(...words.map((word) => wordFound(word, text)));
  }
  return all > 0 ? found / all : 0;
}

// A word that no report uses (更狠) is more often a way of asking than the thing asked about, so it
// counts as a common word does.
const rarityUnseen = 2;

/** What sentences are scored for: the question, its terms weighed by how rare they are. */
export function scoringParts(question: UnderstoodQuestion, rarity: Rarity): ScoringParts {
  const terms = question.terms.map((term) => ({
    ...term,
    weight: term.weight * termRarity(term, rarity),
  }));
  return { question, terms };
}

function termRarity({ words }: QuestionTerm, rarity: Rarity): number {
  const known = tokenise(words[0] ?? '').flatMap((token) => rarity(token) ?? []);
  if (known.length === 0) return rarityUnseen;
  return known.reduce((sum, one) => sum + one, 0) / known.length;
}

// With fewer of its character pairs than this, a word is another word.
const likeness = 0.5;

/** 1 when the word stands there, less when most of its character pairs do. */
function wordFound(word: string, text: string): number {
  if (/^\d/u.test(word)) return numberFound(word, text) ? 1 : 0;
  if (text.includes(word)) return 1;
  if (word.length < 3) return 0;
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
  return share >= likeness ? 0.8 * share : 0;
}

/** A number stands there only whole: 3% is not in 2.3%. */
function numberFound(number: string, text: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text.slice(at + number.length);
    const endsWithDigit = /\d$/u.test(number);
    if (!/[\d.]/u.test(before) && !(endsWithDigit && /^(?:\d|\.\d)/u.test(after))) return true;
  }
  return false;
}

function agreesOnYear(
  { years }: UnderstoodQuestion,
  { passage, report }: PlacedPassage,
  words: string,
): boolean {
  const [year] = years;
  if (year === undefined || words.includes(`${year}年`)) return true;
  if (report.planYear === null) return false;
  if (passage.orientation === null) return report.planYear === year || report.reviewYear === year;
  return (passage.orientation === 'target' ? report.planYear : report.reviewYear) === year;
}

function agreesOnKind({ kind }: UnderstoodQuestion, { orientation }: Passage): boolean {
  return kind === undefined || orientation === null || orientation === kind;
}

function holdsNumber({ form, asked }: UnderstoodQuestion, words: string): boolean {
  if (form !== 'number') return true;
  return /\d/u.test(words) && (wantedUnit(asked)?.test(words) ?? true);
}
