import { parentPort, workerData } from 'node:worker_threads';
import { answerQuestion } from '../answer/answer-question.ts';
import type { AnswerParts } from '../answer/answer-parts.ts';
import { openAnswerParts } from '../answer/open-answer-parts.ts';
import { partsSeen } from '../answer/seen-parts.ts';
import { warmUp } from './warm-up.ts';
import { searchSources } from '../answer/search-reports.ts';
import type {
  EndpointName,
  EndpointStates,
  Order,
  ThreadOptions,
  Told,
} from './thread-messages.ts';

type Job = Extract<Order, { readonly generation: string }>;

/** The thread that answer-pool.ts starts: makes answers one beside the other until told to close. */
const parts = await openAnswerParts(workerData as ThreadOptions);
const underWay = new Map<number, AbortController>();
const loop = performance.eventLoopUtilization;
let loopBefore = loop();

parentPort?.on('message', (order: Order) => {
  if (order.type === 'close') close();
  else if (order.type === 'abort') underWay.get(order.job)?.abort(new Error('Nobody waits.'));
  else void carryOut(order);
});
tell({ type: 'ready', workMilliseconds: await warmUp(parts.current()) });
loopBefore = loop();

async function carryOut(job: Job): Promise<void> {
  const making = new AbortController();
  underWay.set(job.job, making);
  const failed = await failureOf(() => work(job, making.signal));
  underWay.delete(job.job);
  const since = loop(loopBefore);
  loopBefore = loop();
  const ended = { workMilliseconds: since.active, states: statesOf(parts.current()), ...failed };
  tell({ type: 'ended', job: job.job, ...ended });
}

async function failureOf(work: () => Promise<void>): Promise<{ readonly error?: unknown }> {
  try {
    await work();
    return {};
  } catch (error) {
    return { error: plain(error) };
  }
}

/** An error that may cross to another thread, whatever hangs on it. */
function plain(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const { name, message, stack = '' } = error;
  return Object.assign(new Error(message), { name, stack });
}

async function work(order: Job, signal: AbortSignal): Promise<void> {
  const { job, generation } = order;
  if (parts.current().index.generation !== generation) await parts.refresh();
  const current = tellingFailures(job, seenBy(order.collections));
  const own = order.asksModel ? current : { ...current, model: undefined };
  if (order.type === 'search') {
    tell({ type: 'found', job, sources: await searchSources(order.order, own) });
  } else {
    for await (const event of answerQuestion(order.request, own, signal)) {
      tell({ type: 'event', job, event });
    }
  }
}

function seenBy(collections: readonly string[] | undefined): AnswerParts {
  const all = parts.current();
  return collections ? partsSeen(all, collections) : all;
}

function tellingFailures(job: number, current: AnswerParts): AnswerParts {
  const telling = (endpoint: EndpointName) => (error: unknown) => {
    tell({ type: 'failure', job, endpoint, error: plain(error) });
  };
  return {
    ...current,
    onModelFailure: telling('model'),
    onEmbedderFailure: telling('embedder'),
    onRerankerFailure: telling('reranker'),
  };
}

function statesOf({ model, embedder, reranker }: AnswerParts): EndpointStates {
  const states = { model, embedder, reranker };
  return Object.fromEntries(
    Object.entries(states).flatMap(([name, endpoint]) =>
      endpoint?.state ? [[name, endpoint.state()]] : [],
    ),
  );
}

function close(): void {
  parts.close();
  parentPort?.close();
}

function tell(told: Told): void {
  parentPort?.postMessage(told);
}
