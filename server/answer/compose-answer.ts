import type { ByRules } from './answer-by-rules.ts';
import { answerEach } from './answer-each.ts';
import { answerOne } from './answer-one.ts';
import type { FoundPassages } from '../../search/find-passages.ts';
import type { Hit } from '../../search/hit.ts';
import type { Answer, AnswerEvent, AskRequest, ShownSentence } from './answer.ts';
import type { ComposeParts, Ended, Ending } from './composition.ts';
import { correctNumber, correctPremise } from './quoted/premise/correct-premise.ts';
import type { DraftPart } from './gate/draft.ts';
import { quotePremise } from './quoted/premise/quote-premise.ts';
import { releaseFromModel } from './written/release-from-model.ts';
import { SentenceGate } from './gate/sentence-gate.ts';

/**
 * Composes an answer and releases what passes the checks: computed from the table of figures where
 * it can be, else from the passages found.
 */
export async function* composeAnswer(step: ComposeParts): AsyncGenerator<AnswerEvent, Ending> {
  const { found, refusal, parts } = step;
  if (refusal || !found) return ended(refusal?.status ?? 'unavailable', refusal?.remark);
  const byRules = await answerInOrder(step, found);
  if (!parts.model || !wantsModel(byRules, step)) return yield* releaseByRules(step, byRules);
  const preview = previewOf(byRules);
  if (preview.length > 0) yield { type: 'preview', sentences: preview };
  const hits = quotedFirst(byRules, found);
  const said = { mode: byRules.mode, texts: preview.map(({ text }) => text) };
  const written = yield* releaseFromModel({ ...step, byRules: said }, hits, parts.model);
  if (typeof written !== 'string') return written;
  const ending = yield* releaseByRules(step, byRules);
  // A model's denial is not believed where the passages answer, nor told where they do not.
  if (written === 'not_mentioned' || written === 'said_by_rules') return ending;
  return { ...ending, modelTrouble: written };
}

/** Several questions one by one, one by itself. */
async function answerInOrder(step: ComposeParts, found: FoundPassages): Promise<ByRules> {
  return (await answerEach(step)) ?? answerOne(step, found);
}

/**
 * Asking back, telling which reports say a thing, and reading off a long list are done better
 * without a model, which sees only what fits into its prompt; where no report is, there is nothing
 * that it could see.
 */
function wantsModel({ parts, isWhole }: ByRules, step: ComposeParts): boolean {
  const ending = parts.find((part) => part.type === 'ended');
  const sentences = parts.filter(({ type }) => type === 'sentence').length;
  if (sentences > mostForModel && !isWhole) return false;
  if (ending?.status === 'no_report') return false;
  if (ending?.status === 'clarify' || ending?.coverage !== undefined) return false;
  return !isWhole || step.parts.modelUse === 'always';
}

// What names more than this many sentences reads them off the outline, and leaves none out.
const mostForModel = 3;

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

/** What the rules answered from, the passages that quoting would rest on before the others. */
function quotedFirst({ hits, parts: quotes }: ByRules, found: FoundPassages): readonly Hit[] {
  const all = hits ?? found.hits;
  const quoted = new Set(
    quotes.flatMap((part) =>
      part.type === 'sentence' ? part.sentence.evidence.map(({ passage }) => passage.id) : [],
    ),
  );
  const isQuoted = ({ passage }: Hit) => quoted.has(passage.id);
  return [...all.filter(isQuoted), ...all.filter((hit) => !isQuoted(hit))];
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
