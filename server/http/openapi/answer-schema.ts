import { z } from 'zod';
import type { Answer, AnswerRecordOnWire } from './wire.ts';
import { figureSchema } from './figures-schema.ts';
import { many, maybe, originSchema, spanSchema } from './report-schema.ts';

const link = { version: maybe(z.int()), quoteHash: maybe(z.string()) };
const scanSchema = z.strictObject({
  confidence: z.number().nullable(),
  doubtful: many(spanSchema),
});

const quotation = {
  reportId: z.string(),
  passageId: z.string(),
  title: z.string(),
  region: z.string(),
  planYear: z.int().nullable(),
  headingPath: many(z.string()),
  quote: z.string(),
  page: maybe(z.int()),
  origin: maybe(originSchema),
  scan: maybe(scanSchema),
  sha256: maybe(z.string()),
  ...link,
  start: z.int(),
  end: z.int(),
  heads: maybe(many(z.string())),
};

/** A quotation that carries a sentence; `mark` is its number in the text. */
export const citationSchema = z.strictObject({ mark: z.int(), ...quotation });

const nearestSchema = z.strictObject({
  ...quotation,
  why: z.enum(['other_year', 'other_name', 'closest']),
});

const operandSchema = z.strictObject({
  place: maybe(z.string()),
  thing: z.string(),
  kind: maybe(z.enum(['target', 'result'])),
  period: maybe(z.string()),
  reportYear: maybe(z.int()),
});

export const questionSchema = z.strictObject({
  asked: z.string(),
  understood: z.string(),
  regions: many(z.string()),
  years: many(z.int()),
  kind: maybe(z.enum(['target', 'result'])),
  form: maybe(z.string()),
  periods: maybe(many(z.string())),
  span: maybe(z.strictObject({ first: z.int(), last: z.int() })),
  operation: maybe(z.string()),
  task: maybe(z.string()),
  operands: maybe(many(operandSchema)),
  carried: maybe(many(z.strictObject({ what: z.string(), words: z.string() }))),
  masked: maybe(many(z.string())),
  mended: maybe(many(z.strictObject({ from: z.string(), to: z.string() }))),
  doubt: maybe(z.number()),
});

const checksSchema = z.strictObject({
  sentences: z.int(),
  withheld: z.int(),
  unknownMarks: z.int(),
  numbers: z.int(),
  unsupportedNumbers: z.int(),
  repaired: maybe(z.int()),
  lostClauses: maybe(z.int()),
  quotedInstead: maybe(z.int()),
});

const aigcSchema = z.strictObject({
  Label: z.literal('1'),
  ContentProducer: z.string(),
  ProduceID: z.string(),
  ReservedCode1: z.string(),
  ContentPropagator: z.string(),
  PropagateID: z.string(),
  ReservedCode2: z.string(),
});

const statuses = [
  ...(['answered', 'partial', 'clarify', 'no_report', 'not_mentioned'] as const),
  ...(['out_of_scope', 'blocked', 'unavailable'] as const),
] as const;

const troubles = [
  ...(['unreachable', 'silent', 'slow', 'refused', 'busy', 'broken', 'malformed'] as const),
  ...(['cut', 'length', 'filtered', 'resting', 'unchecked'] as const),
] as const;

/** A whole answer: what `POST /api/ask` gives, and the event `end`. */
export const answerSchema = z.strictObject({
  id: z.string(),
  status: z.enum(statuses),
  text: z.string(),
  citations: many(citationSchema),
  figures: maybe(many(figureSchema.extend(link))),
  coverage: maybe(
    z.strictObject({ searched: z.int(), mentioning: many(z.string()), silent: many(z.string()) }),
  ),
  nearest: maybe(many(nearestSchema)),
  asOf: maybe(z.int()),
  choices: maybe(many(z.string())),
  question: questionSchema,
  mode: z.enum(['quoted', 'computed', 'model']),
  model: maybe(z.string()),
  modelTrouble: maybe(z.enum(troubles)),
  checks: checksSchema,
  usage: maybe(z.strictObject({ promptTokens: z.int(), completionTokens: z.int() })),
  confidence: maybe(z.number()),
  timings: z.record(z.string(), z.number()),
  cached: maybe(z.literal(true)),
  notice: z.string(),
  AIGC: maybe(aigcSchema),
  announcement: maybe(z.string()),
}) satisfies z.ZodType<Answer>;

const foundBy = {
  keywordRank: z.int().nullable(),
  vectorRank: z.int().nullable(),
  score: z.number(),
  why: z.string(),
};
const source = {
  passageId: z.string(),
  reportId: z.string(),
  title: z.string(),
  region: z.string(),
  planYear: z.int().nullable(),
  headingPath: many(z.string()),
  start: z.int(),
  end: z.int(),
  version: maybe(z.int()),
};

/** A passage as the event `sources` tells it. */
export const sourceSchema = z.strictObject({
  ...source,
  text: z.string(),
  found: maybe(z.strictObject(foundBy)),
});

/** What `GET /api/search` gives. */
export const searchSchema = z.strictObject({
  hits: many(z.strictObject({ ...source, text: z.string(), ...foundBy })),
});

/** What `GET /api/examples` gives. */
export const examplesSchema = z.strictObject({ questions: many(z.string()) });

/** What `GET /api/answers/:id` gives. */
export const recordSchema = z.strictObject({
  answer: answerSchema,
  sources: many(z.strictObject({ ...source, found: maybe(z.strictObject(foundBy)) })),
  generation: z.string(),
  promptVersion: maybe(z.string()),
  at: z.string(),
}) satisfies z.ZodType<AnswerRecordOnWire>;
