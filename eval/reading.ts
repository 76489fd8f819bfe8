/** What a reader takes from a question, in words that can be compared. */
export type Reading = {
  readonly places: readonly string[];
  readonly years: readonly number[];
  readonly indicator: string;
  readonly task: string;
};

/** A question as the rules read it and as the model does; the latter undefined where it fails. */
export type ReadTwice = { readonly rules: Reading; readonly model: Reading | undefined };
