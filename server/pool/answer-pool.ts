import type { AnswerEvent, AskRequest } from '../answer/answer.ts';
import type { AnswerParts } from '../answer/answer-parts.ts';
import type { AnswerSource } from '../answer/record/answer-cache.ts';
import type { Admission } from './admission.ts';
import { stay } from './admitted.ts';
import { AnswerThread } from './run-thread.ts';
import type { SearchSource } from '../answer/search-reports.ts';
import type { EndpointName, EndpointStates, ThreadOptions } from './thread-messages.ts';

export type PoolOptions = {
  readonly threads: number;
  readonly open: ThreadOptions;
  readonly admission: Admission;
  /** Told of a thread that broke; another has taken its place. */
  readonly onBroken: (error: unknown) => void;
};

/**
 * Answers and searches in threads of their own, each with the library and the index open, so that
 * the thread that carries them over HTTP is free at all times.
 */
export class AnswerPool {
  readonly #threads: AnswerThread[];
  readonly #admission: Admission;

  private constructor(threads: AnswerThread[], admission: Admission) {
    this.#threads = threads;
    this.#admission = admission;
  }

  /** @throws what a thread could not open. */
  static async open({ threads, open, admission, onBroken }: PoolOptions): Promise<AnswerPool> {
    const learn = (milliseconds: number) => {
      admission.learn(milliseconds);
    };
    const start = () => new AnswerThread(open, { onWork: learn, onBroken });
    const started = Array.from({ length: threads }, start);
    const pool = new AnswerPool(started, admission);
    try {
      const taken = await Promise.all(started.map((thread) => thread.ready()));
      admission.expect(Math.max(0, ...taken.flatMap((one) => one ?? [])));
      return pool;
    } catch (error) {
      await pool.close();
      throw error;
    }
  }

  /** As `answerQuestion`; throws BusyError before it begins where there is no place. */
  readonly answer: AnswerSource = (request, parts, signal) => {
    const place = this.#admission.enter();
    return stay(this.#answerIn(request, parts, signal), place);
  };

  /** The passages found, best first. @throws BusyError where there is no place. */
  readonly search: SearchSource = async (order, parts) => {
    const place = this.#admission.enter();
    try {
      return await this.#idlest().search({ order, ...orderedBy(parts) });
    } finally {
      place.leave();
    }
  };

  /** Of each endpoint the state in which most answers are quoted. */
  states(): EndpointStates {
    const of = (name: EndpointName) => {
      const states = this.#threads.flatMap(({ states }) => states[name] ?? []);
      return worstFirst.find((state) => states.includes(state)) ?? states[0];
    };
    return Object.fromEntries(
      (['model', 'embedder', 'reranker'] as const).flatMap((name) => {
        const state = of(name);
        return state === undefined ? [] : [[name, state]];
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #answerIn(
    request: AskRequest,
    parts: AnswerParts,
    signal?: AbortSignal,
  ): AsyncIterable<AnswerEvent> {
    return this.#idlest().answer({ request, signal, ...orderedBy(parts) });
  }

  #idlest(): AnswerThread {
    const [first, ...others] = this.#threads;
    if (!first) throw new Error('A pool of answers needs a thread; ANSWER_THREADS says how many.');
    return others.reduce((least, one) => (one.jobs < least.jobs ? one : least), first);
  }
}

const worstFirst = ['open', 'half_open', 'closed'];

/** The index that is asked, what may be read, whether the model is, and who is told of an endpoint's failure. */
function orderedBy(parts: AnswerParts) {
  const tell = {
    model: parts.onModelFailure,
    embedder: parts.onEmbedderFailure,
    reranker: parts.onRerankerFailure,
  };
  const onFailure = (endpoint: EndpointName, error: unknown) => tell[endpoint]?.(error);
  const asksModel = parts.model !== undefined;
  const { collections, index } = parts;
  return { generation: index.generation, collections, asksModel, onFailure };
}
