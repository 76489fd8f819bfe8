import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';

/** A client that can hang up at any time. */
export type LeavingClient = {
  /** The response, as soon as its head is there. */
  readonly response: Promise<{ readonly body: AsyncIterable<Uint8Array> }>;
  readonly hangUp: () => void;
};

/**
 * Posts JSON over a connection of its own and no other: `fetch` opens a second one when it hangs
 * up, for which a closing server has to wait.
 */
export function leavingClient(
  address: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): LeavingClient {
  const sent = request(address, {
    method: 'POST',
    agent: false,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  const response = once(sent, 'response').then(([message]) => ({
    body: message as IncomingMessage,
  }));
  // Whoever hangs up before the head waits for no response.
  response.catch(() => undefined);
  sent.on('error', () => undefined);
  sent.end(JSON.stringify(body));
  return { response, hangUp: () => sent.destroy() };
}
