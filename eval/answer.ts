/**
 * The shapes of answers as evaluation meets them, on the wire of any service. They are evaluation's
 * own, so that nothing that judges knows the product's code; `eval/product/` hands the product's
 * answers over, and does not compile where these and the product's no longer agree.
 */

/** Every way a question can end. */
export type AnswerStatus =
  | 'answered'
  | 'partial'
  | 'clarify'
  | 'no_report'
  | 'not_mentioned'
  | 'out_of_scope'
  | 'blocked'
  | 'unavailable';

/** An earlier question of a conversation, with what was answered. */
export type Turn = { readonly question: string; readonly answer: string };

export type AskRequest = { readonly question: string; readonly history?: readonly Turn[] };

export type TokenUsage = { readonly promptTokens: number; readonly completionTokens: number };

/** Words that are said to stand in a report at these UTF-16 offsets: that is to be checked. */
export type Citation = {
  /** The number in the answer's text, `[1]` for 1. */
  readonly mark: number;
  readonly reportId: string;
  readonly passageId: string;
  readonly title: string;
  /** Empty where the service does not say. */
  readonly region: string;
  readonly planYear: number | null;
  readonly headingPath: readonly string[];
  readonly quote: string;
  readonly start: number;
  readonly end: number;
};

/** How a system says that it read a question. */
export type QuestionRead = {
  readonly task?: string | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly years?: readonly number[] | undefined;
  readonly kind?: string | undefined;
};

/** A figure of a table by which it can be told from others. */
export type FigureUsed = {
  readonly reportId: string;
  readonly indicator: string;
  readonly value: number;
  readonly start: number;
};

/** An answer as a system gave it. What a system may leave unsaid is optional. */
export type ObservedAnswer = {
  readonly id: string;
  readonly status: AnswerStatus;
  /** With marks `[1]`. */
  readonly text: string;
  readonly citations: readonly Citation[];
  /** How the question was read; `task` is what was done to answer it. */
  readonly question?: QuestionRead | undefined;
  /** Rows of figures that it was computed from. */
  readonly figures?: readonly FigureUsed[] | undefined;
  /** Sentences that were kept back, for they rest on nothing. */
  readonly checks?: { readonly withheld: number } | undefined;
  readonly mode: 'quoted' | 'computed' | 'model';
  readonly model?: string;
  readonly usage?: TokenUsage | undefined;
  /** 0 to 1: how sure the system is. */
  readonly confidence?: number | undefined;
  /** Milliseconds by step. */
  readonly timings?: Readonly<Record<string, number>> | undefined;
  readonly notice: string;
};
