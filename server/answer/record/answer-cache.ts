import { LRUCache } from 'lru-cache';
import { promptVersion } from '../../../prompts/fill-prompt.ts';
import type { SearchIndex } from '../../../search/index/search-index.ts';
import type { Answer, AnswerEvent, AskRequest } from '../answer.ts';
import { answerQuestion, type AnswerParts } from '../answer-question.ts';
import { cleanQuestion } from '../ending/check-question.ts';
import { SharedAnswer } from './shared-answer.ts';

/**
 * Gives the events of an answer, as `answerQuestion` does. One that refuses to begin throws at once,
 * before it gives any event.
 */
export type AnswerSource = (
  request: AskRequest,
  parts: AnswerParts,
  signal?: AbortSignal,
) => AsyncGenerator<AnswerEvent>;

// Words that are taken out of a report are gone from here at the latest then; see docs/adr/0011.
const longestKeptMilliseconds = 60 * 60 * 1000;

type Kept = {
  readonly answers: LRUCache<string, readonly AnswerEvent[]> | undefined;
  readonly making: Map<string, SharedAnswer>;
};

/**
 * Answers the same question once: those who ask it while it is being answered follow that answer,
 * those who ask it later get it again, with an id and timings of their own and `cached`. What is
 * kept belongs to one index and goes with it. An answer in which a model, the embedder or the
 * reranker failed is not kept.
 *
 * @param mostAnswers how many are kept; 0 keeps none, and still answers once at a time.
 */
export function answerCache(
  mostAnswers: number,
  answer: AnswerSource = answerQuestion,
): AnswerSource {
  const byIndex = new WeakMap<SearchIndex, Kept>();
  return (request, parts, signal = new AbortController().signal) => {
    const kept = byIndex.get(parts.index) ?? nothingKept(mostAnswers);
    byIndex.set(parts.index, kept);
    const key = keyOf(request, parts);
    const known = kept.answers?.get(key);
    if (known) return again(known, parts);
    return follow({ key, kept, answer, request, parts, signal });
  };
}

function nothingKept(mostAnswers: number): Kept {
  const bounds = { max: mostAnswers, ttl: longestKeptMilliseconds };
  return {
    answers: mostAnswers > 0 ? new LRUCache(bounds) : undefined,
    making: new Map(),
  };
}

/** All that an answer depends on, but for the index. */
function keyOf(
  { question, history, filters, modelWaitMilliseconds }: AskRequest,
  parts: AnswerParts,
): string {
  const earlier = (history ?? []).map((turn) => [cleanQuestion(turn.question), turn.answer]);
  const { regions, years, reportIds } = filters ?? {};
  return JSON.stringify([
    circumstances(parts),
    modelWaitMilliseconds ?? null,
    cleanQuestion(question),
    earlier,
    [regions ?? [], years ?? [], reportIds ?? []],
  ]);
}

function circumstances({ index, model, modelUse, forbidden, collections }: AnswerParts) {
  return [
    ...[index.generation, promptVersion, model?.name ?? null, modelUse ?? null],
    forbidden?.().version ?? null,
    // Two who see the same of the index may not see the same of a library that is ahead of it.
    collections?.toSorted() ?? null,
  ];
}

type Following = {
  readonly key: string;
  readonly kept: Kept;
  readonly answer: AnswerSource;
  readonly request: AskRequest;
  readonly parts: AnswerParts;
  readonly signal: AbortSignal;
};

/** Joins an answer in the making, or begins one; whoever begins it gets it under its own id. */
function follow(step: Following): AsyncGenerator<AnswerEvent> {
  const { key, kept, parts, signal } = step;
  const running = kept.making.get(key);
  if (running) return again(running.follow(signal), parts);
  return begin(step).follow(signal);
}

function begin({ key, kept, answer, request, parts }: Following): SharedAnswer {
  const watched = watchFaults(parts);
  const shared = new SharedAnswer(
    (signal) => answer(request, watched.parts, signal),
    (events) => {
      kept.making.delete(key);
      if (events && isWorthKeeping(events) && !watched.failed()) kept.answers?.set(key, events);
    },
  );
  kept.making.set(key, shared);
  return shared;
}

/** The same parts, and whether anything of them failed. */
function watchFaults(parts: AnswerParts): {
  readonly parts: AnswerParts;
  readonly failed: () => boolean;
} {
  let failed = false;
  const noting = (tell: ((error: unknown) => void) | undefined) => (error: unknown) => {
    failed = true;
    tell?.(error);
  };
  return {
    parts: {
      ...parts,
      onModelFailure: noting(parts.onModelFailure),
      onEmbedderFailure: noting(parts.onEmbedderFailure),
      onRerankerFailure: noting(parts.onRerankerFailure),
    },
    failed: () => failed,
  };
}

/** An ending by a fault would be another one a moment later. */
function isWorthKeeping(events: readonly AnswerEvent[]): boolean {
  const last = events.at(-1);
  if (last?.type !== 'end') return false;
  return last.answer.status !== 'unavailable' && last.answer.modelTrouble === undefined;
}

async function* again(
  events: Iterable<AnswerEvent> | AsyncIterable<AnswerEvent>,
  parts: AnswerParts,
): AsyncGenerator<AnswerEvent> {
  const started = parts.now();
  for await (const event of events) {
    yield event.type === 'end' ? sameAnswer(event.answer, parts, started) : event;
  }
}

/** The answer as this asker got it: found, not made. */
function sameAnswer(answer: Answer, { newId, now }: AnswerParts, started: number): AnswerEvent {
  const total = Math.round((now() - started) * 10) / 10;
  return {
    type: 'end',
    answer: { ...answer, id: newId(), cached: true, timings: { cached: total, total } },
  };
}
