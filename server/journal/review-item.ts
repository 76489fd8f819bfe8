import type { AnswerStatus, Citation, Turn } from '../answer/answer.ts';
import { shownNumbers } from '../answer/gate/shown-numbers.ts';

/** A citation to be judged, with the words around it and the file they stand in, where known. */
export type ReviewCitation = Omit<Citation, 'passageId'> & {
  readonly passage: string | null;
  readonly file: string | null;
};

/** An answer to be judged. Its id says nothing of where it comes from. */
export type ReviewAnswer = {
  readonly id: string;
  /** The run it comes from; never told to a rater. */
  readonly run: string;
  readonly questionId: string;
  readonly status: AnswerStatus;
  readonly text: string;
  /** The numbers of the text as written, each once. */
  readonly numbers: readonly string[];
  readonly citations: readonly ReviewCitation[];
};

/** What the right answer is, told to raters only after they have judged. */
export type ReviewGold = {
  readonly answer: string;
  /** Of every group one alternative has to stand in the answer. */
  readonly must: readonly (readonly string[])[];
  readonly evidence: readonly { readonly doc: string; readonly quote: string }[];
};

/** What a reader said of the answer, told as late as the gold. */
export type ReviewComplaint = { readonly comment: string; readonly correction: string };

/** One screen: a question with one answer, or with two that are compared without their names. */
export type ReviewItem = {
  readonly id: string;
  /** `use`: drawn from what readers asked. */
  readonly source: 'run' | 'feedback' | 'use';
  readonly question: string;
  readonly history: readonly Turn[];
  readonly answers: readonly ReviewAnswer[];
  readonly gold: ReviewGold | null;
  readonly complaint: ReviewComplaint | null;
};

/** What is known around a citation. */
export type CitedPlace = { readonly passage: string | null; readonly file: string | null };

/**
 * An answer as it is put before a rater.
 *
 * @param placeOf tells the passage and the file of the citation at an index
 */
export function reviewAnswer(
  { id, run, questionId }: Pick<ReviewAnswer, 'id' | 'run' | 'questionId'>,
  answer: {
    readonly status: AnswerStatus;
    readonly text: string;
    readonly citations: readonly Citation[];
  },
  placeOf: (citation: Citation, index: number) => CitedPlace,
): ReviewAnswer {
  const { status, text } = answer;
  const citations = answer.citations.map(({ passageId, ...citation }, index) => ({
    ...citation,
    ...placeOf({ passageId, ...citation }, index),
  }));
  return { id, run, questionId, status, text, numbers: shownNumbers(text), citations };
}
