import { z } from 'zod';
import type { ObservedAnswer } from '../answer.ts';

/** Words that stand where a citation points, and the file of that report. */
export type SourceWords = { readonly sourceFile: string; readonly words: string };

/** A passage as search gave it, with the file of its report where that is known. */
export type ObservedHit = { readonly text: string; readonly sourceFile: string | undefined };

/** What asking a system one question gave, before anything is judged: all that scoring needs. */
export type Observation = {
  readonly questionId: string;
  readonly answer: ObservedAnswer;
  /** One for each citation, in order; `undefined` where there is no such report. */
  readonly cited: readonly (SourceWords | undefined)[];
  /** Absent when the system has no search to be asked. */
  readonly hits: readonly ObservedHit[] | undefined;
  /** Time from asking to the whole answer. */
  readonly milliseconds: number;
};

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

const citation = z.looseObject({
  mark: z.number(),
  reportId: z.string(),
  passageId: z.string().default(''),
  title: z.string().default(''),
  region: z.string().default(''),
  planYear: z.number().nullable().default(null),
  headingPath: z.array(z.string()).default([]),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
});

/** What only tells how an answer came about is left out where it cannot be read. */
const questionRead = z.looseObject({
  task: optional(z.string()),
  regions: optional(z.array(z.string())),
  years: optional(z.array(z.number())),
  kind: optional(z.string()),
});
const figureUsed = z.looseObject({
  reportId: z.string(),
  indicator: z.string(),
  value: z.number(),
  start: z.number(),
});

/** Only what scoring reads is asked for, so that older and newer services can be scored too. */
const answer = z.looseObject({
  id: z.string().default(''),
  status: z.enum([
    'answered',
    'partial',
    'clarify',
    'no_report',
    'not_mentioned',
    'out_of_scope',
    'blocked',
    'unavailable',
  ]),
  text: z.string(),
  citations: z.array(citation).default([]),
  mode: z.enum(['quoted', 'computed', 'model']).default('model'),
  question: optional(questionRead).catch(undefined),
  figures: optional(z.array(figureUsed)).catch(undefined),
  timings: z.record(z.string(), z.number()).optional().catch(undefined),
  checks: optional(z.looseObject({ withheld: z.number() })).catch(undefined),
  usage: optional(z.object({ promptTokens: z.number(), completionTokens: z.number() })),
  confidence: optional(z.number().min(0).max(1)),
  notice: z.string().default(''),
});

const observation = z.object({
  questionId: z.string(),
  answer,
  cited: z.array(optional(z.object({ sourceFile: z.string(), words: z.string() }))),
  hits: optional(z.array(z.object({ text: z.string(), sourceFile: optional(z.string()) }))),
  milliseconds: z.number(),
});

/** @throws ZodError naming the fields that are no answer of ours */
export function readAnswer(value: unknown): ObservedAnswer {
  return answer.parse(value);
}

/** @throws ZodError naming the fields that are broken */
export function readObservation(value: unknown): Observation {
  return observation.parse(value);
}
