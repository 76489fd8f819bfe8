import { loadGazetteer } from '../../library/gazetteer.ts';
import type { ReportSummary } from '../../library/report.ts';
import { findPassages, type FoundPassages, type SearchParts } from '../../search/find-passages.ts';
import { understandQuestion } from '../../search/understand-question.ts';
import type { UnderstoodQuestion } from '../../search/understood-question.ts';
import type { Answer, AnswerEvent, AnswerMode, AskRequest, QuestionUnderstood } from './answer.ts';
import type { ChatModel } from './chat-model.ts';
import { cleanQuestion, refuseQuestion } from './check-question.ts';
import { maskPersonalData } from './personal-data.ts';
import { composeQuotes } from './compose-quotes.ts';
import { composeWithModel } from './compose-with-model.ts';
import { correctNumber, correctPremise } from './correct-premise.ts';
import type { DraftPart } from './draft.ts';
import { endingSentence, type EndingFacts } from './endings.ts';
import { explainTerm } from './explain-term.ts';
import { offerChoices } from './offer-choices.ts';
import { saidOfLeftOpen } from './other-reports.ts';
import { quotePremise } from './quote-premise.ts';
import { routeQuestion } from './route-question.ts';
import { SentenceGate } from './sentence-gate.ts';
import { toSource } from './source-of-hit.ts';
import { StepTimer } from './step-timer.ts';
import { wholeAnswer } from './whole-answer.ts';

/** What answering needs; `model` absent means quoting. */
export type AnswerParts = SearchParts & {
  readonly model?: ChatModel | undefined;
  /** Milliseconds that only go up. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Told when a model failed and quoting stood in. */
  readonly onModelFailure?: (error: unknown) => void;
};

const passagesFound = 20;

/**
 * From a question to a checked, cited answer, step by step: clean, check, understand, find,
 * compose, release each sentence that passes, end. Read this first.
 */
export async function* answerQuestion(
  request: AskRequest,
  parts: AnswerParts,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<AnswerEvent> {
  signal.throwIfAborted();
  const timer = new StepTimer(parts.now);
  const { reports } = parts.index;
  const question = understand(request, reports);
  timer.mark('understand');
  yield { type: 'understood', question: publicQuestion(question) };

  // Before anything is searched or sent: what is refused leaves this machine in no form.
  const refusal = refuse(request.question, question, reports);
  const found = refusal
    ? undefined
    : await findPassages(question, { ...parts, filters: request.filters, limit: passagesFound });
  timer.mark('find');
  signal.throwIfAborted();
  yield { type: 'sources', sources: found?.hits.map(toSource) ?? [] };

  const gate = new SentenceGate();
  const composed = yield* compose({ question, found, refusal, gate, parts, signal });
  const ending = yield* releasePremise(composed, { question, gate, parts, request });
  timer.mark('compose');

  const facts = { question, found, reports, cited: gate.citations };
  const corrected = correctPremise(question, gate.citations);
  const text = [gate.text, corrected, remarkOf(ending, gate, facts), saidOfLeftOpen(facts)];
  const choices = refusal?.choices ?? offerChoices(ending.status, facts);
  yield {
    type: 'end',
    answer: {
      id: parts.newId(),
      text: text.filter((words) => words !== '').join('\n'),
      question: publicQuestion(question),
      ...endingFields(ending, parts.model),
      ...(choices.length > 0 ? { choices } : {}),
      citations: gate.citations,
      checks: gate.checks,
      timings: timer.milliseconds,
      notice: gate.isEmpty ? noQuotation : notices[ending.mode],
    },
  };
}

/** What is said beside the released sentences: what is missing, or why there are none. */
function remarkOf(ending: Ending, gate: SentenceGate, facts: EndingFacts): string {
  return ending.remark ?? (gate.isEmpty ? endingSentence[ending.status](facts) : '');
}

function endingFields(
  { status, mode, coverage, usage }: Ending,
  model: ChatModel | undefined,
): Pick<Answer, 'status' | 'mode' | 'coverage' | 'model' | 'usage'> {
  return {
    status,
    mode,
    ...(coverage ? { coverage } : {}),
    ...(mode === 'model' && model ? { model: model.name } : {}),
    ...(usage ? { usage } : {}),
  };
}

/** The whole answer, for callers that do not stream. */
export function answerWhole(
  request: AskRequest,
  parts: AnswerParts,
  signal?: AbortSignal,
): Promise<Answer> {
  return wholeAnswer(answerQuestion(request, parts, signal));
}

// An ending that cites nothing is the system's own word.
const noQuotation = '以上为系统提示，不是报告内容。';

const notices: Readonly<Record<AnswerMode, string>> = {
  quoted: '以上为报告原文摘录，未经改写。',
  computed: '以上数字由报告原文中的数据计算得出。',
  model: '以上内容由人工智能（AI）根据报告原文生成，请以引用的原文为准。',
};

function understand(request: AskRequest, reports: readonly ReportSummary[]): UnderstoodQuestion {
  const context = { reports, gazetteer: loadGazetteer() };
  // What was refused is nothing that a later question could lean on.
  const earlier = (request.history ?? [])
    .filter(({ question }) => {
      const alone = understandQuestion(readable(question), { ...context, earlier: [] });
      return !refuse(question, alone, reports);
    })
    .map(({ question }) => readable(question));
  return understandQuestion(readable(request.question), { ...context, earlier });
}

/** A question as it may be read on: without what cannot be seen, and without personal numbers. */
function readable(question: string): string {
  return maskPersonalData(cleanQuestion(question));
}

type Ending = Extract<DraftPart, { readonly type: 'ended' }> & { readonly mode: AnswerMode };

/** How a model's answer ends; undefined where nothing of it could be shown. */
function modelEnding(
  part: Extract<DraftPart, { readonly type: 'ended' }>,
  gate: SentenceGate,
): Ending | undefined {
  if (gate.isEmpty) return part.status === 'answered' ? undefined : { ...part, mode: 'model' };
  return { ...part, status: part.status === 'answered' ? 'answered' : 'partial', mode: 'model' };
}

type ComposeParts = {
  readonly question: UnderstoodQuestion;
  readonly found: FoundPassages | undefined;
  readonly refusal: Refusal | undefined;
  readonly gate: SentenceGate;
  readonly parts: AnswerParts;
  readonly signal: AbortSignal;
};

async function* compose(step: ComposeParts): AsyncGenerator<AnswerEvent, Ending> {
  const { found, refusal, parts } = step;
  if (refusal || !found) return ended(refusal?.status ?? 'unavailable', refusal?.remark);
  const narrowed = found.facets.filter((facet) => facet.narrowed.outcome === 'narrowed');
  if (narrowed.length === 0) return ended('no_report');
  if (parts.model) {
    const ending = yield* composeByModel(step, found, parts.model);
    if (ending) return ending;
  }
  return yield* releaseQuotes(step, found);
}

/** The model's answer, or undefined where nothing of it could be shown and quoting stands in. */
async function* composeByModel(
  { question, gate, parts, signal }: ComposeParts,
  { hits }: FoundPassages,
  model: ChatModel,
): AsyncGenerator<AnswerEvent, Ending | undefined> {
  try {
    for await (const part of composeWithModel({
      question: question.understood,
      hits,
      model,
      signal,
    })) {
      if (part.type === 'ended') return modelEnding(part, gate);
      const released = gate.release(part.sentence);
      if (released) yield { type: 'sentence', ...released };
    }
  } catch (error) {
    if (signal.aborted) throw error;
    parts.onModelFailure?.(error);
  }
  return gate.isEmpty ? undefined : { type: 'ended', status: 'partial', mode: 'model' };
}

async function* releaseQuotes(
  { question, gate, parts }: ComposeParts,
  found: FoundPassages,
): AsyncGenerator<AnswerEvent, Ending> {
  const explained = explainTerm(question, found, parts.library);
  const explanation = explained && gate.release(explained);
  if (explanation) {
    yield { type: 'sentence', ...explanation };
    return ended('answered');
  }
  const rarity = (token: string) => parts.index.keywords.rarity(token);
  for (const part of composeQuotes({ question, found, rarity })) {
    if (part.type === 'ended') return quotedEnding(part, gate);
    const released = gate.release(part.sentence);
    if (released) yield { type: 'sentence', ...released };
  }
  return ended('unavailable');
}

/** Quotes that were all held back are no answer. */
function quotedEnding(
  part: Extract<DraftPart, { readonly type: 'ended' }>,
  gate: SentenceGate,
): Ending {
  const claims = part.status === 'answered' || part.status === 'partial';
  return claims && gate.isEmpty ? ended('not_mentioned') : { ...part, mode: 'quoted' };
}

/** Where the reports are silent, what they say of the number that the question takes for granted. */
async function* releasePremise(
  ending: Ending,
  {
    question,
    gate,
    parts,
    request: { filters },
  }: Pick<ComposeParts, 'question' | 'gate' | 'parts'> & { readonly request: AskRequest },
): AsyncGenerator<AnswerEvent, Ending> {
  if (ending.status !== 'not_mentioned' || !gate.isEmpty) return ending;
  for (const sentence of await quotePremise(question, { ...parts, filters })) {
    const released = gate.release(sentence);
    if (released) yield { type: 'sentence', ...released };
  }
  if (gate.citations.length === 0) return ending;
  const corrected =
    correctPremise(question, gate.citations) === '' ? correctNumber(question, gate.citations) : '';
  return { ...ended('partial'), remark: `${corrected}其余的，报告里没有找到。` };
}

function ended(status: Answer['status'], remark?: string): Ending {
  return { type: 'ended', status, mode: 'quoted', ...(remark === undefined ? {} : { remark }) };
}

/** An ending that needs no search. */
type Refusal = {
  readonly status: Answer['status'];
  readonly remark?: string;
  readonly choices?: readonly string[];
};

function refuse(
  asked: string,
  question: UnderstoodQuestion,
  reports: readonly ReportSummary[],
): Refusal | undefined {
  const status = refuseQuestion(cleanQuestion(asked));
  if (status === 'blocked') return { status };
  if (reports.length === 0) return { status: 'unavailable' };
  return routeQuestion(question, reports) ?? (status && { status });
}

function publicQuestion(question: UnderstoodQuestion): QuestionUnderstood {
  const { asked, understood, places, years, kind } = question;
  return {
    asked,
    understood,
    regions: places.map(({ name }) => name),
    years,
    ...(kind ? { kind } : {}),
  };
}
