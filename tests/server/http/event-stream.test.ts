import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import express from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EventStream } from '../../../server/http/event-stream.ts';
import { listen } from '../../../server/http/listen.ts';

const eventBytes = 100_000;
const events = 600;
// Both ends' kernels hold some megabytes before a writer has to wait.
const mostBuffered = 1_000_000;

type Sending = { sent: number; buffered: number; ended: Promise<unknown> };

/** A stream of 60 MB over a real connection, and how far the server is with it. */
async function aLargeStream(mostStalledMilliseconds?: number) {
  const sending: Sending = { sent: 0, buffered: 0, ended: Promise.resolve() };
  const app = express().get('/', (_request, response) => {
    const stream = new EventStream(response, mostStalledMilliseconds);
    const words = 'x'.repeat(eventBytes);
    const send = async () => {
      for (; sending.sent < events; sending.sent++) {
        await stream.send({ type: 'sentence', words } as { type: string });
        sending.buffered = Math.max(sending.buffered, response.writableLength);
      }
      stream.end();
    };
    sending.ended = send().catch((error: unknown) => error);
  });
  const { url, close } = await listen(app, { port: 0, host: '127.0.0.1' });
  const asking = get(url.replace('localhost', '127.0.0.1'), { agent: false });
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  onTestFinished(async () => {
    asking.destroy();
    await close();
  });
  return { sending, response };
}

/** Waits until nothing more is sent. */
async function standstill(sending: Sending): Promise<number> {
  for (let before = -1; before !== sending.sent;) {
    before = sending.sent;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return sending.sent;
}

describe('a stream to a reader that does not keep up', { timeout: 30_000 }, () => {
  it('waits, and holds no more than it must', async () => {
    const { sending } = await aLargeStream();
    expect(await standstill(sending)).toBeLessThan(events / 2);
    expect(sending.buffered).toBeLessThan(mostBuffered);
  });

  it('goes on when the reader does, and loses nothing', async () => {
    const { sending, response } = await aLargeStream();
    await standstill(sending);
    let bytes = 0;
    for await (const chunk of response) bytes += (chunk as Buffer).length;
    expect(await sending.ended).toBeUndefined();
    expect(sending.sent).toBe(events);
    expect(bytes).toBeGreaterThan(events * eventBytes);
  });

  it('gives up a reader that takes nothing at all', async () => {
    const { sending } = await aLargeStream(100);
    await standstill(sending);
    expect(await sending.ended).toBeInstanceOf(Error);
  });
});
