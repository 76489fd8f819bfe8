import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { Socket, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Express } from 'express';

/** The server cannot listen; the message says why and what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

export type Listening = {
  /** Such as http://127.0.0.1:3000. */
  readonly url: string;
  /** Takes no more requests, lets open ones finish for some seconds, then ends them. */
  readonly close: () => Promise<void>;
};

/** Node's own limits let a slow client hold a socket for 90 seconds. All in milliseconds. */
export const slowClientLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
};
const drainMilliseconds = 5_000;

type Address = {
  readonly port: number;
  readonly host: string;
  /** How long a client may take for the head of a request, and for all of it. */
  readonly limits?: typeof slowClientLimits;
};

/** @throws ListenError when the port is taken or may not be used. */
export async function listen(
  app: Express,
  { port, host, limits = slowClientLimits }: Address,
): Promise<Listening> {
  const server = createServer(limits, app);
  server.on('clientError', refuseBroken);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(new ListenError(explain(cause, port, host), { cause }));
    });
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return { url: `http://${urlHost(host)}:${bound}`, close: () => drain(server) };
}

type Refusal = readonly [status: string, code: string, message: string];

// Before a request is whole, no route and no error handler of Express knows of it.
const refusals: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'headers_too_large',
    '请求头太长，最多 16 KB；请清除本站的 Cookie，或检查密钥是否粘贴正确。',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    '408 Request Timeout',
    'too_slow',
    '请求发送得太慢，请检查网络后再试。',
  ],
};
const notHttp: Refusal = ['400 Bad Request', 'bad_request', '请求格式不对。'];

/** Says why a request is not read to its end, in the form of all errors, and hangs up. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  // What was answered before on this connection may still be on its way, and nothing gets in between.
  const hasAnswered = socket instanceof Socket && socket.bytesWritten > 0;
  if (!socket.writable || hasAnswered || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, code, message] = refusals[error.code ?? ''] ?? notHttp;
  const body = JSON.stringify({ error: { code, message, requestId: randomUUID() } });
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function explain({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES') {
    return `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`;
  }
  return `Cannot listen on ${host}:${port}: ${message}. Check HOST and PORT.`;
}

function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const patience = setTimeout(() => {
    server.closeAllConnections();
  }, drainMilliseconds);
  await closed;
  clearTimeout(patience);
}
