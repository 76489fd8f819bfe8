import type { Answer, AnswerEvent, AskRequest } from '../../server/answer/answer.ts';
import { EventStreamParser } from './parse-event-stream.ts';
import { parseJson, readAnswer, readAnswerEvent, readError } from './read-answer-event.ts';
import { failures } from '../wording/words.ts';
import { writeJson } from './write-json.ts';

export type AskOptions = {
  /** Root of the server, with a slash at its end. */
  readonly endpoint: string;
  readonly request: AskRequest;
  /** Ends the question; nothing more comes after it. */
  readonly signal: AbortSignal;
  readonly fetch?: typeof fetch;
  /**
   * How long a stream may be silent. The server writes a comment every 15 seconds, so three missed
   * ones mean a dead connection, which a phone that changed networks never reports by itself.
   */
  readonly patienceMilliseconds?: number;
};

type Chunk = { readonly done: boolean; readonly value?: Uint8Array | undefined };

/**
 * Asks the server and gives what it says, event by event. However the connection ends, the last
 * event is `end` or `error`, so whoever listens needs no catch of its own; only a question that
 * was stopped ends without either.
 */
export async function* ask(options: AskOptions): AsyncGenerator<AnswerEvent, void> {
  const reply = await send(options).catch(() => undefined);
  const events = reply ? readReply(reply, options) : [failure('no_connection')];
  for await (const event of events) {
    if (options.signal.aborted) return;
    yield event;
    if (event.type === 'end' || event.type === 'error') return;
  }
  if (!options.signal.aborted) yield failure('broken_stream');
}

function send({ endpoint, request, signal, fetch: send = fetch }: AskOptions): Promise<Response> {
  return send(new URL('api/ask', endpoint), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: writeJson(request),
    signal,
  });
}

async function* readReply(reply: Response, options: AskOptions): AsyncGenerator<AnswerEvent, void> {
  const type = reply.headers.get('Content-Type') ?? '';
  if (type.includes('text/event-stream') && reply.body) yield* readStream(reply.body, options);
  else yield* readWhole(await reply.text().catch(() => ''));
}

/** A proxy that holds streams back, or a refusal before the stream began, gives one JSON text. */
function* readWhole(text: string): Generator<AnswerEvent, void> {
  const body = parseJson(text);
  const answer = readAnswer(body);
  if (answer) yield* eventsOf(answer);
  const error = readError(body);
  yield error ? { type: 'error', error } : failure('bad_reply');
}

function* eventsOf(answer: Answer): Generator<AnswerEvent, void> {
  yield { type: 'understood', question: answer.question };
  yield { type: 'end', answer };
}

async function* readStream(
  body: ReadableStream<Uint8Array>,
  { patienceMilliseconds = 45_000 }: AskOptions,
): AsyncGenerator<AnswerEvent, void> {
  const reader = body.getReader();
  const parser = new EventStreamParser();
  try {
    for (let chunk: Chunk; !(chunk = await readPatiently(reader, patienceMilliseconds)).done;) {
      for (const sent of parser.push(chunk.value ?? new Uint8Array())) {
        const event = readAnswerEvent(sent);
        if (event) yield event;
      }
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** The next bytes; a connection that broke or fell silent counts as one that ended. */
async function readPatiently(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  patienceMilliseconds: number,
): Promise<Chunk> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Chunk>((resolve) => {
    timer = setTimeout(() => resolve({ done: true }), patienceMilliseconds);
  });
  const chunk = reader.read().catch(() => ({ done: true }));
  return Promise.race([chunk, silence]).finally(() => clearTimeout(timer));
}

function failure(code: keyof typeof failures): AnswerEvent {
  return { type: 'error', error: { code, message: failures[code], requestId: '' } };
}
