import { once } from 'node:events';
import type { Response } from 'express';

// WHATWG HTML, "server-sent events", authoring notes: a comment about every 15 seconds keeps
// proxies from dropping a quiet connection.
const heartbeatMilliseconds = 15_000;
// A reader that takes nothing for this long is gone.
const stalledMilliseconds = 30_000;

/** Server-sent events over one response: numbered, one write an event, kept alive. */
export class EventStream {
  readonly #response: Response;
  readonly #mostStalledMilliseconds: number;
  readonly #heartbeat: NodeJS.Timeout;
  #lastId = 0;

  /** Sends the head and a first comment at once, so that proxies let the stream through. */
  constructor(response: Response, mostStalledMilliseconds = stalledMilliseconds) {
    this.#response = response;
    this.#mostStalledMilliseconds = mostStalledMilliseconds;
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.write(': 问报\n\n');
    this.#heartbeat = setInterval(() => response.write(': …\n\n'), heartbeatMilliseconds);
    this.#heartbeat.unref();
    response.once('close', () => {
      clearInterval(this.#heartbeat);
    });
  }

  /**
   * Sends one event and waits while the client cannot keep up.
   * @throws when the client has gone or takes nothing for 30 seconds.
   */
  async send(event: { readonly type: string }): Promise<void> {
    const { type, ...data } = event;
    this.#lastId += 1;
    const sent = this.#response.write(
      `id: ${this.#lastId}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`,
    );
    if (!sent) await this.#drained();
  }

  async #drained(): Promise<void> {
    const stalled = new AbortController();
    const timer = setTimeout(() => stalled.abort(), this.#mostStalledMilliseconds);
    try {
      await once(this.#response, 'drain', { signal: stalled.signal });
    } finally {
      clearTimeout(timer);
    }
  }

  end(): void {
    clearInterval(this.#heartbeat);
    this.#response.end();
  }
}
