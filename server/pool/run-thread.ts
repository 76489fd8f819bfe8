import { Worker } from 'node:worker_threads';
import type { AnswerEvent, AskRequest, Source } from '../answer/answer.ts';
import type { SearchOrder } from '../answer/search-reports.ts';
import type {
  EndpointName,
  EndpointStates,
  Order,
  ThreadOptions,
  Told,
} from './thread-messages.ts';

type OrderedBy = {
  /** The index that is asked. */
  readonly generation: string;
  /** What whoever asks may read; absent: everything. */
  readonly collections?: readonly string[] | undefined;
  /** Whether the model may be asked. */
  readonly asksModel: boolean;
  readonly onFailure: (endpoint: EndpointName, error: unknown) => void;
};

type Job = Pick<OrderedBy, 'onFailure'> & {
  readonly onEvent?: (event: AnswerEvent) => void;
  readonly onFound?: (sources: readonly Source[]) => void;
  readonly onEnded: (fault?: { readonly error: unknown }) => void;
};

type Watcher = {
  /** Told how long the thread was busy with a job. */
  readonly onWork: (milliseconds: number) => void;
  readonly onBroken: (error: unknown) => void;
};

/** One thread that answers, and what is under way in it. A thread that breaks is replaced. */
export class AnswerThread {
  readonly #options: ThreadOptions;
  readonly #watcher: Watcher;
  readonly #startThread: (options: ThreadOptions) => Worker;
  readonly #jobs = new Map<number, Job>();
  #thread: Worker;
  #ready: PromiseWithResolver = withResolver();
  #gone: Promise<unknown> = Promise.resolve();
  #lastJob = 0;
  /** Whether this thread opened all it needs, and whether one before it did. */
  #hasOpened = false;
  #wasReady = false;
  #isGone = false;
  #isClosing = false;
  #states: EndpointStates = {};

  /** `start`: what runs instead of answer-thread.ts, for a test. */
  constructor(options: ThreadOptions, watcher: Watcher, start = startThread) {
    this.#startThread = start;
    this.#options = options;
    this.#watcher = watcher;
    this.#thread = this.#start();
  }

  /** How many jobs are under way. */
  get jobs(): number {
    return this.#jobs.size;
  }

  get states(): EndpointStates {
    return this.#states;
  }

  /** How long an answer takes it, in milliseconds. @throws what the thread could not open. */
  ready(): Promise<number | undefined> {
    return this.#ready.promise;
  }

  /** The events of one answer. Who leaves, or aborts, ends the making of it. */
  answer(
    order: OrderedBy & { readonly request: AskRequest; readonly signal?: AbortSignal | undefined },
  ): AsyncIterable<AnswerEvent> {
    const { request, signal, generation, collections, asksModel, onFailure } = order;
    let job = 0;
    const abort = () => this.#send({ type: 'abort', job });
    return new ReadableStream<AnswerEvent>({
      start: (events) => {
        const onEnded = (fault?: { readonly error: unknown }) => {
          signal?.removeEventListener('abort', abort);
          if (fault) events.error(fault.error);
          else events.close();
        };
        const onEvent = (event: AnswerEvent) => events.enqueue(event);
        job = this.#begin({ onEvent, onEnded, onFailure });
        signal?.addEventListener('abort', abort, { once: true });
        this.#send({ type: 'answer', job, generation, collections, asksModel, request });
      },
      cancel: () => {
        // Nothing may be said to a stream that was left.
        this.#jobs.set(job, { onFailure, onEnded: () => undefined });
        abort();
      },
    });
  }

  search(order: OrderedBy & { readonly order: SearchOrder }): Promise<readonly Source[]> {
    const { generation, collections, asksModel, onFailure } = order;
    return new Promise((resolve, reject) => {
      const onEnded = (fault?: { readonly error: unknown }) => {
        if (fault) reject(asError(fault.error));
      };
      const job = this.#begin({ onFound: resolve, onEnded, onFailure });
      this.#send({ type: 'search', job, generation, collections, asksModel, order: order.order });
    });
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    this.#thread.ref();
    this.#send({ type: 'close' });
    await this.#gone;
  }

  #begin(job: Job): number {
    if (this.#isGone) this.#replace();
    this.#lastJob += 1;
    this.#jobs.set(this.#lastJob, job);
    return this.#lastJob;
  }

  #send(order: Order): void {
    this.#thread.postMessage(order);
  }

  #start(): Worker {
    const thread = this.#startThread(this.#options);
    let fault: unknown;
    thread.on('message', (told: Told) => this.#take(told));
    thread.on('error', (error) => (fault = error));
    this.#gone = new Promise((resolve) => thread.once('exit', resolve));
    thread.on('exit', (code) => {
      this.#end(fault ?? new Error(`A thread that answers ended with code ${code}.`));
    });
    return thread;
  }

  #take(told: Told): void {
    if (told.type === 'ready') {
      this.#hasOpened = true;
      this.#wasReady = true;
      // A program that has nothing else to do any more, since its port is taken, may end.
      this.#thread.unref();
      this.#ready.resolve(told.workMilliseconds);
      return;
    }
    const job = this.#jobs.get(told.job);
    if (told.type === 'event') job?.onEvent?.(told.event);
    else if (told.type === 'found') job?.onFound?.(told.sources);
    else if (told.type === 'failure') job?.onFailure(told.endpoint, told.error);
    else this.#finish(told);
  }

  #finish(told: Extract<Told, { readonly type: 'ended' }>): void {
    const job = this.#jobs.get(told.job);
    this.#jobs.delete(told.job);
    this.#states = told.states;
    this.#watcher.onWork(told.workMilliseconds);
    job?.onEnded('error' in told ? { error: told.error } : undefined);
  }

  /** All that was under way in it is lost; those who ask next get a new thread. */
  #end(error: unknown): void {
    this.#ready.reject(error);
    if (this.#isClosing) return;
    const lost = [...this.#jobs.values()];
    this.#jobs.clear();
    for (const job of lost) job.onEnded({ error });
    // What could not be opened is not tried again at once, but by the next who asks.
    this.#isGone = !this.#hasOpened;
    if (this.#wasReady) this.#watcher.onBroken(error);
    if (!this.#isGone) this.#replace();
  }

  #replace(): void {
    this.#hasOpened = false;
    this.#isGone = false;
    this.#ready = withResolver();
    this.#thread = this.#start();
  }
}

type PromiseWithResolver = {
  readonly promise: Promise<number | undefined>;
  readonly resolve: (workMilliseconds: number | undefined) => void;
  readonly reject: (error: unknown) => void;
};

function withResolver(): PromiseWithResolver {
  let resolve: (workMilliseconds: number | undefined) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<number | undefined>((one, other) => {
    resolve = one;
    reject = other;
  });
  // Who does not wait for it is told by `onBroken`.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** A thread starts without what lets this program run TypeScript, and fetches it first. */
function startThread(options: ThreadOptions): Worker {
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const file = JSON.stringify(new URL('./answer-thread.ts', import.meta.url).href);
  const start = `import(${tsx}).then(({ register }) => (register(), import(${file})))`;
  return new Worker(start, { eval: true, execArgv: [], workerData: options });
}
