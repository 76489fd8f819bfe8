import { withinTime } from '../../../models/http/within-time.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import type { ChatModel } from '../../../models/chat/chat-model.ts';
import { troubleOf } from '../../../models/chat/model-fault.ts';
import type { Hit } from '../../../search/hit.ts';
import type { Question } from '../../../question/question.ts';
import type { AnswerParts } from '../answer-parts.ts';
import type { AnswerEvent, ModelTrouble } from '../answer.ts';
import type { ComposeParts, Ending } from '../composition.ts';
import { composeWithModel, type WrittenPart } from './compose-with-model.ts';
import { readGiven, showsOwnWords } from '../gate/judge-statement.ts';
import type { SentenceGate } from '../gate/sentence-gate.ts';
import { hasForbiddenWords } from './has-forbidden-words.ts';
import { isPartOf } from './is-part-of.ts';
import { tellsComputed } from './tells-computed.ts';

/**
 * Why nothing of a model's answer is shown: it failed, nothing was proved, it found none, or what the
 * rules say holds all of it.
 */
export type NothingWritten = ModelTrouble | 'not_mentioned' | 'said_by_rules';

/** What is put to a model, with what the rules have to say. */
type Asking = ComposeParts & {
  readonly byRules: { readonly mode: 'computed' | 'quoted'; readonly texts: readonly string[] };
};

/** The ending of the model's answer, or why nothing of it could be shown and quoting stands in. */
export async function* releaseFromModel(
  step: Asking,
  hits: readonly Hit[],
  model: ChatModel,
): AsyncGenerator<AnswerEvent, Ending | NothingWritten> {
  const { gate, parts, signal } = step;
  try {
    return yield* releaseWritten(step, hits, model);
  } catch (error) {
    if (signal.aborted) throw error;
    parts.onModelFailure?.(error);
    const modelTrouble = troubleOf(error);
    if (gate.isEmpty) return modelTrouble;
    return { type: 'ended', status: 'partial', mode: 'model', modelTrouble };
  }
}

async function* releaseWritten(
  { question, gate, parts, signal, modelWaitMilliseconds, byRules }: Asking,
  hits: readonly Hit[],
  model: ChatModel,
): AsyncGenerator<AnswerEvent, Ending | NothingWritten> {
  const { promptTokens } = parts;
  const writing = composeWithModel({
    question: asFullQuestion(question),
    hits,
    // A model that reads slowly is spared what the passages say already.
    figures: promptTokens === undefined ? figuresIn(hits, parts) : [],
    model,
    promptTokens,
    signal: withinWait(signal, modelWaitMilliseconds),
  });
  const given = readGiven(writing.hits, question.understood, (hit) => rowsIn(hit, parts));
  const unproved: string[] = [];
  try {
    for await (const part of writing.parts) {
      if (part.type === 'ended') return endingOf(part, gate, isSaid(unproved, byRules));
      if (hasForbiddenWords(part.text, writing.hits, parts.forbidden)) {
        gate.withholdWritten(part.text, given);
        continue;
      }
      // Quotations alone are chosen better without a model: they wait for its first own words.
      const written = [...unproved, part.text];
      const { isBackedByTable, saysMore } = besideRules(written, byRules);
      const backed = { ...given, isBackedByTable };
      const begins = saysMore && showsOwnWords(part.text, backed);
      if (gate.isEmpty && !begins) unproved.push(part.text);
      else {
        for (const text of [...unproved.splice(0), part.text]) {
          const released = gate.releaseWritten(text, backed);
          if (released) yield { type: 'sentence', ...released };
        }
      }
    }
    return 'unchecked';
  } finally {
    for (const text of unproved) gate.withholdWritten(text, given);
  }
}

/** Whether a model gives what was computed, or says what the quotation does not say by itself. */
function besideRules(
  written: readonly string[],
  { mode, texts }: Asking['byRules'],
): { readonly isBackedByTable: boolean; readonly saysMore: boolean } {
  if (mode === 'quoted')
    return { isBackedByTable: false, saysMore: !isPartOf(written.at(-1) ?? '', texts) };
  const isBackedByTable = tellsComputed(written.join(''), texts);
  return { isBackedByTable, saysMore: isBackedByTable };
}

function isSaid(written: readonly string[], { mode, texts }: Asking['byRules']): boolean {
  return mode === 'quoted' && written.length > 0 && written.every((one) => isPartOf(one, texts));
}

function endingOf(
  { refused, usage }: Extract<WrittenPart, { readonly type: 'ended' }>,
  gate: SentenceGate,
  isSaidByRules: boolean,
): Ending | NothingWritten {
  if (gate.isEmpty && isSaidByRules) return 'said_by_rules';
  if (gate.isEmpty) return refused ? 'not_mentioned' : 'unchecked';
  return {
    type: 'ended',
    status: refused ? 'partial' : 'answered',
    mode: 'model',
    ...(usage && { usage }),
  };
}

function withinWait(signal: AbortSignal, milliseconds: number | undefined): AbortSignal {
  if (milliseconds === undefined) return signal;
  return withinTime(milliseconds, [signal]);
}

/** As it was asked, and as it is understood after the questions before it. */
function asFullQuestion({ asked, understood }: Question): string {
  const isForeign = !/\p{Script=Han}/u.test(asked);
  if (isForeign) return understood;
  const addsWords = Array.from(understood).some(
    (character) => /\p{Script=Han}/u.test(character) && !asked.includes(character),
  );
  if (!addsWords) return asked;
  return `${asked}（联系上文，问的是：${understood}）`;
}

// Rows of more passages than these would not fit into the prompt.
const passagesWithFigures = 6;

/** The figures read from the passages that come first, for the model to take as they are. */
function figuresIn(hits: readonly Hit[], parts: AnswerParts): readonly FigureRow[] {
  return hits.slice(0, passagesWithFigures).flatMap((hit) => rowsIn(hit, parts));
}

function rowsIn({ passage }: Hit, { library }: AnswerParts): readonly FigureRow[] {
  const { reportId, start, end } = passage;
  return library.figures({ reportIds: [reportId], within: { start, end } });
}
