import { z } from 'zod';
import type { ReportOrigin } from '../../../library/report-origin.ts';
import type { FoundQuote } from '../../../library/versions/find-quote.ts';

export const many = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly();
export const maybe = <Schema extends z.ZodType>(schema: Schema) => z.exactOptional(schema);

/** `[start, end)` in UTF-16 code units of the report's text. */
export const spanSchema = z.strictObject({ start: z.int(), end: z.int() });

export const originSchema = z.strictObject({
  kind: z.enum(['official', 'reprint', 'unknown', 'digest']),
  address: maybe(z.string()),
  publisher: maybe(z.string()),
  published: maybe(z.string()),
  scanned: maybe(z.boolean()),
}) satisfies z.ZodType<ReportOrigin>;

/** A report as `GET /api/reports` lists it. */
export const listedReportSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['report', 'article', 'notice', 'other']),
  title: z.string(),
  region: z.string(),
  regionPath: many(z.string()),
  level: z.enum(['nation', 'province', 'prefecture', 'county', 'township']).nullable(),
  meeting: z.string().nullable(),
  reviewYear: z.int().nullable(),
  planYear: z.int().nullable(),
  coversFiveYears: z.boolean(),
  date: z.string().nullable(),
  speaker: z.string().nullable(),
  sourceFile: z.string(),
  characters: z.int(),
  version: z.int(),
  sha256: z.string(),
  origin: maybe(originSchema),
  collection: maybe(z.string()),
});

export const reportListSchema = many(listedReportSchema);

const cellSchema = spanSchema.extend({
  row: z.int(),
  column: z.int(),
  rows: z.int(),
  columns: z.int(),
});
const tableSchema = spanSchema.extend({
  rows: z.int(),
  columns: z.int(),
  headerRows: z.int(),
  headerColumns: z.int(),
  cells: many(cellSchema),
});

/** What `GET /api/reports/:id` gives. */
export const reportSchema = listedReportSchema.extend({
  text: z.string(),
  sections: many(
    spanSchema.extend({
      headingPath: many(z.string()),
      orientation: z.enum(['result', 'target']).nullable(),
    }),
  ),
  glossary: many(spanSchema.extend({ term: z.string(), definition: z.string() })),
  tables: many(tableSchema),
  scanned: maybe(many(spanSchema.extend({ confidence: z.number().nullable() }))),
});

/** What `GET /api/reports/:id/quote` gives. */
export const quoteSchema = z.union([
  z.strictObject({ state: z.literal('here'), start: z.int(), end: z.int(), moved: z.boolean() }),
  z.strictObject({ state: z.literal('earlier'), version: z.int(), quote: z.string() }),
  z.strictObject({ state: z.literal('changed') }),
  z.strictObject({ state: z.literal('bad') }),
]) satisfies z.ZodType<FoundQuote>;
