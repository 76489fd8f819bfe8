import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const bodySchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.string() })),
  stream: z.boolean().default(false),
  stream_options: z.looseObject({ include_usage: z.boolean().default(false) }).optional(),
});

/** One call as it came over the wire. */
export type ModelRequest = z.infer<typeof bodySchema> & {
  readonly authorization: string | undefined;
};

/** How an answer can end other than with all of it said. */
export type FinishReason = 'stop' | 'length' | 'content_filter' | 'tool_calls';

/** What the server does with one request. */
export type ModelScript =
  | {
      readonly type: 'text';
      readonly text: string;
      /** Characters of each chunk; the last size holds for the rest. */
      readonly chunkSizes?: readonly number[];
      /** Cuts the stream into pieces of so many bytes, also within a character. */
      readonly bytesPerWrite?: number;
      readonly finish?: FinishReason;
      /** It says why it ends, but `[DONE]` never comes. */
      readonly withoutDone?: boolean;
      /** Every chunk comes twice. */
      readonly isDoubled?: boolean;
      /** What it thinks first, in a field of its own or between `<think>` tags. */
      readonly thought?: { readonly words: string; readonly as: 'field' | 'ollama_field' | 'tags' };
      /** Usage as no number can be. */
      readonly usageIsNonsense?: boolean;
      /** Fields that no protocol knows. */
      readonly more?: Readonly<Record<string, unknown>>;
      /** A whole JSON answer, though a stream was asked for. */
      readonly isWhole?: boolean;
      /** Pause before each chunk. */
      readonly pauseMilliseconds?: number;
    }
  | {
      readonly type: 'status';
      readonly status: number;
      readonly body?: 'json' | 'html';
      /** What the error says; not given: a few words of no meaning. */
      readonly error?: object;
      /** In seconds, as the header says it. */
      readonly retryAfter?: string;
    }
  /** The connection breaks after the text. */
  | { readonly type: 'closed'; readonly after: string }
  /** Nothing more is said after the text; with none, not even a head is sent. */
  | { readonly type: 'silence'; readonly after: string }
  /** The stream ends in good order after the text, but neither says so nor why. */
  | { readonly type: 'no_done'; readonly after: string }
  /** A chunk that is no JSON comes after the text. */
  | { readonly type: 'malformed'; readonly after: string }
  /** An event that tells an error comes after the text. */
  | { readonly type: 'error_event'; readonly after: string }
  /** One byte at a time, and a pause after each. */
  | { readonly type: 'drip'; readonly text: string; readonly everyMilliseconds: number }
  /** Chunks whose list of choices is empty, and nothing else. */
  | { readonly type: 'empty_choices' }
  /** 200, and a page of HTML. */
  | { readonly type: 'html' }
  /** 200, and half of a JSON answer in one piece. */
  | { readonly type: 'broken_json' }
  /** One line of so many bytes. */
  | { readonly type: 'huge_line'; readonly bytes: number };

/** Says what to do with a request, from the request. */
export type ModelMind = (request: ModelRequest) => string | ModelScript;

/** A request, and how its reply ended: said whole, broken off as scripted, or hung up on. */
export type ModelExchange = {
  readonly request: ModelRequest;
  readonly ended: Promise<'whole' | 'broken' | 'hung_up'>;
};

/**
 * A real local server that speaks the OpenAI chat protocol, streamed or not. It does as it was
 * told, request by request; it is strict: a request without a script, and one that is no chat
 * call, is answered with 400 and makes `close` fail.
 */
export class FakeModelServer {
  readonly #server: Server;
  readonly #events = new EventEmitter();
  readonly #scripts: (string | ModelScript | ModelMind)[] = [];
  readonly #exchanges: ModelExchange[] = [];
  readonly #unexpected: string[] = [];
  #standing: ModelMind | undefined;

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#answer(request, response);
    });
  }

  static async start(port = 0): Promise<FakeModelServer> {
    const fake = new FakeModelServer();
    fake.#server.listen(port, '127.0.0.1');
    await once(fake.#server, 'listening');
    return fake;
  }

  /** What to give as base URL. */
  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  /** Every chat call so far, in order. */
  get exchanges(): readonly ModelExchange[] {
    return this.#exchanges;
  }

  get requests(): readonly ModelRequest[] {
    return this.#exchanges.map(({ request }) => request);
  }

  /** Scripts the next requests, one each. */
  next(...scripts: readonly (string | ModelScript | ModelMind)[]): void {
    this.#scripts.push(...scripts);
  }

  /** What to do with every request that has no script of its own. */
  always(mind: ModelMind): void {
    this.#standing = mind;
  }

  /** The exchange of this number, counted from 0, as soon as it has begun. */
  async exchange(number: number): Promise<ModelExchange> {
    for (;;) {
      const exchange = this.#exchanges[number];
      if (exchange) return exchange;
      await once(this.#events, 'exchange');
    }
  }

  /** @throws Error naming the requests that no script expected. */
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    if (this.#unexpected.length > 0) {
      throw new Error(`The model server was not told to expect: ${this.#unexpected.join('; ')}`);
    }
  }

  async #answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(message);
    if (!request) {
      this.#refuse(`${message.method} ${message.url}, which is no chat call`, response);
      return;
    }
    const ended = endOf(response);
    this.#exchanges.push({ request, ended });
    this.#events.emit('exchange');
    const next = this.#scripts.shift() ?? this.#standing;
    const script = typeof next === 'function' ? next(request) : next;
    if (script === undefined) this.#refuse('one more chat call', response);
    else
      play(typeof script === 'string' ? { type: 'text', text: script } : script, request, response);
  }

  #refuse(what: string, response: ServerResponse): void {
    this.#unexpected.push(what);
    sendJson(response, 400, errorBody(`not expected: ${what}`));
  }
}

const cutByTheServer = new WeakSet<ServerResponse>();

function endOf(response: ServerResponse): ModelExchange['ended'] {
  return new Promise((resolve) => {
    response.once('close', () => {
      if (response.writableFinished) resolve('whole');
      else resolve(cutByTheServer.has(response) ? 'broken' : 'hung_up');
    });
  });
}

async function readRequest(message: IncomingMessage): Promise<ModelRequest | undefined> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  if (message.method !== 'POST' || message.url !== '/v1/chat/completions') return undefined;
  const body = bodySchema.safeParse(parseJson(Buffer.concat(parts).toString('utf8')));
  return body.success ? { ...body.data, authorization: message.headers.authorization } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function play(script: ModelScript, request: ModelRequest, response: ServerResponse): void {
  if (script.type === 'status') sendStatus(response, script);
  else if (script.type === 'text') {
    if (request.stream && !script.isWhole) sendStream(response, script, request);
    else sendJson(response, 200, wholeCompletion(request, script.text));
  } else if ('after' in script) {
    sendBeginning(response, request, script.after);
    endBadly(script.type, response);
  } else playWhole(script, request, response);
}

type WholeFault = Exclude<
  ModelScript,
  { readonly after: string } | { readonly type: 'text' | 'status' }
>;

function playWhole(script: WholeFault, request: ModelRequest, response: ServerResponse): void {
  if (script.type === 'html') sendPage(response, 200);
  else if (script.type === 'broken_json') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"choices": [{"message": {"content": "');
  } else if (script.type === 'empty_choices') {
    response.writeHead(200, streamHeaders);
    const empty = eventOf({ ...chunk(request, {}), choices: [] });
    response.end(`${empty}${empty}data: [DONE]\n\n`);
  } else if (script.type === 'huge_line') {
    response.writeHead(200, streamHeaders);
    writeInPieces(response, Buffer.alloc(script.bytes, 'data: x'), 1_000_000);
  } else {
    const events = cut(script.text, [1]).map((content) => eventOf(chunk(request, { content })));
    response.writeHead(200, streamHeaders);
    drip(response, Buffer.from(events.join('')), script.everyMilliseconds);
  }
}

function drip(response: ServerResponse, bytes: Buffer, everyMilliseconds: number): void {
  let at = 0;
  const dripping = setInterval(() => {
    response.write(bytes.subarray(at, at + 1));
    at += 1;
    if (at >= bytes.length) clearInterval(dripping);
  }, everyMilliseconds);
  response.once('close', () => clearInterval(dripping));
}

function endBadly(
  fault: 'closed' | 'silence' | 'no_done' | 'malformed' | 'error_event',
  response: ServerResponse,
): void {
  if (fault === 'no_done') response.end();
  if (fault === 'malformed') response.end('data: {"choices": [{"delta": \n\ndata: [DONE]\n\n');
  if (fault === 'error_event') {
    response.end(`${eventOf({ error: { message: 'out of memory', code: 500 } })}data: [DONE]\n\n`);
  }
  if (fault === 'closed') {
    cutByTheServer.add(response);
    if (!response.headersSent) response.destroy();
    // What was written has to be on its way first, or the client would not see it.
    else response.write(': cut\n\n', () => response.destroy());
  }
}

function sendBeginning(response: ServerResponse, request: ModelRequest, text: string): void {
  if (text === '') return;
  response.writeHead(200, streamHeaders);
  for (const piece of cut(text, [4])) response.write(eventOf(chunk(request, { content: piece })));
}

function sendStream(
  response: ServerResponse,
  script: Extract<ModelScript, { readonly type: 'text' }>,
  request: ModelRequest,
): void {
  const events = streamEvents(script, request);
  response.writeHead(200, streamHeaders);
  if (script.pauseMilliseconds !== undefined) {
    writeWithPauses(response, events, script.pauseMilliseconds);
    return;
  }
  const bytes = Buffer.from(events.join(''));
  writeInPieces(response, bytes, script.bytesPerWrite ?? bytes.length);
}

function streamEvents(
  script: Extract<ModelScript, { readonly type: 'text' }>,
  request: ModelRequest,
): readonly string[] {
  const { thought, finish = 'stop' } = script;
  const tagged = thought?.as === 'tags' ? `<think>${thought.words}</think>` : '';
  const field = thought && thought.as !== 'tags' ? cut(thought.words, [4]) : [];
  const fieldName = thought?.as === 'field' ? 'reasoning_content' : 'reasoning';
  const events = [
    chunk(request, { role: 'assistant', content: '' }),
    ...field.map((words) => chunk(request, { [fieldName]: words, content: null })),
    ...cut(`${tagged}${script.text}`, script.chunkSizes ?? [4]).flatMap((content) => {
      const one = { ...chunk(request, { content }), ...script.more };
      return script.isDoubled ? [one, one] : [one];
    }),
    chunk(request, {}, finish),
    ...(request.stream_options?.include_usage
      ? [{ ...chunk(request, {}), choices: [], usage: toldUsage(script, request) }]
      : []),
  ].map(eventOf);
  return script.withoutDone ? events : [...events, 'data: [DONE]\n\n'];
}

function toldUsage(
  { text, usageIsNonsense }: Extract<ModelScript, { readonly type: 'text' }>,
  request: ModelRequest,
): object {
  if (!usageIsNonsense) return usageOf(request, text);
  return { prompt_tokens: 'NaN', completion_tokens: -1, total_tokens: null };
}

function writeWithPauses(
  response: ServerResponse,
  [next, ...others]: readonly string[],
  milliseconds: number,
): void {
  if (next === undefined) response.end();
  else if (!response.destroyed) {
    response.write(next);
    setTimeout(() => writeWithPauses(response, others, milliseconds), milliseconds);
  }
}

/** One write after the other, so that each leaves the machine as a piece of its own. */
function writeInPieces(response: ServerResponse, bytes: Buffer, size: number): void {
  if (response.destroyed) return;
  if (bytes.length <= size) response.end(bytes);
  else {
    response.write(bytes.subarray(0, size), () => {
      writeInPieces(response, bytes.subarray(size), size);
    });
  }
}

const streamHeaders = { 'content-type': 'text/event-stream; charset=utf-8' };

function eventOf(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

function chunk({ model }: ModelRequest, delta: object, finish: FinishReason | null = null): object {
  return {
    id: 'chatcmpl-fake',
    object: 'chat.completion.chunk',
    created: 0,
    model,
    choices: [{ index: 0, delta, finish_reason: finish }],
  };
}

function wholeCompletion(request: ModelRequest, content: string): object {
  const message = { role: 'assistant', content };
  return {
    id: 'chatcmpl-fake',
    object: 'chat.completion',
    created: 0,
    model: request.model,
    choices: [{ index: 0, message, finish_reason: 'stop' }],
    usage: usageOf(request, content),
  };
}

/** A token a character: easy to foretell. */
function usageOf({ messages }: ModelRequest, text: string): object {
  const prompt = messages.reduce((sum, { content }) => sum + [...content].length, 0);
  const completion = [...text].length;
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
  };
}

function cut(text: string, sizes: readonly number[]): readonly string[] {
  const pieces: string[] = [];
  let rest = [...text];
  while (rest.length > 0) {
    const size = Math.max(1, sizes[pieces.length] ?? sizes.at(-1) ?? rest.length);
    pieces.push(rest.slice(0, size).join(''));
    rest = rest.slice(size);
  }
  return pieces;
}

function sendStatus(
  response: ServerResponse,
  { status, body, error, retryAfter }: Extract<ModelScript, { readonly type: 'status' }>,
): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  if (body === 'html') sendPage(response, status);
  else sendJson(response, status, error ? { error } : errorBody(`fault ${status}`));
}

function sendPage(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html' });
  response.end(`<html><body><h1>${status}</h1>nginx</body></html>`);
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function errorBody(message: string): object {
  return { error: { message, type: 'fake', code: null } };
}
