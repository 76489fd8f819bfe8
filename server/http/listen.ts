import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(new ListenError(explain(cause, port, host), { cause }));
    });
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return { url: `http://${urlHost(host)}:${bound}`, close: () => drain(server) };
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
