import { fetch as fetchByUndici, Headers, type Dispatcher, type RequestInit } from 'undici';
import { openConnections, type Network } from './connections.ts';

export type EndpointFetchOptions = {
  readonly network?: Network | undefined;
  /** From the call to an open connection, its encryption included. */
  readonly connectMilliseconds?: number | undefined;
  /** The largest reply that is read. */
  readonly mostBytes: number;
};

/**
 * A `fetch` for endpoints: through the proxy that is set, with a deadline for the connection alone
 * and a bound for the reply. It tells nothing of this machine, and follows no redirect: the key
 * goes to the configured endpoint and nowhere else.
 */
export function endpointFetch(options: EndpointFetchOptions): typeof fetch {
  const { network = {}, connectMilliseconds, mostBytes } = options;
  const dispatcher = openConnections(network, connectMilliseconds);
  const ask = async (input: string | URL | Request, init: RequestInit = {}) => {
    const address = input instanceof Request ? input.url : input;
    const response = await fetchByUndici(address, requestOf(init, dispatcher));
    const { status, statusText, headers } = response;
    const body = response.body?.pipeThrough(atMost(mostBytes)) ?? null;
    return new Response(body, { status, statusText, headers: [...headers] });
  };
  // The types of undici and of Node's own fetch differ in name only.
  return ask as typeof fetch;
}

function requestOf(init: RequestInit, dispatcher: Dispatcher): RequestInit {
  const { method, body, signal, headers } = init;
  return {
    ...(method === undefined ? {} : { method }),
    ...(body == null ? {} : { body }),
    ...(signal == null ? {} : { signal }),
    headers: tellingNothing(headers),
    redirect: 'manual',
    dispatcher,
  };
}

/** Clients add which system and which Node they run on; that is nobody's business. */
function tellingNothing(headers: RequestInit['headers']): Record<string, string> {
  const given = [...new Headers(headers)];
  return {
    ...Object.fromEntries(given.filter(([name]) => !name.startsWith('x-stainless-'))),
    'user-agent': 'wenbao',
    'accept-encoding': 'identity',
  };
}

function atMost(mostBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(part, controller) {
      bytes += part.length;
      if (bytes > mostBytes) controller.error(new Error(`more than ${mostBytes} bytes`));
      else controller.enqueue(part);
    },
  });
}
