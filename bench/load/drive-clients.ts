import { Agent, request, type IncomingMessage } from 'node:http';
import { readFileSync } from 'node:fs';

/** What a process of clients is told. */
export type LoadOrder = {
  readonly url: string;
  readonly clients: number;
  readonly questionsFile: string;
  /** No question is begun after this; those begun are asked again until they have their answer. */
  readonly milliseconds: number;
};

/** What it saw; times in milliseconds, each list in no order. */
export type LoadSeen = {
  /** Answers that were whole before the time was over. */
  readonly answersInTime: number;
  readonly answers: number;
  readonly refused: number;
  /** Neither an answer nor 503. */
  readonly errors: readonly string[];
  /** From sending the request that was let in. */
  readonly firstByte: readonly number[];
  readonly firstSources: readonly number[];
  /** From first asking, waits among it, to the whole answer. */
  readonly untilAnswered: readonly number[];
  /** Until a request that is not let in is told so. */
  readonly untilRefused: readonly number[];
};

type Seen = {
  -readonly [Key in keyof LoadSeen]: LoadSeen[Key] extends number ? number : Mutable<LoadSeen[Key]>;
};
type Mutable<List> = List extends readonly (infer Item)[] ? Item[] : never;

type Reply =
  | { readonly outcome: 'answer'; readonly firstByte: number; readonly firstSources: number }
  | { readonly outcome: 'refused'; readonly retrySeconds: number }
  | { readonly outcome: 'error'; readonly words: string };

const longestTries = 120_000;

process.once('message', (order: LoadOrder) => {
  void drive(order).then((seen) => process.send?.(seen, () => process.exit(0)));
});

/** So many clients at once, each asking one question after the other. */
async function drive(order: LoadOrder): Promise<LoadSeen> {
  const seen: Seen = {
    answersInTime: 0,
    answers: 0,
    refused: 0,
    errors: [],
    firstByte: [],
    firstSources: [],
    untilAnswered: [],
    untilRefused: [],
  };
  const questions = JSON.parse(readFileSync(order.questionsFile, 'utf8')) as readonly string[];
  let asked = 0;
  const nextQuestion = () => questions[asked++ % questions.length] ?? '';
  const ends = performance.now() + order.milliseconds;
  const clients = Array.from({ length: order.clients }, () =>
    runClient({ order, seen, nextQuestion, ends }),
  );
  await Promise.all(clients);
  return seen;
}

type Run = {
  readonly order: LoadOrder;
  readonly seen: Seen;
  readonly nextQuestion: () => string;
  readonly ends: number;
};

async function runClient({ order, seen, nextQuestion, ends }: Run): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (performance.now() < ends) {
    const began = performance.now();
    const isAnswered = await askUntilAnswered(order.url, nextQuestion(), agent, seen);
    if (!isAnswered) continue;
    seen.untilAnswered.push(performance.now() - began);
    seen.answers += 1;
    if (performance.now() < ends) seen.answersInTime += 1;
  }
  agent.destroy();
}

/** As the widget does: waits as long as it is told and up to a second more, then asks again. */
async function askUntilAnswered(
  url: string,
  question: string,
  agent: Agent,
  seen: Seen,
): Promise<boolean> {
  const gaveUp = performance.now() + longestTries;
  while (performance.now() < gaveUp) {
    const sent = performance.now();
    const reply = await askOnce(url, question, agent);
    if (reply.outcome === 'refused') {
      seen.refused += 1;
      seen.untilRefused.push(performance.now() - sent);
      await pause((reply.retrySeconds + Math.random()) * 1000);
    } else if (reply.outcome === 'error') {
      seen.errors.push(reply.words);
      await pause(1000);
      return false;
    } else {
      seen.firstByte.push(reply.firstByte);
      seen.firstSources.push(reply.firstSources);
      return true;
    }
  }
  seen.errors.push('no answer in two minutes');
  return false;
}

function askOnce(url: string, question: string, agent: Agent): Promise<Reply> {
  return new Promise((resolve) => {
    const sent = performance.now();
    const body = JSON.stringify({ question });
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      Accept: 'text/event-stream',
    };
    const asking = request(`${url}/api/ask`, { method: 'POST', agent, headers });
    asking.on('error', (error) => resolve({ outcome: 'error', words: error.message }));
    asking.on(
      'response',
      (response) =>
        void readReply(response, sent).then(resolve, (error: unknown) => {
          resolve({ outcome: 'error', words: String(error) });
        }),
    );
    asking.end(body);
  });
}

async function readReply(response: IncomingMessage, sent: number): Promise<Reply> {
  const firstByte = performance.now() - sent;
  let firstSources = Number.NaN;
  let isWhole = false;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    if (Number.isNaN(firstSources) && chunk.includes('event: sources'))
      firstSources = performance.now() - sent;
    isWhole ||= chunk.includes('event: end');
  }
  const { statusCode, headers } = response;
  if (statusCode === 503)
    return { outcome: 'refused', retrySeconds: Number(headers['retry-after'] ?? 1) };
  if (statusCode !== 200) return { outcome: 'error', words: `status ${statusCode}` };
  if (!isWhole) return { outcome: 'error', words: 'a stream without its end' };
  return { outcome: 'answer', firstByte, firstSources };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
