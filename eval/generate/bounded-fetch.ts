import { withinTime } from '../product/chat-model.ts';

/** How long a service may take, and how much it may send. */
export type FetchBounds = { readonly milliseconds: number; readonly bytes: number };

/**
 * What a service answers, as text, when it comes whole within the time and the size.
 * @throws Error when the answer is late, too large, or cannot be reached
 */
export async function fetchText(
  url: string,
  init: RequestInit | undefined,
  { milliseconds, bytes }: FetchBounds,
): Promise<{ readonly response: Response; readonly text: string }> {
  const response = await fetch(url, { ...init, signal: withinTime(milliseconds) });
  const body: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > bytes) throw new Error(`more than ${bytes} bytes`);
    parts.push(part);
  }
  return { response, text: Buffer.concat(parts).toString('utf8') };
}
