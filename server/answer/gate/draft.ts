import type { Computation } from '../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import { readWrittenPeriod } from '../../../language/years/written-period.ts';
import type { Orientation, Passage, ReportSummary, Span } from '../../../library/report.ts';
import type { AnswerStatus, Coverage, TokenUsage } from '../answer.ts';

/** Words of a report on which a sentence rests; `span` lies within the passage. */
export type Evidence = {
  readonly passage: Passage;
  readonly report: ReportSummary;
  readonly span: Span;
  /** The years that the words are about, where the table of figures knows: 2022, 2016-2020. */
  readonly period?: string;
  /** Which way they look, where the table of figures knows. */
  readonly kind?: Orientation;
  /** Where the words are a cell of a table: the headers that govern it, and its unit. */
  readonly cell?: { readonly heads: readonly string[]; readonly unit: string };
};

/** A sentence as it was composed, before it is checked and gets its marks. */
export type DraftSentence = {
  /** Without marks. */
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** Marks the composer wrote that point at nothing. */
  readonly unknownMarks: number;
  /** What the composer itself found wrong with it. */
  readonly faults?: readonly SentenceFault[];
  /** Where in the text the mark of each evidence stands; at the end where this is absent. */
  readonly marksAt?: readonly number[];
  /** What was computed for the sentence; its results need not stand in the cited words. */
  readonly computations?: readonly Computation[];
};

/** What keeps a sentence from being shown. */
export type SentenceFault =
  | 'no_evidence'
  | 'unsupported_number'
  | 'wrong_year'
  | 'wrong_kind'
  | 'wrong_place'
  | 'unsupported_name'
  | 'unsupported_words'
  | 'instruction'
  | 'markup'
  | 'prompt_words';

/** What a composer gives, piece by piece: sentences, then how it ended. */
export type DraftPart =
  | { readonly type: 'sentence'; readonly sentence: DraftSentence }
  | {
      readonly type: 'ended';
      readonly status: AnswerStatus;
      /** Words of the same kind as a remark that stand before the sentences: how many reports say it. */
      readonly lead?: string;
      /** Words that claim nothing about what a report says, such as which place is missing. */
      readonly remark?: string;
      readonly coverage?: Coverage;
      /** What a computed answer was computed from. */
      readonly figures?: readonly FigureRow[];
      readonly usage?: TokenUsage;
    };

/** The exact words of the evidence. */
export function quoteOf({ passage, span }: Evidence): string {
  return passage.text.slice(span.start - passage.start, span.end - passage.start);
}

/** What a cell says with its headers: 地区生产总值（亿元） 2023年 9133.3亿元; nothing for other words. */
export function cellWords(evidence: Evidence): string {
  const { cell } = evidence;
  if (!cell) return '';
  const quote = quoteOf(evidence);
  return [...cell.heads, quote.includes(cell.unit) ? quote : `${quote}${cell.unit}`].join('\n');
}

/** Whether a year is one that the table of figures says the evidence is about. */
export function isOfPeriod({ period }: Evidence, year: number): boolean {
  const { first, last } = readWrittenPeriod(period ?? '') ?? {};
  return year === first || year === last;
}
