import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import { pipeline, Readable, Transform } from 'node:stream';

export type ConnectingBounds = {
  /** From the call to an open connection, its encryption included. */
  readonly connectMilliseconds: number;
  /** The largest reply that is read. */
  readonly mostBytes: number;
};

/**
 * A `fetch` that gives up when no connection opens in time and when a reply grows too large. The
 * one of Node has no deadline for the connection alone, and a model may think long after it.
 * Redirects are not followed: the key goes to the configured endpoint and nowhere else.
 */
export function connectingFetch({
  connectMilliseconds,
  mostBytes,
}: ConnectingBounds): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const message = await send(url, init ?? {}, connectMilliseconds);
    const body = pipeline(message, atMost(mostBytes), () => undefined);
    return new Response(hasBody(message) ? (Readable.toWeb(body) as ReadableStream) : null, {
      status: message.statusCode ?? 500,
      statusText: message.statusMessage ?? '',
      headers: headersOf(message),
    });
  };
}

function send(url: URL, init: RequestInit, connectMilliseconds: number): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const headers = Object.fromEntries(new Headers(init.headers).entries());
    const request = (isSecure ? requestSecure : requestPlain)(url, {
      method: init.method ?? 'GET',
      headers: { ...headers, 'accept-encoding': 'identity' },
      ...(init.signal ? { signal: init.signal } : {}),
    });
    const timer = setTimeout(() => {
      request.destroy(new Error(`no connection within ${connectMilliseconds} ms`));
    }, connectMilliseconds);
    const connected = () => clearTimeout(timer);
    request.once('socket', (socket) => {
      if (socket.connecting) socket.once(isSecure ? 'secureConnect' : 'connect', connected);
      else connected();
    });
    request.once('close', connected);
    request.once('response', resolve);
    request.once('error', reject);
    request.end(typeof init.body === 'string' ? init.body : undefined);
  });
}

function atMost(mostBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      bytes += part.length;
      if (bytes > mostBytes) done(new Error(`more than ${mostBytes} bytes`));
      else done(null, part);
    },
  });
}

/** A `Response` of these statuses must have none. */
function hasBody({ statusCode }: IncomingMessage): boolean {
  return statusCode !== undefined && ![204, 205, 304].includes(statusCode);
}

function headersOf(message: IncomingMessage): [string, string][] {
  return Object.entries(message.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat().join(', ')] as [string, string]],
  );
}
