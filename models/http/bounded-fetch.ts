import { withinTime } from './within-time.ts';

export type FetchBounds = {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly signal?: AbortSignal | undefined;
};

/**
 * A `fetch` that ends: the whole answer, its last byte too, comes within the time and the size, or
 * the call fails. A plain `fetch` waits forever for an answer that drips, and reads one of any size.
 */
export function boundedFetch(
  { milliseconds, bytes, signal }: FetchBounds,
  ask: typeof fetch = fetch,
): typeof fetch {
  return async (input, init) => {
    const inTime = withinTime(milliseconds, [signal, init?.signal]);
    const response = await ask(input, { ...init, signal: inTime });
    const { status, statusText, headers } = response;
    const body = await readAtMost(response, bytes);
    // Statuses without a body, such as 204, take none.
    return new Response(body.length > 0 ? body : null, { status, statusText, headers });
  };
}

async function readAtMost(response: Response, bytes: number): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
  for await (const part of body) {
    size += part.length;
    if (size > bytes) throw new Error(`more than ${bytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
