import type { AskRequest, ObservedAnswer, Turn } from './answer.ts';
import type { ReadTwice } from './reading.ts';

/** One passage that search found; offsets are UTF-16 code units into the report's text. */
export type SearchHit = {
  readonly reportId: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** A report's cleaned text, and the file it came from (a path or a bare file name). */
export type ReportText = { readonly text: string; readonly sourceFile: string };

export type SearchQuery = {
  readonly question: string;
  readonly history?: readonly Turn[];
  readonly k: number;
};

/** The product's way to its hits: each leg, both fused, and these ranked again. */
export const searchStages = ['keyword', 'vector', 'fused', 'ranked'] as const;
export type SearchStage = (typeof searchStages)[number];

/** An answer, and named measures of how it came about. */
export type MeasuredAnswer = {
  readonly answer: ObservedAnswer;
  readonly features: Readonly<Record<string, number>>;
};

/** The sentence that an answer would quote, with what its support was worked out from. */
export type MeasuredSentence = {
  readonly text: string;
  readonly features: Readonly<Record<string, number>>;
};

/** All that an evaluation needs of a product: small, so that any build or service can stand in. */
export type SystemUnderTest = {
  ask(request: AskRequest): Promise<ObservedAnswer>;
  /** The best `k` passages for a question, best first; `undefined` when it cannot be searched. */
  search(query: SearchQuery): Promise<readonly SearchHit[] | undefined>;
  /** `undefined` when there is no such report. */
  report(id: string): Promise<ReportText | undefined>;
  /** The same as `search` at each stage on the way there; absent: the stages cannot be seen. */
  searchByStage?(query: SearchQuery): Promise<Readonly<Record<SearchStage, readonly SearchHit[]>>>;
  /** An answer with what its probability was worked out from; absent: it cannot be told. */
  askMeasured?(request: AskRequest): Promise<MeasuredAnswer>;
  /**
   * The best sentence for a question, whatever its support, of all or as if no report said those
   * left out; undefined where none would be quoted; absent: it cannot be told.
   */
  bestSentence?(
    request: AskRequest,
    isLeftOut?: (words: string) => boolean,
  ): Promise<MeasuredSentence | undefined>;
  /** A question as the rules and as the configured model read it; absent: it cannot be told. */
  readTwice?(request: AskRequest): Promise<ReadTwice>;
  /** Whether a model would be called to write the answer; absent: it cannot be told. */
  callsModel?(request: AskRequest): Promise<boolean>;
};
