import type { FoundPassages } from '../../search/find-passages.ts';
import type { Hit } from '../../search/hit.ts';
import type { Answer, AnswerEvent, AskRequest, ShownSentence } from './answer.ts';
import type { ComposeParts, Ended, Ending } from './composition.ts';
import { answerScope } from './computed/answer-scope.ts';
import type { ExecutorParts } from './computed/executor-parts.ts';
import { premisePutRight } from './computed/premise.ts';
import { carryOut } from './computed/carry-out.ts';
import { localReads } from '../../library/local-reads.ts';
import { carryOutQuoted } from './quoted/carry-out-quoted.ts';
import { correctNumber, correctPremise } from './quoted/correct-premise.ts';
import type { DraftPart, DraftSentence } from './gate/draft.ts';
import type { TaskName } from '../../question/task.ts';
import { quotePremise } from './quoted/quote-premise.ts';
import { releaseFromModel } from './written/release-from-model.ts';
import { holdsAskedFigure } from './computed/holds-asked-figure.ts';
import { secondValueOf, twoValuesRemark } from './computed/find/second-value.ts';
import { SentenceGate } from './gate/sentence-gate.ts';

/**
 * Composes an answer and releases what passes the checks: computed from the table of figures where
 * it can be, else from the passages found.
 */
export async function* composeAnswer(step: ComposeParts): AsyncGenerator<AnswerEvent, Ending> {
  const { found, refusal, parts } = step;
  if (refusal || !found) return ended(refusal?.status ?? 'unavailable', refusal?.remark);
  const narrowed = found.facets.filter((facet) => facet.narrowed.outcome === 'narrowed');
  if (narrowed.length === 0) return ended('no_report');
  const byRules = await answerByRules(step, found);
  if (!parts.model || !wantsModel(byRules, step)) return yield* releaseByRules(step, byRules);
  const preview = previewOf(byRules);
  if (preview.length > 0) yield { type: 'preview', sentences: preview };
  const hits = quotedFirst(found.hits, byRules.parts);
  const written = yield* releaseFromModel(step, hits, parts.model);
  if (typeof written !== 'string') return written;
  const ending = yield* releaseByRules(step, byRules);
  // A model's denial is not believed where the passages answer, nor told where they do not.
  return written === 'not_mentioned' ? ending : { ...ending, modelTrouble: written };
}

/** What can be said without a model. */
type ByRules = {
  readonly mode: 'computed' | 'quoted';
  readonly parts: readonly DraftPart[];
  /** No model could add to it: it is computed, or the meaning of a term. */
  readonly isWhole: boolean;
};

async function answerByRules(step: ComposeParts, found: FoundPassages): Promise<ByRules> {
  const answer = await answerAsAsked(step, found);
  const { premise } = step.question;
  const right = premise && (await premisePutRight(premise, await executorParts(step)));
  return right ? { ...answer, parts: afterPremise(right, answer.parts) } : answer;
}

/** The right number first, then what is found of the question itself. */
function afterPremise(right: DraftSentence, parts: readonly DraftPart[]): readonly DraftPart[] {
  const rest = parts.map((part): DraftPart => {
    if (part.type !== 'ended' || part.status !== 'not_mentioned') return part;
    return { type: 'ended', status: 'partial', remark: '其余的，报告里没有找到。' };
  });
  return [{ type: 'sentence', sentence: right }, ...rest];
}

async function answerAsAsked(step: ComposeParts, found: FoundPassages): Promise<ByRules> {
  const computed = await computedParts(step);
  if (computed) return { mode: 'computed', parts: computed, isWhole: true };
  const quotes = draftQuotes(step, found);
  const isWhole = readOff.has(step.question.task.do) || (await isSure(quotes, step));
  return { mode: 'quoted', parts: await withSecondValue(quotes, step), isWhole };
}

/**
 * Asking back, telling which reports say a thing, and reading off a long list are done better
 * without a model, which sees only what fits into its prompt.
 */
function wantsModel({ parts, isWhole }: ByRules, step: ComposeParts): boolean {
  const ending = parts.find((part) => part.type === 'ended');
  const sentences = parts.filter(({ type }) => type === 'sentence').length;
  if (sentences > mostForModel && !isWhole) return false;
  if (ending?.status === 'clarify' || ending?.coverage !== undefined) return false;
  return !isWhole || step.parts.modelUse === 'always';
}

// What names more than this many sentences reads them off the outline, and leaves none out.
const mostForModel = 3;

/** Where a report states two values of what is quoted, that is said, and both are cited. */
async function withSecondValue(
  quotes: readonly DraftPart[],
  { question, parts }: ComposeParts,
): Promise<readonly DraftPart[]> {
  const quoted = quotes.flatMap((part) => (part.type === 'sentence' ? part.sentence.evidence : []));
  const reads = localReads(parts.library);
  const sentence = await secondValueOf(quoted, question.task, { reads });
  const ending = quotes.at(-1);
  if (!sentence || ending?.type !== 'ended') return quotes;
  const remark = `${ending.remark ?? ''}${twoValuesRemark}`;
  return [...quotes.slice(0, -1), { type: 'sentence', sentence }, { ...ending, remark }];
}

/** Whether the table of figures holds the one number asked for in the words quoted. */
async function isSure(
  quotes: readonly DraftPart[],
  { question, parts }: ComposeParts,
): Promise<boolean> {
  const sentences = quotes.flatMap((part) => (part.type === 'sentence' ? [part.sentence] : []));
  const [only] = sentences;
  if (!only || sentences.length > 1) return false;
  if (question.form !== 'number' && question.form !== 'yes_no') return false;
  const reads = localReads(parts.library);
  const held = only.evidence.map((one) => holdsAskedFigure(one, question.task, reads));
  return (await Promise.all(held)).includes(true);
}

/** What the rules say, checked, for readers who wait for the model. */
function previewOf({ parts }: ByRules): readonly ShownSentence[] {
  const gate = new SentenceGate();
  return parts.flatMap((part) =>
    part.type === 'sentence' ? (gate.release(part.sentence) ?? []) : [],
  );
}

async function* releaseByRules(
  step: ComposeParts,
  { mode, parts }: ByRules,
): AsyncGenerator<AnswerEvent, Ending> {
  const ending = yield* releaseQuotes(step, parts);
  if (mode === 'computed') return { ...ending, mode };
  return ending;
}

// A model sees only what fits into its prompt, and could add nothing to what is read off a report.
const readOff = new Set<TaskName>(['which_reports', 'define', 'compare_words']);

function draftQuotes(
  { question, parts, filters, answersBefore }: ComposeParts,
  found: FoundPassages,
): readonly DraftPart[] {
  const { library, index } = parts;
  const rarity = (token: string) => index.keywords.rarity(token);
  return carryOutQuoted({ question, found, rarity, library, index, filters, answersBefore });
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
async function computedParts(step: ComposeParts): Promise<readonly DraftPart[] | undefined> {
  const computed = await carryOut(step.question.task, await executorParts(step));
  return (
    computed && [
      ...computed.sentences.map((sentence): DraftPart => ({ type: 'sentence', sentence })),
      computed.ending,
    ]
  );
}

async function executorParts({ question, parts, filters }: ComposeParts): Promise<ExecutorParts> {
  const reads = localReads(parts.library);
  return { reads, scope: await answerScope(question, filters ?? {}, reads), question };
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
export async function* releasePremise(
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
