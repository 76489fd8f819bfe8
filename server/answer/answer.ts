import type { ReportOrigin } from '../../library/report-origin.ts';
import type { Scan } from '../../library/scanned-run.ts';
import type { FigureRow } from '../../figures/figure-row.ts';
import type { TokenUsage } from '../../models/chat/chat-model.ts';
import type { EndpointTrouble } from '../../models/chat/endpoint-trouble.ts';

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

/** Who put the words together: the report itself, a computation over figures, or a model. */
export type AnswerMode = 'quoted' | 'computed' | 'model';

/** A quotation that proves a sentence: `report.text.slice(start, end) === quote`, always. */
export type Citation = {
  /** The number in the answer's text, `[1]` for 1. */
  readonly mark: number;
  readonly reportId: string;
  readonly passageId: string;
  readonly title: string;
  /** Name of the issuing place; empty when the document does not say. */
  readonly region: string;
  /** The year whose work the report plans; null when the document does not say. */
  readonly planYear: number | null;
  readonly headingPath: readonly string[];
  readonly quote: string;
  /** The page of the file on which it stands; absent when the file has no pages of its own. */
  readonly page?: number;
  /** Where the report was taken from, as far as it is known. */
  readonly origin?: ReportOrigin;
  /** How surely it was recognised, where it stands in a picture; absent where it was text. */
  readonly scan?: Scan;
  /** sha256 of the file it was read from, in lower-case hex. */
  readonly sha256?: string;
  /** Of the report's text: later ones may say something else. Absent in answers of earlier programs. */
  readonly version?: number;
  /** A digest of the quoted words, by which a link tells that they are still the same. */
  readonly quoteHash?: string;
  /** UTF-16 code units into the report's cleaned text. */
  readonly start: number;
  readonly end: number;
  /** Where the quotation is a cell of a table: the headers that govern it, from the outermost. */
  readonly heads?: readonly string[];
};

/**
 * Words of a report that do not answer, but come nearest where nothing does. They stand beside the
 * text, headed 以下不是答案, and never in it.
 */
export type Nearest = Omit<Citation, 'mark'> & {
  /** The same of another year, a figure of another name, or what says most of what is asked. */
  readonly why: 'other_year' | 'other_name' | 'closest';
};

/** What was read from a question before anything was searched. */
export type QuestionUnderstood = {
  readonly asked: string;
  /** The question as it was searched, completed from earlier turns. */
  readonly understood: string;
  readonly regions: readonly string[];
  readonly years: readonly number[];
  readonly kind?: 'target' | 'result';
  /** What kind of answer it waits for: number, list, yes_no, … */
  readonly form?: string;
  /** Five-year plans that it names: 十三五. */
  readonly periods?: readonly string[];
  /** The years that 近三年 or 今后五年 spans. */
  readonly span?: { readonly first: number; readonly last: number };
  /** What has to be done with figures to answer: compare, rank, trend, … */
  readonly operation?: string;
  /** What is to be done to answer it: value, compare, rank, … */
  readonly task?: string;
  /** The figures that it asks for or computes with. */
  readonly operands?: readonly AskedOperand[];
  /** What it has from earlier turns. */
  readonly carried?: readonly { readonly what: string; readonly words: string }[];
  /** What was taken out of it as personal, by kind: 固定电话. It was neither kept nor sent anywhere. */
  readonly masked?: readonly string[];
  /** Typing errors that were mended. */
  readonly mended?: readonly { readonly from: string; readonly to: string }[];
  /** 0 to 1: how unsure the reading of the task is. */
  readonly doubt?: number;
};

/** One figure that a question asks for; what it does not say is absent. */
export type AskedOperand = {
  readonly place?: string;
  readonly thing: string;
  readonly kind?: 'target' | 'result';
  /** A year, a span of years or a part of a year, as figures keep it. */
  readonly period?: string;
  readonly reportYear?: number;
};

/** A figure with what a link to its words needs. */
export type ShownFigure = FigureRow & Pick<Citation, 'version' | 'quoteHash'>;

/** Which reports a list or a comparison looked at, and which of them say nothing. */
export type Coverage = {
  readonly searched: number;
  readonly mentioning: readonly string[];
  readonly silent: readonly string[];
};

/** What the checks before release found. `withheld` sentences were never shown. */
export type AnswerChecks = {
  readonly sentences: number;
  readonly withheld: number;
  readonly unknownMarks: number;
  readonly numbers: number;
  readonly unsupportedNumbers: number;
  /** Sentences of a model shown with another mark, a bound that they lacked, or fewer clauses. */
  readonly repaired?: number;
  /** Clauses that repaired sentences lost. */
  readonly lostClauses?: number;
  /** Sentences of a model in whose place the report's own words stand. */
  readonly quotedInstead?: number;
};

/** Every way in which a model can leave a question without its answer. */
export type ModelTrouble = EndpointTrouble | 'unchecked';

export type { TokenUsage };

export type Answer = {
  readonly id: string;
  readonly status: AnswerStatus;
  /** Plain Chinese text with marks `[1]`; no markup of any kind. */
  readonly text: string;
  /** In order of first mark; only those the text uses. */
  readonly citations: readonly Citation[];
  readonly figures?: readonly ShownFigure[];
  readonly coverage?: Coverage;
  /** What comes nearest, where the reports do not answer. */
  readonly nearest?: readonly Nearest[];
  /** The year of the newest report here, where that is over and the question means today. */
  readonly asOf?: number;
  /** Questions to ask next or instead, ready to be sent; each would be put to a report here. */
  readonly choices?: readonly string[];
  readonly question: QuestionUnderstood;
  readonly mode: AnswerMode;
  /** Name of the model, when one wrote the answer. */
  readonly model?: string;
  /** Why the model did not write it, or not all of it; the notice says so in words. */
  readonly modelTrouble?: ModelTrouble;
  readonly checks: AnswerChecks;
  readonly usage?: TokenUsage;
  /**
   * The probability that this answer, as it is shown, is right; of a refusal, that nothing here
   * answers. 0 to 1, calibrated on gold questions.
   */
  readonly confidence?: number;
  /** Milliseconds by step. */
  readonly timings: Readonly<Record<string, number>>;
  /** True where the same question had just been answered and that answer is given again. */
  readonly cached?: true;
  /** The line that must stay with the text: AI-written, or quoted. */
  readonly notice: string;
  /** Marks what a model wrote for programs; absent where no model wrote. */
  readonly AIGC?: AigcMark;
  /** What the operator tells everybody just now: 今晚八点维护. */
  readonly announcement?: string;
};

/**
 * The implicit label of GB 45438-2025, annex E. `ProduceID` is the id of the answer that was made: the
 * audit has it, and an answer given again keeps it.
 */
export type AigcMark = {
  /** Generated by a machine, for sure. */
  readonly Label: '1';
  readonly ContentProducer: string;
  readonly ProduceID: string;
  readonly ReservedCode1: string;
  readonly ContentPropagator: string;
  readonly PropagateID: string;
  readonly ReservedCode2: string;
};

/** A passage that search found, as shown before the answer is ready. */
export type Source = {
  readonly passageId: string;
  readonly reportId: string;
  readonly title: string;
  readonly region: string;
  readonly planYear: number | null;
  readonly headingPath: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of the report's text, from 1. */
  readonly version?: number;
  /** By what it was found; absent where that is not known any more. */
  readonly found?: FoundBy;
};

/** The ranks of a passage in the two legs of search, beginning at 1; null where a leg missed it. */
export type FoundBy = {
  readonly keywordRank: number | null;
  readonly vectorRank: number | null;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** Why it stands where it stands, in Chinese. */
  readonly why: string;
};

/** An error as people see it: a Chinese sentence, never a stack. */
export type PublicError = {
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
  /** When asking again is likely to help; absent where waiting does not help. */
  readonly retryAfterSeconds?: number;
};

/** Checked text with its marks, and what they point at. */
export type ShownSentence = { readonly text: string; readonly citations: readonly Citation[] };

/** What a model wrote that could not be proved, and why. For the record; readers never get it. */
export type WithheldSentence = {
  readonly text: string;
  readonly reasons: readonly { readonly fault: string; readonly words: string }[];
};

/**
 * What happens while a question is answered, in order: `understood`, `sources`, perhaps a `preview`
 * (what the report itself says, until a model's words come), any number of `sentence`, then `end` — or `error`, which ends the stream. On the wire each is one server-sent
 * event whose `event:` is the type and whose `data:` is the rest of the object as JSON.
 */
export type AnswerEvent =
  | { readonly type: 'understood'; readonly question: QuestionUnderstood }
  | { readonly type: 'sources'; readonly sources: readonly Source[] }
  | { readonly type: 'preview'; readonly sentences: readonly ShownSentence[] }
  | ({ readonly type: 'sentence' } & ShownSentence)
  | {
      readonly type: 'end';
      readonly answer: Answer;
      readonly withheld?: readonly WithheldSentence[];
      /** What its probability of being right was worked out from; for calibration. */
      readonly features?: Readonly<Record<string, number>>;
    }
  | { readonly type: 'error'; readonly error: PublicError };

/** One earlier turn of the conversation, as the client sends it back. */
export type Turn = { readonly question: string; readonly answer: string };

/** What may be asked. Filters name places (静海区), years of work, or reports by id. */
export type AskRequest = {
  readonly question: string;
  readonly history?: readonly Turn[];
  /** The conversation whose turns the server remembers; used where no history comes along. */
  readonly conversationId?: string;
  /** How long a model is waited for at most; its own deadlines hold where this is absent. */
  readonly modelWaitMilliseconds?: number;
  readonly filters?: {
    readonly regions?: readonly string[];
    readonly years?: readonly number[];
    readonly reportIds?: readonly string[];
  };
};
