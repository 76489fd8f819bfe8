import type { AnswerStatus } from '../answer.ts';
import { isAnswerable } from '../gold-files/gold-question.ts';
import type { QuestionResult } from '../score/judge-observation.ts';

/** Endings that tell a reader there is nothing to be had. Asking back and breaking down do not. */
const isRefusal: Readonly<Record<AnswerStatus, boolean>> = {
  answered: false,
  partial: false,
  clarify: false,
  no_report: true,
  not_mentioned: true,
  out_of_scope: true,
  blocked: true,
  unavailable: false,
};

type Judged = Pick<QuestionResult, 'question' | 'answer'>;

export function hasAbstained({ answer }: Pick<Judged, 'answer'>): boolean {
  return isRefusal[answer.status];
}

/** Whether there is an answer to be given; abstaining is right where there is none. */
export function canBeAnswered({ question }: Pick<Judged, 'question'>): boolean {
  return isAnswerable(question);
}

/** What one question adds to F1 = 2·TP / (2·TP + FP + FN), with abstaining as the positive. */
export function abstentionF1Part(judged: Judged): {
  readonly sum: number;
  readonly weight: number;
} {
  const abstained = hasAbstained(judged);
  const should = !canBeAnswered(judged);
  if (abstained && should) return { sum: 2, weight: 2 };
  return { sum: 0, weight: abstained || should ? 1 : 0 };
}

/** Rows: can be answered wholly, in part, not at all. Columns: answered wholly, in part, abstained. */
export type CompletenessTable = readonly (readonly number[])[];

export function completenessTable(results: readonly Judged[]): CompletenessTable {
  const table = [0, 1, 2].map(() => [0, 0, 0]);
  for (const result of results) {
    const row = table[rowOf(result)];
    const column = columnOf(result);
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}

function rowOf({ question }: Judged): number {
  if (question.answerable === 'partial') return 1;
  return isAnswerable(question) ? 0 : 2;
}

function columnOf({ answer }: Judged): number {
  if (answer.status === 'answered') return 0;
  return answer.status === 'partial' ? 1 : 2;
}
