import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { hashOf } from './key-secret.ts';

export type SessionOptions = {
  /** Without a request for so long, it ends. */
  readonly idleMilliseconds: number;
  /** However busy, it ends after so long. */
  readonly longestMilliseconds: number;
  /** Milliseconds that only go up. */
  readonly now: () => number;
};

type Session = { readonly key: string; readonly began: number; readonly used: number };

const secretBytes = 32;
const mostSessions = 10_000;

/**
 * Who signed in with a key and has not been idle since. What is kept is the key, in memory alone: whether
 * it still opens is asked anew each time. They end with the server.
 */
export class Sessions {
  readonly #options: SessionOptions;
  readonly #open = new LRUCache<string, Session>({ max: mostSessions });

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** The secret by which a browser shows that it is the same one. */
  begin(key: string): string {
    const secret = randomBytes(secretBytes).toString('base64url');
    const now = this.#options.now();
    this.#open.set(nameOf(secret), { key, began: now, used: now });
    return secret;
  }

  /** The key that it was begun with; undefined where it ended or never was. */
  keyOf(secret: string): string | undefined {
    const name = nameOf(secret);
    const session = this.#open.get(name);
    if (!session) return undefined;
    const { idleMilliseconds, longestMilliseconds, now } = this.#options;
    const isOver =
      now() - session.used > idleMilliseconds || now() - session.began > longestMilliseconds;
    if (isOver) this.#open.delete(name);
    else this.#open.set(name, { ...session, used: now() });
    return isOver ? undefined : session.key;
  }

  end(secret: string): void {
    this.#open.delete(nameOf(secret));
  }
}

function nameOf(secret: string): string {
  return hashOf(secret).toString('hex');
}
