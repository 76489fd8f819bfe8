import { EventEmitter, once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import express from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  listen,
  ListenError,
  slowClientLimits,
  type Listening,
} from '../../../server/http/listen.ts';

const here = { port: 0, host: '127.0.0.1' };

async function open(app = express()): Promise<Listening> {
  const listening = await listen(app, here);
  onTestFinished(() => listening.close());
  return listening;
}

async function failureOf(address: { port: number; host: string }): Promise<unknown> {
  return listen(express(), address).then(
    ({ close }) => close(),
    (error: unknown) => error,
  );
}

describe('listening', () => {
  it('says at which address', async () => {
    const { url } = await open(
      express().get('/', (_request, response) => void response.send('here')),
    );
    expect(url).toMatch(/^http:\/\/localhost:\d+$/u);
    expect(await (await fetch(url)).text()).toBe('here');
  });

  it('on a port that is taken says which, and what to do', async () => {
    const { url } = await open();
    const port = Number(new URL(url).port);
    const failure = await failureOf({ ...here, port });
    expect(failure).toBeInstanceOf(ListenError);
    expect((failure as Error).message).toContain(`Port ${port}`);
    expect((failure as Error).message).toContain(`PORT=${port + 1} npm start`);
    expect((failure as Error).cause).toMatchObject({ code: 'EADDRINUSE' });
  });

  it('on an address of another machine says which, and what to do', async () => {
    const failure = await failureOf({ port: 0, host: '192.0.2.1' });
    expect(failure).toBeInstanceOf(ListenError);
    expect((failure as Error).message).toContain('192.0.2.1');
    expect((failure as Error).message).toContain('HOST');
  });
});

/** A route that answers when it is told to. */
function slowApp() {
  const signals = new EventEmitter();
  const entered = once(signals, 'entered');
  const app = express().get('/slow', async (_request, response) => {
    response.write('begun, ');
    signals.emit('entered');
    await once(signals, 'told');
    response.end('done');
  });
  return { app, entered, goOn: () => signals.emit('told') };
}

/** Over a connection that is not kept for another request. */
async function getText(address: string): Promise<string> {
  const [response] = (await once(get(address, { agent: false }), 'response')) as [IncomingMessage];
  return text(response);
}

const beginnings = {
  'the head of its request': 'POST /ask HTTP/1.1\r\nHost: a\r\n',
  'its body':
    'POST /ask HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
};

/** A client that has said so much and says no more, or one more byte now and then. */
async function slowClient(url: string, words: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(words);
  const dripping = setInterval(() => socket.writable && socket.write('x'), 20);
  socket.once('close', () => clearInterval(dripping));
  socket.on('error', () => undefined);
  return socket;
}

describe('a client that takes forever', () => {
  const limits = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 50 };

  it.each(Object.entries(beginnings))('over %s is told so, and hung up on', async (_, words) => {
    const app = express().post('/ask', express.json(), (_request, response) => {
      response.send('never');
    });
    const { url, close } = await listen(app, { ...here, limits });
    onTestFinished(close);
    const socket = await slowClient(url, words);
    const heard: Buffer[] = [];
    socket.on('data', (bytes: Buffer) => void heard.push(bytes));
    // Not by `once`, which fails where a byte on its way to who hung up is answered by a reset.
    await new Promise((resolve) => socket.once('close', resolve));
    expect(Buffer.concat(heard).toString()).toMatch(/^HTTP\/1.1 408 /u);
  });

  it('has 10 seconds for a head and 30 for all, looked after every 5', () => {
    expect(slowClientLimits).toEqual({
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 5_000,
    });
  });
});

describe('a head that is too long', () => {
  it.each(['Authorization: Bearer ', 'Cookie: a=', 'X-Any: '])(
    'is refused before it is read to its end, with a sentence: %s',
    async (header) => {
      const { url } = await open();
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      const heard: Buffer[] = [];
      socket.on('data', (bytes: Buffer) => void heard.push(bytes));
      socket.on('error', () => undefined);
      const closed = once(socket, 'close');
      socket.write(`GET / HTTP/1.1\r\nHost: a\r\n${header}${'x'.repeat(20_000)}`);
      await closed;
      const said = Buffer.concat(heard).toString();
      expect(said).toMatch(/^HTTP\/1.1 431 /u);
      expect(JSON.parse(said.split('\r\n\r\n')[1] ?? '')).toMatchObject({
        error: { code: 'headers_too_large', message: expect.stringContaining('16 KB') as string },
      });
    },
  );
});

describe('closing', () => {
  it('takes no more requests', async () => {
    const { url, close } = await listen(express(), here);
    await close();
    await expect(fetch(url)).rejects.toThrow();
  });

  it('lets an open request finish', async () => {
    const { app, entered, goOn } = slowApp();
    const { url, close } = await listen(app, here);
    const asked = getText(`${url}/slow`);
    await entered;
    const closed = close();
    goOn();
    expect(await asked).toBe('begun, done');
    await closed;
  });

  it('ends a stream that would never end', async () => {
    const { app, entered } = slowApp();
    const { url, close } = await listen(app, here);
    const response = await fetch(`${url}/slow`);
    await entered;
    const reading = response.text();
    const cut = expect(reading).rejects.toThrow();
    await close();
    await cut;
  });
});
