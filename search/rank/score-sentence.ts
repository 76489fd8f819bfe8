import type { Passage, Span } from '../../library/report.ts';
import {
  agreesOnKind,
  agreesOnYear,
  speaksOfPart,
  type PlacedPassage,
} from './agrees-with-question.ts';
import { givesThing, standsFor } from './gives-thing.ts';
import type { SoughtThing } from '../../question/sought.ts';
import { holdsNumber } from './holds-number.ts';
import { sentenceWords } from './passage-words.ts';
import { isOfTitlePage, tellsOccasion } from './title-page.ts';
import type { QuestionTerm } from '../../question/question-term.ts';
import { termCoverages, termRarity, type Rarity } from './term-coverage.ts';
import type { Question } from '../../question/question.ts';

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
  /** Whether it has a thing of the kind asked for in it: a name, so many items, a person. */
  readonly gives: boolean;
  readonly total: number;
};

export type ScoringParts = {
  readonly question: Question;
  /** The question's terms, weighed. */
  readonly terms: readonly QuestionTerm[];
  /** What kind of thing would answer; undefined where any words may. */
  readonly asked: SoughtThing | undefined;
};

// The terms decide; agreement orders sentences that say the same thing of different years, or as
// plan and as result.
const headingWeight = 0.85;
const contextWeight = 0.4;
const yearWeight = 0.25;
const kindWeight = 0.2;
const numberWeight = 0.2;
const thingWeight = 0.25;
// The sentence that sets a place's own targets, beside those of its parks and offices.
const headlineWeight = 0.15;
const resultWeight = 0.1;
const partWeight = 0.3;
const headlineTargets = /预期目标|主要目标/u;

/** Scores one sentence of a passage for a question; pure. */
export function scoreSentence(
  sentence: Span,
  placed: PlacedPassage,
  parts: ScoringParts,
): SentenceScore {
  const { question, terms, asked } = parts;
  const { passage } = placed;
  if (question.form === 'about_report') return scoreReportFact(sentence, placed, question);
  const { words } = sentenceWords(passage, sentence);
  const gives = asked !== undefined && givesThing(asked, words);
  const sought = gives ? terms.map((term) => lightened(term, asked)) : terms;
  const { coverage, underHeading, inContext } = coverageIn(passage, sentence, sought);
  const yearAgrees = agreesOnYear(question, placed, words);
  const kindAgrees = agreesOnKind(question, passage);
  const hasNumber = holdsNumber(question, words);
  const total =
    coverage +
    headingWeight * (underHeading - coverage) +
    contextWeight * (inContext - underHeading) +
    (yearAgrees ? yearWeight : 0) +
    (kindAgrees ? kindWeight : 0) +
    (hasNumber ? numberWeight : 0) +
    (gives ? thingWeight : 0) +
    (yearAgrees && wantsResult(question, placed) ? resultWeight : 0) +
    placeOf(words, question);
  return { coverage, inContext, yearAgrees, kindAgrees, hasNumber, gives, total };
}

/** More for the sentence that sets a place's own targets, less for one about a part of the place. */
function placeOf(words: string, question: Question): number {
  const headline = wantsHeadline(question) && headlineTargets.test(words) ? headlineWeight : 0;
  return headline - (speaksOfPart(question, words) ? partWeight : 0);
}

/** How much of the terms a sentence says, alone, under its headings, and after the one before. */
function coverageIn(passage: Passage, sentence: Span, terms: readonly QuestionTerm[]) {
  const { words, headings, before } = sentenceWords(passage, sentence);
  const [coverage = 0, underHeading = 0, inContext = 0] = termCoverages(terms, [
    words,
    headings,
    before,
  ]);
  return { coverage, underHeading, inContext };
}

/** The sentence that sets the targets: where these are asked for, or no year and nothing else is. */
function wantsHeadline({ kind, years }: Question): boolean {
  return kind === 'target' || (kind === undefined && years.length === 0);
}

/** 2021年新增就业多少人 asks what came about in that year, not what was meant to, where both are told. */
function wantsResult({ kind, years, form }: Question, { passage }: PlacedPassage): boolean {
  const asksHowMuch = kind === undefined && years.length > 0 && form === 'number';
  return asksHowMuch && passage.orientation === 'result';
}

// It counts still: of two sentences that list as many things, the one that names them is meant.
const shareOfGiven = 0.15;

function lightened(term: QuestionTerm, asked: SoughtThing): QuestionTerm {
  return standsFor(asked, term) ? { ...term, weight: shareOfGiven * term.weight } : term;
}

/** A line of the title page that says who gave a report, when, and to which meeting. */
function scoreReportFact(
  sentence: Span,
  { passage, report }: PlacedPassage,
  { years }: Question,
): SentenceScore {
  const words = wordsOf(passage, sentence).replace(/\s+/gu, '');
  const onTitlePage = passage.headingPath.length === 0;
  const says = (report.speaker !== null && words.includes(report.speaker)) || tellsOccasion(words);
  const [year] = years;
  const yearAgrees =
    year === undefined ||
    [report.planYear, report.reviewYear].includes(year) ||
    words.includes(`${year}年`);
  const coverage = onTitlePage && says ? 1 : 0;
  const agrees = { yearAgrees, kindAgrees: true, hasNumber: true, gives: says };
  return {
    coverage,
    inContext: coverage,
    ...agrees,
    total: coverage + (yearAgrees ? yearWeight : 0),
  };
}

/** The sentences of a passage that may answer: lines of the title page only where these are asked for. */
export function answeringSentences(passage: Passage, { form }: Question): readonly Span[] {
  if (form === 'about_report') return passage.sentences;
  return tellingSentences(passage).filter((span) => !isOfTitle(passage, span));
}

const telling = new WeakMap<Passage, readonly Span[]>();

/** The sentences of a passage that tell something; its headings only when there is nothing else. */
export function tellingSentences(passage: Passage): readonly Span[] {
  const known = telling.get(passage) ?? withoutHeadings(passage);
  telling.set(passage, known);
  return known;
}

function withoutHeadings(passage: Passage): readonly Span[] {
  const isAbove = passage.headingPath.length === 0 ? isOfTitle : isHeadingOf;
  const others = passage.sentences.filter((span) => !isAbove(passage, span));
  return others.length > 0 ? others : passage.sentences;
}

/** Whether a line of a passage is one of the title page. */
export function isOfTitle(passage: Passage, span: Span): boolean {
  return passage.headingPath.length === 0 && isOfTitlePage(wordsOf(passage, span));
}

function isHeadingOf(passage: Passage, span: Span): boolean {
  return isHeading(wordsOf(passage, span), passage);
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

/** What sentences are scored for: the question, its terms weighed by how rare they are. */
export function scoringParts(question: Question, rarity: Rarity): ScoringParts {
  const terms = question.terms.map((term) => ({
    ...term,
    weight: term.weight * termRarity(term, rarity),
  }));
  return { question, terms, asked: question.sought.thing };
}
