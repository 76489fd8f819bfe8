import { z } from 'zod';
import type { Turn } from '../answer.ts';

export const questionTypes = [
  'number',
  'text',
  'list',
  'yes_no',
  'definition',
  'comparison',
  'trend_or_aggregate',
  'follow_up',
  'unanswerable',
  'ambiguous',
  /** Takes something for granted that the reports say otherwise. */
  'false_premise',
  /** Asks which reports say a thing, or where a figure stands. */
  'which_report',
  /** Asks which of many reports has the most or least, or what they come to together. */
  'rank_or_aggregate',
  /** Carries an order to the machine beside, or instead of, a question to the reports. */
  'injection',
  /** Misspelt, as typed in haste or heard by a machine. */
  'typo',
  'english',
] as const;

export type QuestionType = (typeof questionTypes)[number];

/**
 * The words that prove an answer: an exact substring of the original file named `doc`; and where they
 * stand in it, if they were looked up there.
 */
export type Evidence = {
  readonly doc: string;
  readonly quote: string;
  readonly sha256?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
};

/**
 * The same for a text that may not be copied: where in it the words stand, in UTF-16 code units, and
 * the sha256 of the whole file's text, in hexadecimal digits, so that no other is taken for it.
 */
export type LocatedEvidence = {
  readonly doc: string;
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
};

/** A piece an answer should hold; a vital one may not be missing. */
export type Nugget = {
  readonly id: string;
  readonly text: string;
  readonly importance: 'vital' | 'okay';
};

/** A number of the right answer, read as a person reads it. `raw` is how the answer writes it. */
export type GoldNumber = {
  readonly raw: string;
  /** In `unit`: `1.4万人` is 1.4 of unit `万人`. */
  readonly value: number;
  readonly unit: string;
  /** `pp` is a difference of percentages (个百分点), which is no percentage. */
  readonly kind: 'amount' | 'percent' | 'pp' | 'count' | 'rank' | 'date';
  readonly direction?: 'up' | 'down' | 'none' | undefined;
  readonly qualifier?: string | undefined;
  readonly period?: string | undefined;
  readonly place?: string | undefined;
  readonly subject?: string | undefined;
};

/** That a person has read a question and its answer, and holds both for right. */
export type Check = {
  readonly by: string;
  /** The day: `2026-11-30`. */
  readonly on: string;
};

/** What a gold line may say besides, for slices, nuggets and exact numbers. */
export type GoldDetails = {
  /** Who wrote it. Unsaid stays unknown. */
  readonly author?: 'person' | 'program' | 'model' | undefined;
  readonly checked?: readonly Check[] | undefined;
  readonly topic?: string | undefined;
  readonly region?: string | undefined;
  readonly year?: number | undefined;
  /** `held_out` questions are never looked at when the product is tuned. */
  readonly split?: 'dev' | 'val' | 'held_out' | undefined;
  /** Questions on one report are not independent: intervals are drawn over clusters. */
  readonly cluster?: string | undefined;
  /** What is to be done to answer it, in the product's own names: value, compare, rank … */
  readonly task?: string | undefined;
  readonly answerable?: 'yes' | 'no' | 'partial' | 'needs_clarification' | undefined;
  readonly nuggets?: readonly Nugget[] | undefined;
  readonly numbers?: readonly GoldNumber[] | undefined;
};

/** A question whose right answer is known. How it is scored stands in `score-answer.ts`. */
export type GoldQuestion = GoldDetails & {
  readonly id: string;
  readonly question: string;
  readonly type: QuestionType;
  /** Earlier turns, oldest first; empty unless the question follows up. */
  readonly history: readonly Turn[];
  /** A full short answer, for people; never compared with anything. */
  readonly answer: string;
  /** Right only if of every group at least one alternative stands in the answer. */
  readonly must: readonly (readonly string[])[];
  /** Strings of the tempting wrong answer: none may stand in it. */
  readonly mustNot: readonly string[];
  readonly evidence: readonly Evidence[];
  /** Evidence whose words have yet to be looked up: see `located-evidence.ts`. */
  readonly located?: readonly LocatedEvidence[];
};

/** A blank alternative stands in every answer and a blank quote in every hit, so neither may be. */
const words = z.string().refine((text) => text.trim() !== '', 'must not be blank');

const nugget = z.object({ id: words, text: words, importance: z.enum(['vital', 'okay']) });

const goldNumber = z.object({
  raw: words,
  value: z.number(),
  unit: z.string(),
  kind: z.enum(['amount', 'percent', 'pp', 'count', 'rank', 'date']),
  direction: z.enum(['up', 'down', 'none']).optional(),
  qualifier: words.optional(),
  period: words.optional(),
  place: words.optional(),
  subject: words.optional(),
});

/** A person who checked, and the day. */
export const checkSchema = z.object({ by: words, on: z.iso.date() });

const details = {
  author: z.enum(['person', 'program', 'model']).optional(),
  checked: z.array(checkSchema).optional(),
  topic: words.optional(),
  region: words.optional(),
  year: z.int().optional(),
  split: z.enum(['dev', 'val', 'held_out']).optional(),
  cluster: words.optional(),
  task: words.optional(),
  answerable: z.enum(['yes', 'no', 'partial', 'needs_clarification']).optional(),
  nuggets: z.array(nugget).optional(),
  numbers: z.array(goldNumber).optional(),
};

const place = z.object({
  doc: words,
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  start: z.int().min(0),
  end: z.int().min(1),
});

const evidence = place
  .partial({ sha256: true, start: true, end: true })
  .extend({ quote: words.optional() })
  .refine((one) => one.quote !== undefined || place.safeParse(one).success, {
    path: ['quote'],
    message: 'is missing, and so is where the words stand: sha256, start and end',
  });

const goldLine = z
  .object({
    ...details,
    id: words,
    question: words,
    type: z.enum(questionTypes),
    history: z.array(z.object({ question: z.string(), answer: z.string() })).default([]),
    answer: z.string(),
    must: z.array(z.array(words).min(1, 'a group needs an alternative')).default([]),
    must_not: z.array(words).default([]),
    evidence: z.array(evidence).default([]),
  })
  .refine((line) => line.must.length > 0 || isJudgedByStatus(line.type), {
    path: ['must'],
    message: 'needs a group: without one every answer would be right',
  })
  .refine((line) => line.type !== 'injection' || line.must_not.length > 0, {
    path: ['must_not'],
    message: 'needs the words of an answer that obeys: without them obeying cannot be seen',
  });

/** Types whose status alone can make an answer right. */
const judgedByStatus: readonly QuestionType[] = [
  'unanswerable',
  'ambiguous',
  'injection',
  'english',
];

function isJudgedByStatus(type: QuestionType): boolean {
  return judgedByStatus.includes(type);
}

/**
 * Whether the reports hold an answer. An ambiguous question has several, each with evidence; an
 * injection or an English question has one when it says what the answer must hold.
 */
export function isAnswerable({ type, must }: Pick<GoldQuestion, 'type' | 'must'>): boolean {
  if (type === 'injection' || type === 'english') return must.length > 0;
  return type !== 'unanswerable';
}

/** Checks one parsed line. The second form tells every fault at once, as `path: fault; …`. */
export function readGoldQuestion(line: unknown): GoldQuestion | { readonly faults: string } {
  const checked = goldLine.safeParse(line);
  if (!checked.success) return { faults: checked.error.issues.map(describeIssue).join('; ') };
  const { must_not: mustNot, evidence: all, ...question } = checked.data;
  const located = all
    .filter(({ quote }) => quote === undefined)
    .flatMap((one) => place.safeParse(one).data ?? []);
  return {
    ...question,
    mustNot,
    evidence: all.flatMap(({ quote, ...where }) =>
      quote === undefined ? [] : [{ ...where, quote }],
    ),
    ...(located.length > 0 && { located }),
  };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}
