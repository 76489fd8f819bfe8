import { z } from 'zod';
import type { Turn } from '../server/answer/answer.ts';

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
] as const;

export type QuestionType = (typeof questionTypes)[number];

/** The words that prove an answer: an exact substring of the original file named `doc`. */
export type Evidence = { readonly doc: string; readonly quote: string };

/** A question whose right answer is known. How it is scored stands in `score-answer.ts`. */
export type GoldQuestion = {
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
};

/** A blank alternative stands in every answer and a blank quote in every hit, so neither may be. */
const words = z.string().refine((text) => text.trim() !== '', 'must not be blank');

const goldLine = z
  .object({
    id: words,
    question: words,
    type: z.enum(questionTypes),
    history: z.array(z.object({ question: z.string(), answer: z.string() })).default([]),
    answer: z.string(),
    must: z.array(z.array(words).min(1, 'a group needs an alternative')).default([]),
    must_not: z.array(words).default([]),
    evidence: z.array(z.object({ doc: words, quote: words })).default([]),
  })
  .refine((line) => line.must.length > 0 || isJudgedByStatus(line.type), {
    path: ['must'],
    message: 'needs a group: without one every answer would be right',
  });

/** Types whose status alone can make an answer right. */
function isJudgedByStatus(type: QuestionType): boolean {
  return type === 'unanswerable' || type === 'ambiguous';
}

/** Whether the reports hold an answer. An ambiguous question has several, each with evidence. */
export function isAnswerable(question: GoldQuestion): boolean {
  return question.type !== 'unanswerable';
}

/** Checks one parsed line. The second form tells every fault at once, as `path: fault; …`. */
export function readGoldQuestion(line: unknown): GoldQuestion | { readonly faults: string } {
  const checked = goldLine.safeParse(line);
  if (!checked.success) return { faults: checked.error.issues.map(describeIssue).join('; ') };
  const { must_not: mustNot, ...question } = checked.data;
  return { ...question, mustNot };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}
