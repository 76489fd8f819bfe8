import type { Place } from '../library/place.ts';
import type { Orientation } from '../library/report.ts';
import type { QuestionForm } from './question-form.ts';
import type { QuestionTerm } from './question-terms.ts';

/** A question as it is searched. */
export type UnderstoodQuestion = {
  readonly asked: string;
  /** The question in words, completed from earlier turns. */
  readonly understood: string;
  readonly places: readonly Place[];
  readonly years: readonly number[];
  readonly kind: Orientation | undefined;
  readonly form: QuestionForm;
  readonly terms: readonly QuestionTerm[];
};
