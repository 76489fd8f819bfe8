import type { Question } from '../../question/question.ts';
import type { AnswerParts } from './answer-parts.ts';
import type { Answer, AnswerEvent, AskRequest, Nearest } from './answer.ts';
import { answerFeatures } from './confidence/answer-features.ts';
import { probabilityRight } from './confidence/probability-right.ts';
import { composeAnswer, releasePremise } from './compose-answer.ts';
import { openingOfPremise } from './computed/premise.ts';
import { correctPremise } from './quoted/premise/correct-premise.ts';
import { answerId } from './ending/answer-id.ts';
import { asOfInWords, asOfYear } from './ending/as-of.ts';
import { endingFields, noticeOf, remarkOf } from './ending/end-answer.ts';
import { findNearest } from './ending/find-nearest.ts';
import { offerChoices } from './ending/offer-choices.ts';
import { saidOfLeftOpen } from './ending/other-reports.ts';
import { cleanQuestion } from './ending/check-question.ts';
import { maskedInWords, tellMasked } from './personal/mask-personal-data.ts';
import type { Refusal } from './ending/refusal.ts';
import { refuseRequest } from './ending/refuse-request.ts';
import { refuseForbidden, withoutForbiddenTurns } from './forbidden/refuse-forbidden.ts';
import { SentenceGate } from './gate/sentence-gate.ts';
import { toSource } from './source-of-hit.ts';
import { searchOnce } from './search-once.ts';
import { StepTimer } from './step-timer.ts';
import { publicQuestion } from './public-question.ts';
import { answeredByRules } from './answered-by-rules.ts';
import { understandWithModel } from './understand-request.ts';
import { wholeAnswer } from './whole-answer.ts';

export type { AnswerParts } from './answer-parts.ts';

/**
 * From a question to a checked, cited answer, step by step: clean, check, understand, find,
 * compose, release each sentence that passes, end. Read this first.
 */
export async function* answerQuestion(
  asking: AskRequest,
  parts: AnswerParts,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<AnswerEvent> {
  signal.throwIfAborted();
  const request = withoutForbiddenTurns(asking, parts.forbidden);
  const timer = new StepTimer(parts.now);
  const { reports } = parts.index;
  const search = searchOnce(request, parts);
  const isAnswered = answeredByRules(request, { ...parts, search, signal });
  const question = await understandWithModel(request, { ...parts, signal, isAnswered });
  timer.mark('understand');
  const shown = tellMasked(publicQuestion(question), cleanQuestion(request.question));
  yield { type: 'understood', question: shown };

  // Before anything is searched or sent: what is refused leaves this machine in no form.
  const refusal = refusalOf(request.question, question, parts);
  const found = refusal ? undefined : await search(question);
  timer.mark('find');
  signal.throwIfAborted();
  yield { type: 'sources', sources: found?.hits.map(toSource) ?? [] };

  const gate = new SentenceGate();
  const step = { question, found, refusal, gate, parts, signal, ...asked(request) };
  const composed = yield* composeAnswer(step);
  const ending = yield* releasePremise(composed, { question, gate, parts, request });
  timer.mark('compose');

  const facts = { question, found, reports, cited: gate.citations, contacts: parts.contacts };
  const asOf = gate.isEmpty ? undefined : asOfRequest(request, question, parts);
  const nearest = gate.isEmpty
    ? await findNearest(ending.status, { ...parts, question, found, filters: request.filters })
    : [];
  const text = paragraphs([
    asOfInWords(asOf),
    ending.lead ?? '',
    gate.text,
    gate.text.includes(openingOfPremise) ? '' : correctPremise(question, gate.citations),
    remarkOf(ending, gate, facts),
    saidOfLeftOpen(facts),
  ]);
  const rarity = (token: string) => parts.index.keywords.rarity(token);
  const features = answerFeatures({ ...facts, ...ending, text, rarity, citations: gate.citations });
  const choices = refusal?.choices ?? offerChoices(ending.status, facts);
  yield {
    type: 'end',
    answer: {
      ...answerId(ending.mode, parts),
      text,
      question: shown,
      ...endingFields(ending, parts),
      confidence: probabilityRight(features),
      ...beside({ choices, nearest, asOf }),
      citations: gate.citations,
      checks: gate.checks,
      timings: timer.milliseconds,
      notice: `${noticeOf(ending, gate)}${maskedInWords(shown.masked)}`,
    },
    ...(gate.withheld.length > 0 ? { withheld: gate.withheld } : {}),
    features,
  };
}

/** Why a question is not put to the reports; undefined where it is. */
function refusalOf(asked: string, question: Question, parts: AnswerParts): Refusal | undefined {
  const { forbidden, index, contacts } = parts;
  const isForbidden = refuseForbidden(asked, forbidden);
  return isForbidden ?? refuseRequest(asked, question, index.reports, contacts);
}

/** What of a request bears on the composing of its answer. */
function asked({ filters, modelWaitMilliseconds, history = [] }: AskRequest) {
  return { filters, modelWaitMilliseconds, answersBefore: history.map(({ answer }) => answer) };
}

function paragraphs(all: readonly string[]): string {
  return all.filter((words) => words !== '').join('\n');
}

/** What is offered beside the text, where there is any. */
function beside({ choices, nearest, asOf }: Beside): Partial<Pick<Answer, keyof Beside>> {
  return {
    ...(choices.length > 0 && { choices }),
    ...(nearest.length > 0 && { nearest }),
    ...(asOf !== undefined && { asOf }),
  };
}

type Beside = {
  readonly choices: readonly string[];
  readonly nearest: readonly Nearest[];
  readonly asOf: number | undefined;
};

function asOfRequest(
  { history = [] }: AskRequest,
  question: Question,
  { index: { reports }, today }: AnswerParts,
): number | undefined {
  const earlier = history.map((turn) => turn.question);
  return asOfYear(question, { reports, today: today?.(), earlier });
}

/** The whole answer, for callers that do not stream. */
export function answerWhole(
  request: AskRequest,
  parts: AnswerParts,
  signal?: AbortSignal,
): Promise<Answer> {
  return wholeAnswer(answerQuestion(request, parts, signal));
}
