import { z } from 'zod';

const unsure = 'cannot_judge';

/** Labels of each thing that is judged; `cannot_judge` is one of them everywhere. */
export const reviewLabels = {
  correctness: ['correct', 'partly', 'wrong', 'no_answer', unsure],
  number: ['right', 'wrong', 'unsupported', unsure],
  citation: ['supports', 'partly', 'no', unsure],
  completeness: ['complete', 'partly', 'incomplete', unsure],
  wording: ['fit', 'needs_edit', 'unfit', unsure],
  preference: ['first', 'second', 'same', unsure],
} as const;

const mostLabels = 200;
const longestComment = 2000;

const given = <const Labels extends readonly [string, ...string[]]>(labels: Labels) =>
  z.enum(labels).nullable().default(null);
const givenEach = <const Labels extends readonly [string, ...string[]]>(labels: Labels) =>
  z.array(z.enum(labels).nullable()).max(mostLabels).default([]);

/** What one person says of one answer; null is not judged yet. */
export const ratingSchema = z.object({
  correctness: given(reviewLabels.correctness),
  /** One for each number of the answer, in order. */
  numbers: givenEach(reviewLabels.number),
  /** One for each citation, in order. */
  citations: givenEach(reviewLabels.citation),
  completeness: given(reviewLabels.completeness),
  wording: given(reviewLabels.wording),
  /** Which of two answers is better; kept with the first of them. */
  preference: given(reviewLabels.preference),
  comment: z.string().trim().max(longestComment).default(''),
});

export type ReviewRating = z.infer<typeof ratingSchema>;

export const raterSchema = z.string().trim().min(1).max(40);

/** A rating as it is kept. */
export type KeptRating = ReviewRating & {
  readonly answerId: string;
  readonly rater: string;
  readonly run: string;
  readonly questionId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Said before the gold was seen: what people agree on should be counted with this one. */
  readonly firstCorrectness: ReviewRating['correctness'];
  /** The name of the better run, for two answers. */
  readonly preferredRun: string | null;
};
