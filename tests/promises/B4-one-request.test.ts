import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerParts } from '../support/answer-parts.ts';
import { openLibraryOf, type OpenedLibrary } from '../support/digest-library.ts';
import { openServer, type WenbaoServer } from '../support/wenbao-server.ts';

let empty: OpenedLibrary;
let server: WenbaoServer;
beforeAll(async () => {
  empty = await openLibraryOf([]);
  server = await openServer(answerParts(empty));
});
afterAll(async () => {
  await server.close();
  empty.close();
});

const hidden = 'GET /api/status HTTP/1.1\r\nHost: x\r\n\r\n';
const ask = (headers: readonly string[], body: string) =>
  ['POST /api/ask HTTP/1.1', 'Host: x', ...headers, '', body].join('\r\n');

/** Everything that comes back until the server hangs up. */
async function replyTo(bytes: string): Promise<string> {
  const { hostname, port } = new URL(server.at('/'));
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(bytes);
  return text(socket);
}

describe('a request whose length is told in two ways', () => {
  it.each([
    [
      'a length and pieces',
      ask(['Content-Length: 6', 'Transfer-Encoding: chunked'], `0\r\n\r\n${hidden}`),
    ],
    ['pieces under another name', ask(['Transfer-Encoding: xchunked'], `0\r\n\r\n${hidden}`)],
    ['two lengths', ask(['Content-Length: 2', 'Content-Length: 50'], `{}${hidden}`)],
    ['a length that is no number', ask(['Content-Length: +2'], `{}${hidden}`)],
    ['a name with a space', ask(['Content-Length : 2'], `{}${hidden}`)],
    [
      'a bare line feed',
      `POST /api/ask HTTP/1.1\nHost: x\nTransfer-Encoding:\n chunked\r\n\r\n0\r\n\r\n${hidden}`,
    ],
  ])('is refused, and nothing behind it is read: %s', async (_, bytes) => {
    const reply = await replyTo(bytes);
    expect(reply).toMatch(/^HTTP\/1\.1 400 /u);
    expect(reply.match(/HTTP\/1\.1/gu)).toHaveLength(1);
  });
});
