import type { FoundPassages } from '../../search/find-passages.ts';
import type { Hit } from '../../search/hit.ts';
import type { Answer, AnswerEvent, AskRequest } from './answer.ts';
import type { ComposeParts, Ended, Ending } from './composition.ts';
import { composeComputed } from './compose-computed.ts';
import { composeQuotes } from './compose-quotes.ts';
import { correctNumber, correctPremise } from './correct-premise.ts';
import type { DraftPart, DraftSentence } from './draft.ts';
import { explainTerm } from './explain-term.ts';
import { quotePremise } from './quote-premise.ts';
import { releaseFromModel } from './release-from-model.ts';
import type { SentenceGate } from './sentence-gate.ts';

/**
 * Composes an answer and releases what passes the checks: computed from the table of figures where
 * it can be, else from the passages found.
 */
export async function* composeAnswer(step: ComposeParts): AsyncGenerator<AnswerEvent, Ending> {
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
  const written = yield* releaseFromModel(step, quotedFirst(found.hits, quotes), parts.model);
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
