import { z } from 'zod';
import type { QuoteWanted } from '../../library/versions/find-quote.ts';
import { HttpError } from './http-error.ts';

const offset = z.coerce.number().int().min(0).max(1e9);

/** What `GET /api/reports/:id/quote` takes. */
export const quoteQuery = z.object({
  start: offset,
  end: offset,
  version: z.coerce.number().int().min(1).max(1e9).optional(),
  hash: z
    .string()
    .regex(/^[0-9a-f]{16}$/u)
    .optional(),
});

/** Reads `?start=10&end=22&version=1&hash=…`. @throws HttpError 400 when it names no place. */
export function readQuoteRequest(query: unknown): QuoteWanted {
  const read = quoteQuery.safeParse(query);
  if (read.success) return read.data;
  throw new HttpError(400, 'invalid_quote', '链接不完整，看不出引的是哪一段。');
}
