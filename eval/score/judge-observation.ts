import type { Citation, ObservedAnswer } from '../answer.ts';
import { type EvidenceRank, evidenceRanks } from './evidence-recall.ts';
import type { Observation, ObservedHit } from '../generate/observation.ts';
import { type GoldQuestion, isAnswerable } from '../gold-files/gold-question.ts';
import { citationSupport, type CitationSupport } from '../metrics/citation-support.ts';
import { type NuggetVerdict, nuggetVerdicts } from '../metrics/nugget-recall.ts';
import { type NumberContext, type NumberScore, scoreNumbers } from '../metrics/number-verdicts.ts';
import { type MarkedClaim, markedClaims } from '../metrics/marked-claims.ts';
import { strayMarks } from '../metrics/stray-marks.ts';
import { scoreStatements, type StatementScore } from '../metrics/statement-verdicts.ts';
import { fullPlaceNamesIn } from '../statements/read-places.ts';
import { type NumberSupport, supportNumbers } from './number-support.ts';
import { type AnswerFault, findFaults } from './score-answer.ts';
import { type CitationScores, scoreCitations } from './score-citations.ts';

/** What searching for a question gave. */
export type RetrievalResult = {
  readonly question: GoldQuestion;
  /** One rank for each evidence quote; empty for unanswerable questions and without a search. */
  readonly evidenceRanks: readonly EvidenceRank[];
};

/** What asking a question gave, judged. */
export type QuestionResult = RetrievalResult & {
  readonly answer: ObservedAnswer;
  /** Empty when the answer is right. */
  readonly faults: readonly AnswerFault[];
  readonly citations: CitationScores;
  readonly support: CitationSupport;
  readonly numbers: NumberSupport;
  readonly exactNumbers: NumberScore;
  readonly nuggets: readonly NuggetVerdict[];
  /** `undefined` where there are no statements to compare. */
  readonly statements: StatementScore | undefined;
  /** Marks whose quotation has nothing to do with what they are set to. */
  readonly strayMarks: readonly MarkedClaim[];
  /** Marks that are set to something. */
  readonly marks: number;
  /** Time from asking to the whole answer, in milliseconds. */
  readonly milliseconds: number;
};

/** Judges an observation by its question. Pure: the same two give the same result, offline. */
export function judgeObservation(
  question: GoldQuestion,
  { answer, cited, hits, milliseconds }: Observation,
  context?: NumberContext,
): QuestionResult {
  const evidence = evidenceOf(question);
  const citations = scoreCitations(answer, evidence, cited);
  const quotes = answer.citations.map((citation, at) => ({
    mark: citation.mark,
    quote: citation.quote,
    about: describeReport(citation),
    isSound: citations.citations[at]?.sound === true,
  }));
  return {
    ...judgeHits(question, hits),
    answer,
    faults: findFaults(question, answer),
    citations,
    support: citationSupport(answer.text, quotes),
    numbers: supportNumbers(answer),
    exactNumbers: scoreNumbers(question, answer, context),
    nuggets: isAnswerable(question) ? nuggetVerdicts(question, answer.text) : [],
    statements: scoreStatements(question, answer, context?.named),
    ...judgeMarks(question, answer, citations),
    milliseconds,
  };
}

function judgeMarks(
  question: GoldQuestion,
  { text, citations }: ObservedAnswer,
  scores: CitationScores,
) {
  const judged = citations.map((citation, at) => ({
    ...citation,
    isSound: scores.citations[at]?.sound === true,
  }));
  return {
    strayMarks: strayMarks(text, judged, question.question),
    marks: markedClaims(text).length,
  };
}

/** A report looks back on one year and plans the next: a sentence may name either. */
function describeReport({ title, region, planYear }: Citation): string {
  const years = planYear === null ? '' : `${planYear - 1}年 ${planYear}年`;
  return `${title} ${region} ${years}`;
}

export function judgeHits(
  question: GoldQuestion,
  hits: readonly ObservedHit[] | undefined,
): RetrievalResult {
  return { question, evidenceRanks: hits ? evidenceRanks(evidenceOf(question), hits) : [] };
}

/** What the numbers of one question are read against: every place that the gold set names. */
export function numberContext(questions: readonly GoldQuestion[]): NumberContext {
  const places = questions.flatMap(({ region, numbers }) => [
    region,
    ...(numbers ?? []).map(({ place }) => place),
  ]);
  const named = fullPlaceNamesIn(questions.flatMap(({ question, answer }) => [question, answer]));
  return { named, places: [...new Set(places.filter((place) => place !== undefined))].toSorted() };
}

/** What an answer should rest on: nothing, where it should say that there is nothing. */
function evidenceOf(question: GoldQuestion): GoldQuestion['evidence'] {
  return isAnswerable(question) ? question.evidence : [];
}
