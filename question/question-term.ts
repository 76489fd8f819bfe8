/** One thing that a question is about; any of the words stands for it. */
export type QuestionTerm = {
  readonly words: readonly string[];
  readonly weight: number;
  /** Words that only lead to it, or are a part of it: they count for less than any of its names. */
  readonly leads?: readonly string[];
};
