import { z } from 'zod';
import type { PublicError } from '../../answer/answer.ts';
import type { PublicSwitches } from '../guard-switches.ts';
import { maybe } from './report-schema.ts';

/** What `GET /api/status` gives. */
export const statusSchema = z.strictObject({
  paused: z.boolean(),
  model: z.enum(['on', 'off']),
  announcement: maybe(z.string()),
}) satisfies z.ZodType<PublicSwitches>;

const publicErrorSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  requestId: z.string(),
  retryAfterSeconds: maybe(z.int()),
}) satisfies z.ZodType<PublicError>;

/** What every route gives where it gives no answer. */
export const errorSchema = z.strictObject({ error: publicErrorSchema });

/** What `GET /health/live` gives. */
export const liveSchema = z.strictObject({ status: z.literal('ok') });

const writingSchema = z.strictObject({
  state: z.enum(['ok', 'not_kept']),
  waiting: z.int(),
  lost: z.int(),
  reason: maybe(z.string()),
});
const endpointSchema = z.strictObject({ name: z.string(), state: z.string() });

/** What `GET /health/ready` gives. */
export const readySchema = z.strictObject({
  status: z.enum(['stopping', 'paused', 'empty', 'ok', 'degraded']),
  reports: z.int(),
  passages: z.int(),
  generation: z.string(),
  passagesLeftOut: maybe(z.int()),
  mode: z.enum(['model', 'quoted']),
  switches: maybe(statusSchema),
  journal: maybe(writingSchema),
  audit: maybe(writingSchema),
  model: maybe(endpointSchema),
  embedder: maybe(endpointSchema),
  reranker: maybe(endpointSchema),
});
