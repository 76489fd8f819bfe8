import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EventStreamParser,
  type ServerSentEvent,
} from '../../../widget/asking/parse-event-stream.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Reads a stream that comes in these pieces. */
function read(...pieces: readonly Uint8Array[]): readonly ServerSentEvent[] {
  const parser = new EventStreamParser();
  return pieces.flatMap((piece) => parser.push(piece));
}

/** The bytes cut at these places, wherever in a line or a character they fall. */
function cut(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const edges = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length];
  const sorted = edges.sort((one, other) => one - other);
  return sorted.slice(1).map((end, index) => bytes.slice(sorted[index], end));
}

describe('EventStreamParser', () => {
  it('reads the name, the data and the id of an event', () => {
    expect(read(bytesOf('id: 7\nevent: sentence\ndata: {"text":"增长4%"}\n\n'))).toEqual([
      { event: 'sentence', data: '{"text":"增长4%"}', id: '7' },
    ]);
  });

  it('joins several data lines with line feeds', () => {
    expect(read(bytesOf('data: 一\ndata:\ndata:  二\n\n'))[0]?.data).toBe('一\n\n 二');
  });

  it('calls an event without a name "message" and keeps the last id for later events', () => {
    expect(read(bytesOf('id: 1\ndata: a\n\ndata: b\n\n'))).toEqual([
      { event: 'message', data: 'a', id: '1' },
      { event: 'message', data: 'b', id: '1' },
    ]);
  });

  it('passes over comments, unknown fields and events without data', () => {
    expect(read(bytesOf(': open\n\nevent: end\n\nretry: 5\nother\n\n: still here\n\n'))).toEqual(
      [],
    );
  });

  it.each(['\n', '\r\n', '\r'])('reads lines that end in %j', (end) => {
    const text = ['event: end', 'data: {}', '', 'data: x', '', ''].join(end);
    expect(read(bytesOf(text)).map(({ data }) => data)).toEqual(['{}', 'x']);
  });

  it('does not take a line feed that comes after its carriage return for an empty line', () => {
    const pieces = ['event: end\r', '\ndata: {}\r', '\n\r', '\n'].map(bytesOf);
    expect(read(...pieces)).toEqual([{ event: 'end', data: '{}', id: '' }]);
  });

  it('drops a byte order mark at the start', () => {
    expect(read(bytesOf('\uFEFFevent: end\ndata: {}\n\n'))[0]?.event).toBe('end');
  });

  it('puts a character together whose bytes came apart', () => {
    const bytes = bytesOf('data: 静海𠮷\n\n');
    expect(read(...cut(bytes, [7, 8, 10, 13, 14]))[0]?.data).toBe('静海𠮷');
  });

  it('drops the event that the stream broke off in', () => {
    expect(read(bytesOf('data: whole\n\nevent: end\ndata: {}\n'))).toHaveLength(1);
  });

  it('gives the same events however the bytes are cut', () => {
    const line = fc.oneof(
      fc.constantFrom('event: sentence', 'data:', ': 等一等', 'id: 3', '', 'data: 增长4%左右。😀'),
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `data: ${text}`),
    );
    const stream = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')))
      .map((lines) => bytesOf(lines.map(([text, end]) => text + end).join('')));
    fc.assert(
      fc.property(stream, fc.array(fc.nat(5000)), (bytes, places) => {
        expect(read(...cut(bytes, places))).toEqual(read(bytes));
      }),
      { numRuns: 500 },
    );
  });

  it('gives back any data that a server has written', () => {
    const data = fc.string({ unit: 'binary' }).map((text) => JSON.stringify({ text }));
    fc.assert(
      fc.property(fc.array(data), fc.array(fc.nat(5000)), (sent, places) => {
        const bytes = bytesOf(sent.map((text) => `event: sentence\ndata: ${text}\n\n`).join(''));
        expect(read(...cut(bytes, places)).map((event) => event.data)).toEqual(sent);
      }),
    );
  });
});
