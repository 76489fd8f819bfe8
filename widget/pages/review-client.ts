import { root } from './load-json.ts';
import type { Progress, Rating, ReviewScreen } from './review-wire.ts';

export type Session = { readonly token: string; readonly rater: string };

/** What came of asking: the value, or why there is none; `message` is the server's own. */
export type Reply<Value> =
  | { readonly kind: 'found'; readonly value: Value }
  | { readonly kind: 'unknown_token' | 'missing' | 'failed'; readonly message: string };

export type ReviewClient = {
  readonly next: () => Promise<
    Reply<{
      readonly item: ReviewScreen | null;
      /** Nothing is left to judge; the item is the last, to look back from. */
      readonly isDone: boolean;
      readonly progress: Progress;
    }>
  >;
  readonly screen: (id: string) => Promise<Reply<ReviewScreen>>;
  readonly save: (rated: {
    readonly itemId: string;
    readonly answerId: string;
    readonly rating: Rating;
  }) => Promise<Reply<ReviewScreen>>;
  readonly table: (format: 'csv' | 'jsonl', field: string) => Promise<Reply<Blob>>;
  readonly takeIn: (table: string) => Promise<Reply<{ readonly taken: number }>>;
};

/** Talks to `/api/review` for one rater. */
export function reviewClient({ token, rater }: Session): ReviewClient {
  const asking = `rater=${encodeURIComponent(rater)}`;
  const ask = async <Value>(
    path: string,
    read: (response: Response) => Promise<unknown>,
    init: Omit<RequestInit, 'headers'> & {
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<Reply<Value>> => {
    try {
      const headers = { Authorization: `Bearer ${token}`, ...init.headers };
      const response = await fetch(new URL(`api/review/${path}`, root), { ...init, headers });
      if (!response.ok) return await refusal(response);
      return { kind: 'found', value: (await read(response)) as Value };
    } catch {
      return { kind: 'failed', message: '' };
    }
  };
  const json = (response: Response) => response.json() as Promise<unknown>;
  return {
    next: () => ask(`next?${asking}`, json),
    screen: (id) => ask(`items/${encodeURIComponent(id)}?${asking}`, json),
    save: (rated) =>
      ask('ratings', json, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...rated, rater }),
        // What was pressed last is still sent while the page is being closed.
        keepalive: true,
      }),
    table: (format, field) =>
      ask(`export?format=${format}&field=${field}`, (response) => response.blob()),
    takeIn: (table) =>
      ask('import', json, {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain' },
        body: table,
      }),
  };
}

async function refusal<Value>(response: Response): Promise<Reply<Value>> {
  const kind =
    response.status === 401 ? 'unknown_token' : response.status === 404 ? 'missing' : 'failed';
  const body = (await response.json().catch(() => ({}))) as {
    readonly error?: { readonly message?: string };
  };
  return { kind, message: body.error?.message ?? '' };
}
