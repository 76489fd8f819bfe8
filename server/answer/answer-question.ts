import type { Place } from '../../library/place.ts';
import { findPassages, type FoundPassages, type SearchParts } from '../../search/find-passages.ts';
import type { Hit } from '../../search/hit.ts';
import type { UnderstoodQuestion } from '../../search/understood-question.ts';
import type { Answer, AnswerEvent, AnswerMode, AskRequest, ModelTrouble } from './answer.ts';
import type { ChatModel } from './chat-model.ts';
import { composeComputed } from './compose-computed.ts';
import { composeQuotes } from './compose-quotes.ts';
import { composeWithModel } from './compose-with-model.ts';
import { correctNumber, correctPremise } from './correct-premise.ts';
import type { DraftPart, DraftSentence } from './draft.ts';
import { endingSentence, type EndingFacts } from './endings.ts';
import { explainTerm } from './explain-term.ts';
import { troubleInWords, troubleOf } from './model-fault.ts';
import { offerChoices } from './offer-choices.ts';
import { saidOfLeftOpen } from './other-reports.ts';
import { quotePremise } from './quote-premise.ts';
import { refuseRequest, type Refusal } from './refuse-request.ts';
import { SentenceGate } from './sentence-gate.ts';
import { toSource } from './source-of-hit.ts';
import { StepTimer } from './step-timer.ts';
import { publicQuestion, understandWithModel } from './understand-request.ts';
import { wholeAnswer } from './whole-answer.ts';

/** What answering needs; `model` absent means quoting. */
export type AnswerParts = SearchParts & {
  readonly model?: ChatModel | undefined;
  /** The place that is meant by 我们区. */
  readonly home?: Place | undefined;
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
  const question = await understandWithModel(request, { ...parts, signal });
  timer.mark('understand');
  yield { type: 'understood', question: publicQuestion(question) };

  // Before anything is searched or sent: what is refused leaves this machine in no form.
  const refusal = refuseRequest(request.question, question, reports) ?? unknownHome(question);
  const found = refusal
    ? undefined
    : await findPassages(question, { ...parts, filters: request.filters, limit: passagesFound });
  timer.mark('find');
  signal.throwIfAborted();
  yield { type: 'sources', sources: found?.hits.map(toSource) ?? [] };

  const gate = new SentenceGate();
  const { filters } = request;
  const composed = yield* compose({ question, found, refusal, gate, parts, filters, signal });
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
      notice: noticeOf(ending, gate),
    },
  };
}

/** What is said beside the released sentences: what is missing, or why there are none. */
function remarkOf(ending: Ending, gate: SentenceGate, facts: EndingFacts): string {
  if (ending.mode === 'model' && ending.modelTrouble) {
    return `（${troubleInWords[ending.modelTrouble]}，以上内容不完整。）`;
  }
  return ending.remark ?? (gate.isEmpty ? endingSentence[ending.status](facts) : '');
}

function noticeOf({ mode, modelTrouble }: Ending, gate: SentenceGate): string {
  const stoodIn =
    modelTrouble && mode !== 'model' ? `${troubleInWords[modelTrouble]}，改为摘录原文。` : '';
  return `${stoodIn}${gate.isEmpty ? noQuotation : notices[mode]}`;
}

function endingFields(
  { status, mode, coverage, figures, usage, modelTrouble }: Ending,
  model: ChatModel | undefined,
): Pick<Answer, 'status' | 'mode' | 'coverage' | 'figures' | 'model' | 'modelTrouble' | 'usage'> {
  return {
    status,
    mode,
    ...(coverage ? { coverage } : {}),
    ...(figures ? { figures } : {}),
    ...(mode === 'model' && model ? { model: model.name } : {}),
    ...(modelTrouble ? { modelTrouble } : {}),
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

/** Nobody said which place is meant by 我们区. */
function unknownHome({ homeIsUnknown }: UnderstoodQuestion): Refusal | undefined {
  return homeIsUnknown ? { status: 'clarify' } : undefined;
}

type Ended = Extract<DraftPart, { readonly type: 'ended' }>;
type Ending = Ended & {
  readonly mode: AnswerMode;
  /** Why a model that was asked did not answer, or not to the end. */
  readonly modelTrouble?: ModelTrouble | undefined;
};

/** How a model's answer ends; without a mode of its own where quoting has to stand in. */
function modelEnding(part: Ended, gate: SentenceGate): Ending | ModelTrouble {
  if (gate.isEmpty) return part.status === 'answered' ? 'unchecked' : { ...part, mode: 'model' };
  return { ...part, status: part.status === 'answered' ? 'answered' : 'partial', mode: 'model' };
}

type ComposeParts = {
  readonly question: UnderstoodQuestion;
  readonly found: FoundPassages | undefined;
  readonly refusal: Refusal | undefined;
  readonly gate: SentenceGate;
  readonly parts: AnswerParts;
  readonly filters: AskRequest['filters'];
  readonly signal: AbortSignal;
};

async function* compose(step: ComposeParts): AsyncGenerator<AnswerEvent, Ending> {
  const { found, refusal } = step;
  if (refusal || !found) return ended(refusal?.status ?? 'unavailable', refusal?.remark);
  const narrowed = found.facets.filter((facet) => facet.narrowed.outcome === 'narrowed');
  if (narrowed.length === 0) return ended('no_report');
  return (yield* releaseComputed(step)) ?? (yield* composeFromPassages(step, found));
}

/** In the model's words where there is one and it helps, else in the report's. */
async function* composeFromPassages(
  step: ComposeParts,
  found: FoundPassages,
): AsyncGenerator<AnswerEvent, Ending> {
  const { parts } = step;
  const explained = explainTerm(step.question, found, parts.library);
  const quotes = explained ? asWhole(explained) : draftQuotes(step, found);
  if (!parts.model || explained || needNoModel(quotes)) return yield* releaseQuotes(step, quotes);
  const written = yield* composeByModel(step, quotedFirst(found.hits, quotes), parts.model);
  if (typeof written !== 'string') return written;
  return { ...(yield* releaseQuotes(step, quotes)), modelTrouble: written };
}

function asWhole(sentence: DraftSentence): readonly DraftPart[] {
  return [
    { type: 'sentence', sentence },
    { type: 'ended', status: 'answered' },
  ];
}

function draftQuotes(
  { question, parts }: ComposeParts,
  found: FoundPassages,
): readonly DraftPart[] {
  const rarity = (token: string) => parts.index.keywords.rarity(token);
  return composeQuotes({ question, found, rarity });
}

// What names more than this many sentences reads them off the outline, and leaves none out.
const mostForModel = 3;

/**
 * Asking back, telling which reports say a thing, and reading off a list are done better without a
 * model, which sees only what fits into its prompt.
 */
function needNoModel(quotes: readonly DraftPart[]): boolean {
  const ending = quotes.find((part) => part.type === 'ended');
  const sentences = quotes.filter(({ type }) => type === 'sentence').length;
  return sentences > mostForModel || ending?.status === 'clarify' || ending?.coverage !== undefined;
}

/** What was found, the passages that quoting would rest on before the others. */
function quotedFirst(hits: readonly Hit[], quotes: readonly DraftPart[]): readonly Hit[] {
  const quoted = new Set(
    quotes.flatMap((part) =>
      part.type === 'sentence' ? part.sentence.evidence.map(({ passage }) => passage.id) : [],
    ),
  );
  const isQuoted = ({ passage }: Hit) => quoted.has(passage.id);
  return [...hits.filter(isQuoted), ...hits.filter((hit) => !isQuoted(hit))];
}

/** The answer that the table of figures gives; undefined where passages have to. */
async function* releaseComputed({
  question,
  gate,
  parts,
  filters,
}: ComposeParts): AsyncGenerator<AnswerEvent, Ending | undefined> {
  const { library, index } = parts;
  const computed = composeComputed(question, { library, reports: index.reports, filters });
  if (!computed) return undefined;
  for (const sentence of computed.sentences) {
    const released = gate.release(sentence);
    if (released) yield { type: 'sentence', ...released };
  }
  return gate.isEmpty ? undefined : { ...computed.ending, mode: 'computed' };
}

/** The ending of the model's answer, or why nothing of it could be shown and quoting stands in. */
async function* composeByModel(
  { question, gate, parts, signal }: ComposeParts,
  hits: readonly Hit[],
  model: ChatModel,
): AsyncGenerator<AnswerEvent, Ending | ModelTrouble> {
  const composition = { question: asFullQuestion(question), hits, model, signal };
  try {
    for await (const part of composeWithModel(composition)) {
      if (part.type === 'ended') return modelEnding(part, gate);
      const released = gate.release(part.sentence);
      if (released) yield { type: 'sentence', ...released };
    }
    return 'unchecked';
  } catch (error) {
    if (signal.aborted) throw error;
    parts.onModelFailure?.(error);
    const modelTrouble = troubleOf(error);
    if (gate.isEmpty) return modelTrouble;
    return { type: 'ended', status: 'partial', mode: 'model', modelTrouble };
  }
}

/** As it was asked, and as it is understood after the questions before it. */
function asFullQuestion({ asked, understood }: UnderstoodQuestion): string {
  const isForeign = !/\p{Script=Han}/u.test(asked);
  if (isForeign || asked === understood) return understood;
  return `${asked}（联系上文，问的是：${understood}）`;
}

async function* releaseQuotes(
  { gate }: ComposeParts,
  quotes: readonly DraftPart[],
): AsyncGenerator<AnswerEvent, Ending> {
  for (const part of quotes) {
    if (part.type === 'ended') return quotedEnding(part, gate);
    const released = gate.release(part.sentence);
    if (released) yield { type: 'sentence', ...released };
  }
  return ended('unavailable');
}

/** Quotes that were all held back are no answer. */
function quotedEnding(part: Ended, gate: SentenceGate): Ending {
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
