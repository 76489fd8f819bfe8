import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/**
 * What a server does instead of answering: a status, a whole answer of another kind, or a fault of
 * the network: `reset` closes at once, `silence` never answers, `cut` breaks off within the body,
 * `drip` sends a blank now and then and never ends.
 */
export type Fault =
  | number
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  | 'reset'
  | 'silence'
  | 'cut'
  | 'drip';

/** A real local server for the running test; gives its address, without a slash at the end. */
export async function localServer(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}

export function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

export function commit(fault: Fault, response: ServerResponse): void {
  if (fault === 'silence') return;
  if (fault === 'reset') {
    response.destroy();
  } else if (fault === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"data": [{"index": 0', () => response.destroy());
  } else if (fault === 'drip') {
    response.writeHead(200, { 'content-type': 'application/json' });
    const dripping = setInterval(() => response.write(' '), 100);
    response.on('close', () => clearInterval(dripping));
  } else if (typeof fault === 'number') {
    reply(response, fault, { error: { message: 'try later', type: 'fake', code: null } });
  } else {
    response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
    response.end(fault.body ?? '{}');
  }
}
