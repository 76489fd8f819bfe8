import { isFoundWithin } from './score/evidence-recall.ts';
import { isAnswerable, questionTypes, type QuestionType } from './gold-files/gold-question.ts';
import { hasAbstained } from './metrics/abstention.ts';
import { percentile } from './statistics/percentile.ts';
import { type Rate, rateOf, type Share, shareOf } from './statistics/rate.ts';
import type { QuestionResult, RetrievalResult } from './run-questions.ts';

/** Share of answerable questions with all evidence in the first `k` hits. */
export type RecallAt = { readonly k: number; readonly rate: Rate };

export type Summary = {
  readonly questions: number;
  /** Questions about numbers whose answer contradicts the gold: the first thing to look at. */
  readonly wrongNumbers: Rate;
  readonly accuracy: Rate;
  /** Only types that were asked, in the order of the gold format. */
  readonly accuracyByType: readonly { readonly type: QuestionType; readonly rate: Rate }[];
  readonly evidenceRecall: readonly RecallAt[];
  readonly citationsSound: Share;
  readonly citationsRight: Share;
  /** Marks in the answers that no citation explains. */
  readonly unknownMarks: number;
  readonly citationRecall: Share;
  readonly numberSupport: Share;
  readonly unanswerableAccuracy: Rate;
  readonly overRefusal: Rate;
  /** Milliseconds to the whole answer. */
  readonly latency: { readonly p50: number | undefined; readonly p95: number | undefined };
};

export function summarise(results: readonly QuestionResult[]): Summary {
  const answerable = results.filter(({ question }) => isAnswerable(question));
  const unanswerable = results.filter(({ question }) => !isAnswerable(question));
  const milliseconds = results.map((result) => result.milliseconds);
  return {
    questions: results.length,
    wrongNumbers: rateOf(results.map(({ exactNumbers }) => exactNumbers.isWrong)),
    accuracy: accuracyOf(results),
    accuracyByType: accuracyByType(results),
    evidenceRecall: summariseRetrieval(results),
    ...summariseCitations(results),
    numberSupport: numberSupportOf(results),
    unanswerableAccuracy: accuracyOf(unanswerable),
    overRefusal: rateOf(answerable.map(({ answer }) => hasAbstained({ answer }))),
    latency: { p50: percentile(50, milliseconds), p95: percentile(95, milliseconds) },
  };
}

/** Evidence recall at 1, 5 and 10. Questions without evidence are left out of `of`. */
export function summariseRetrieval(results: readonly RetrievalResult[]): readonly RecallAt[] {
  return [1, 5, 10].map((k) => ({
    k,
    rate: rateOf(results.map(({ evidenceRanks }) => isFoundWithin(k, evidenceRanks))),
  }));
}

function accuracyOf(results: readonly QuestionResult[]): Rate {
  return rateOf(results.map(({ faults }) => faults.length === 0));
}

function accuracyByType(results: readonly QuestionResult[]): Summary['accuracyByType'] {
  return questionTypes
    .map((type) => ({ type, ofType: results.filter(({ question }) => question.type === type) }))
    .filter(({ ofType }) => ofType.length > 0)
    .map(({ type, ofType }) => ({ type, rate: accuracyOf(ofType) }));
}

function summariseCitations(
  results: readonly QuestionResult[],
): Pick<Summary, 'citationsSound' | 'citationsRight' | 'unknownMarks' | 'citationRecall'> {
  const citations = results.flatMap((result) => result.citations.citations);
  const cited = results.filter(citesByRight).flatMap((result) => result.citations.evidenceCited);
  return {
    citationsSound: shareTrue(citations.map(({ sound }) => sound)),
    citationsRight: shareTrue(citations.map(({ right }) => right)),
    unknownMarks: results.flatMap((result) => result.citations.unknownMarks).length,
    citationRecall: shareTrue(cited),
  };
}

/** Asking back about an ambiguous question is right, and has nothing to cite. */
function citesByRight({ question, answer }: QuestionResult): boolean {
  return !(question.type === 'ambiguous' && answer.status === 'clarify');
}

/** Only answers claim numbers: "没有2024年的报告" repeats one that nothing could be cited for. */
function numberSupportOf(results: readonly QuestionResult[]): Share {
  const claims = results
    .filter(({ answer }) => answer.status === 'answered' || answer.status === 'partial')
    .map((result) => result.numbers);
  const numbers = claims.flatMap((claim) => claim.numbers).length;
  return shareOf(numbers - claims.flatMap((claim) => claim.unsupported).length, numbers);
}

/** Verdicts that are `undefined` are left out. */
function shareTrue(verdicts: readonly (boolean | undefined)[]): Share {
  const { count, of } = rateOf(verdicts);
  return shareOf(count, of);
}
