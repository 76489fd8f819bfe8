import { z } from 'zod';
import type { FigureRow } from '../../../figures/figure-row.ts';
import type { IndicatorSummary } from '../../../figures/find-figures.ts';
import { many, maybe } from './report-schema.ts';

const kinds = z.enum(['target', 'result', 'estimate', 'cumulative', 'average']);
const measures = z.enum(['level', 'growth', 'change', 'share', 'count', 'rank', 'other']);

/** A number read from a sentence, with the words that it was read from. */
export const figureSchema = z.strictObject({
  reportId: z.string(),
  place: z.string(),
  indicator: z.string(),
  measure: measures,
  value: z.number(),
  low: maybe(z.number()),
  high: maybe(z.number()),
  unit: z.string(),
  direction: maybe(z.enum(['up', 'down'])),
  qualifier: maybe(z.string()),
  basis: maybe(z.string()),
  kind: kinds,
  aggregate: maybe(z.enum(['average', 'cumulative'])),
  period: z.string(),
  heads: maybe(many(z.string())),
  scanned: maybe(z.literal(true)),
  quote: z.string(),
  start: z.int(),
  end: z.int(),
}) satisfies z.ZodType<FigureRow>;

/** What `GET /api/figures` gives. */
export const figuresPageSchema = z.strictObject({
  figures: many(
    figureSchema.extend({
      version: maybe(z.int()),
      quoteHash: maybe(z.string()),
      title: z.string(),
      region: z.string(),
      planYear: z.int().nullable(),
    }),
  ),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  pages: z.int(),
});

const indicatorSchema = z.strictObject({
  indicator: z.string(),
  figures: z.int(),
  periods: many(z.string()),
  kinds: many(kinds),
  measures: many(measures),
}) satisfies z.ZodType<IndicatorSummary>;

/** What `GET /api/figures/indicators` gives. */
export const indicatorsSchema = z.strictObject({ indicators: many(indicatorSchema) });
