import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** What is sent over a bare connection in reply to one request. */
export type WildReply = {
  readonly name: string;
  readonly pieces: readonly Buffer[];
  /** Between two pieces; not given: none, so that they may come as one. */
  readonly pauseMilliseconds?: number;
  /** Sent over and over after the pieces, as fast as it is taken. */
  readonly endless?: Buffer;
  readonly ending: 'end' | 'reset' | 'hang';
};

type Chance = () => number;

const words = '静海区2023年目标是增长4%左右[1]。𠮷';

/** A reply by its number: kinds take turns, and what is left open is drawn by chance. */
export function wildReply(number: number, chance: Chance): WildReply {
  const kind = kinds[number % kinds.length];
  if (!kind) throw new Error('There are no kinds of replies.');
  const [name, make] = kind;
  return { name, ...make(Math.floor(number / kinds.length), chance) };
}

/** A reply of one kind. */
export function wildReplyCalled(called: string, chance: Chance): WildReply {
  const [name, make] = kinds.find(([name]) => name === called) ?? [];
  if (name === undefined || !make) throw new Error(`There is no kind of reply “${called}”.`);
  return { name, ...make(0, chance) };
}

const kinds: readonly (readonly [
  string,
  (turn: number, chance: Chance) => Omit<WildReply, 'name'>,
])[] = [
  ['cut in two at every byte', (turn) => ({ pieces: cutAt(turn), pauseMilliseconds: 1, ending })],
  ['ends at every byte', (turn) => ({ pieces: [cutAt(turn)[0] ?? none], ending: 'end' })],
  ['broken at every byte', (turn) => ({ pieces: [cutAt(turn)[0] ?? none], ending: 'reset' })],
  ['silent from every byte', (turn) => ({ pieces: [cutAt(turn)[0] ?? none], ending: 'hang' })],
  ['byte by byte', () => ({ pieces: inPieces(stream, 1), ending })],
  ['without pauses', (_, chance) => ({ pieces: [long(chance)], ending })],
  ['large and small chunks', () => ({ pieces: [largeAndSmall], ending })],
  ['endless', () => ({ pieces: [head()], endless: event(words).repeated(200), ending: 'hang' })],
  ['endless thoughts', () => ({ pieces: [head()], endless: thought.repeated(50), ending: 'hang' })],
  ['one endless line', () => ({ pieces: [head()], endless: Buffer.alloc(65_536, 'x'), ending })],
  ['endless comments', () => ({ pieces: [head()], endless: Buffer.from(': wait\n\n'), ending })],
  ['more after its end', () => ({ pieces: [stream, event('更多').bytes, garbage()], ending })],
  ['an error after its end', () => ({ pieces: [stream, errorEvent], ending: 'reset' })],
  ['garbage', () => ({ pieces: [garbage()], ending })],
  ['garbage in a body', () => ({ pieces: [head(), garbage()], ending })],
  ['garbage as gzip', () => ({ pieces: [head(['content-encoding: gzip']), garbage()], ending })],
  ['half of a gzip', (_, chance) => ({ pieces: gzipped(chance), ending })],
  ['an unknown encoding', () => ({ pieces: [head(['content-encoding: wild']), stream], ending })],
  ['a length too short', (turn) => ({ pieces: withLength(turn), ending })],
  ['a length too long', () => ({ pieces: withLength(1_000_000), ending })],
  ['a length that is no number', () => ({ pieces: withLength('many'), ending })],
  ['a flood of headers', () => ({ pieces: [head(flood(2000)), stream], ending })],
  ['an endless header', () => ({ pieces: [statusLine], endless: Buffer.from('x: y\r\n'), ending })],
  ['chunks of a wrong size', (_, chance) => ({ pieces: wrongChunks(chance), ending })],
  ['a status', (turn) => ({ pieces: [withStatus(100 + (turn % 500))], ending })],
  ['a refusal of a parameter', (turn) => ({ pieces: [refusal(turn)], ending })],
  ['no event but JSON', (turn) => ({ pieces: [json(turn)], ending })],
  ['strange events', (turn) => ({ pieces: [head(), strange(turn)], ending })],
  ['two replies', () => ({ pieces: [stream, stream, head()], ending })],
  ['nothing', (turn) => ({ pieces: [], ending: (['end', 'reset', 'hang'] as const)[turn % 3]! })],
];

const ending = 'end';
const none = Buffer.alloc(0);
const lineEnd = Buffer.from('\r\n');
const statusLine = Buffer.from('HTTP/1.1 200 OK\r\n');

function head(headers: readonly string[] = [], status = '200 OK', type = 'text/event-stream') {
  const lines = [`HTTP/1.1 ${status}`, `content-type: ${type}`, ...headers];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
}

type Event = { readonly bytes: Buffer; readonly repeated: (times: number) => Buffer };

function eventOf(data: unknown): Event {
  const text = `data: ${JSON.stringify(data)}\n\n`;
  return { bytes: Buffer.from(text), repeated: (times) => Buffer.from(text.repeat(times)) };
}

function event(content: string, finish: string | null = null): Event {
  return eventOf({ choices: [{ index: 0, delta: { content }, finish_reason: finish }] });
}

const thought = eventOf({ choices: [{ index: 0, delta: { reasoning: words } }] });
const errorEvent = eventOf({ error: { message: words, code: 500 } }).bytes;

const stream = Buffer.concat([
  head(),
  eventOf({ choices: [{ index: 0, delta: { role: 'assistant', content: '' } }] }).bytes,
  ...Array.from(words, (word) => event(word).bytes),
  event('', 'stop').bytes,
  Buffer.from('data: [DONE]\n\n'),
]);

function cutAt(turn: number): readonly Buffer[] {
  const at = turn % stream.length;
  return [stream.subarray(0, at), stream.subarray(at)];
}

function inPieces(bytes: Buffer, size: number): readonly Buffer[] {
  const count = Math.ceil(bytes.length / size);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
}

function long(chance: Chance): Buffer {
  const events = event(words).repeated(1 + Math.floor(chance() * 3000));
  return Buffer.concat([head(), events, Buffer.from('data: [DONE]\n\n')]);
}

// A client is given chunk by chunk, however they come together.
const largeAndSmall = Buffer.concat([
  head(['transfer-encoding: chunked']),
  ...Array.from({ length: 40 }, (_, at) => chunk(event(words).repeated(at % 2 ? 1 : 250))),
  chunk(none),
]);

function chunk(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, lineEnd]);
}

function garbage(): Buffer {
  return randomBytes(4096);
}

function gzipped(chance: Chance): readonly Buffer[] {
  const packed = gzipSync(stream);
  return [head(['content-encoding: gzip']), packed.subarray(0, chance() * packed.length)];
}

function withLength(length: number | string): readonly Buffer[] {
  return [head([`content-length: ${length}`]), event(words).bytes, event('', 'stop').bytes];
}

function flood(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `x-flood-${at}: ${'y'.repeat(100)}`);
}

function wrongChunks(chance: Chance): readonly Buffer[] {
  const size = ['zz', 'ffffffff', '3', '-1', ''][Math.floor(chance() * 5)] ?? '';
  const body = Buffer.from(`${size}\r\n${event(words).bytes.toString()}\r\n0\r\n\r\n`);
  return [head(['transfer-encoding: chunked']), body];
}

function withStatus(status: number): Buffer {
  const body = JSON.stringify({ error: { message: words, type: 'wild', code: null } });
  const length = `content-length: ${Buffer.byteLength(body)}`;
  const headers = [length, 'retry-after: 0', 'location: http://127.0.0.1:1/'];
  return Buffer.concat([head(headers, `${status} So`, 'application/json'), Buffer.from(body)]);
}

function refusal(turn: number): Buffer {
  const params = ['temperature', 'stream_options', 'max_tokens', 'messages', 'response_format'];
  const param = params[turn % params.length];
  const body = JSON.stringify({ error: { message: `${param} is not supported`, param } });
  return Buffer.concat([head([], '400 Bad Request', 'application/json'), Buffer.from(body)]);
}

function json(turn: number): Buffer {
  const bodies = [
    { choices: [{ message: { role: 'assistant', content: words }, finish_reason: 'stop' }] },
    { choices: [{ message: { content: ['a', null] } }] },
    { choices: [] },
    { choices: null },
    { error: words },
    { error: null },
    null,
    [],
    words,
    { data: [{ index: 0, embedding: [1, 2] }], results: [{ index: 0, relevance_score: 1 }] },
  ];
  const body = Buffer.from(JSON.stringify(bodies[turn % bodies.length]));
  return Buffer.concat([head([], '200 OK', 'application/json'), body]);
}

function strange(turn: number): Buffer {
  const events: readonly unknown[] = [
    null,
    [],
    1,
    {},
    { choices: [null] },
    { choices: [{ index: -1, delta: null }] },
    { choices: [{ index: 0, delta: { content: 5 } }] },
    { choices: [{ index: 0, delta: { content: [{ type: 'text', text: words }] } }] },
    { choices: [{ index: 0, delta: { tool_calls: [{ index: 0, function: {} }] } }] },
    { choices: [{ index: 0, delta: { role: 'user', content: words } }] },
    { choices: [{ index: 0, delta: { reasoning: { deep: [1] } } }] },
    { usage: { prompt_tokens: 'x' } },
    { error: {} },
  ];
  const one = eventOf(events[turn % events.length]).bytes;
  return Buffer.concat([one, one, event(words, 'stop').bytes, Buffer.from('data: [DONE]\n\n')]);
}
