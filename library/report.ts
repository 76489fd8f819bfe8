import type { ReadFigures } from './figures/figure-rows.ts';
import type { PlaceLevel } from '../language/places/place.ts';
import type { Span } from '../language/span.ts';
import type { Table } from './table.ts';
import type { ReportOrigin } from './report-origin.ts';
import type { ScannedRun } from './scanned-run.ts';

export type { Span };
export type { OriginKind, ReportOrigin } from './report-origin.ts';

/** What a document is. Only a `report` speaks for its government. */
export type DocumentKind = 'report' | 'article' | 'notice' | 'other';

/** Whether words look back on work done or ahead to work planned. */
export type Orientation = 'result' | 'target';

/** What a document says of itself. What it does not say stays null. */
export type ReportFacts = {
  readonly kind: DocumentKind;
  readonly title: string;
  /** Name of the issuing place, such as 静海区; empty when unknown. */
  readonly region: string;
  /** From the province down: ['天津市', '静海区']; empty when unknown. */
  readonly regionPath: readonly string[];
  readonly regionCode: string | null;
  readonly level: PlaceLevel | null;
  /** The meeting it was given to, such as 静海区第三届人民代表大会第四次会议. */
  readonly meeting: string | null;
  /** The day it was given, YYYY-MM-DD. */
  readonly date: string | null;
  readonly speaker: string | null;
  /** The year whose work it reviews; one less than `planYear`. */
  readonly reviewYear: number | null;
  /** The year whose work it plans: 2023 for a report given in December 2022 or January 2023. */
  readonly planYear: number | null;
  /** Whether it reviews the past five years and sets the next five, as every fifth report does. */
  readonly coversFiveYears: boolean;
};

/** A term and what it means, as the report's own notes (名词解释) say it. */
export type GlossaryEntry = Span & {
  /** “六个百分百”改造 */
  readonly term: string;
  readonly definition: string;
};

/** Words of the source that are no words of the document, in UTF-16 code units of the source. */
export type Cut = Span & { readonly reason: string };

/** A part of a report: headings and the words under the deepest of them. */
export type Section = Span & {
  /** Headings from the top down to this section's own; empty before the first heading. */
  readonly headingPath: readonly string[];
  readonly orientation: Orientation | null;
};

/** A run of whole sentences of one section: the unit of retrieval. */
export type Passage = Span & {
  readonly id: string;
  readonly reportId: string;
  readonly headingPath: readonly string[];
  readonly orientation: Orientation | null;
  /** The report's words from `start` to `end`. */
  readonly text: string;
  /** Offsets into the report's text, as all offsets are. */
  readonly sentences: readonly Span[];
};

/** A run of cleaned text that stands unchanged in the source: `length` units from each start. */
export type SourceRun = {
  readonly start: number;
  readonly sourceStart: number;
  readonly length: number;
};

/** Where a page of the file begins in the report's text. */
export type PageStart = { readonly page: number; readonly start: number };

/** A document as ingest reads it, before the library gives it an id. */
export type ReportDraft = ReportFacts & {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly passages: readonly Omit<Passage, 'id' | 'reportId' | 'text'>[];
  readonly sourceRuns: readonly SourceRun[];
  readonly glossary: readonly GlossaryEntry[];
  /** The places it may be of, where its text does not say which; absent when it does. */
  readonly placeCandidates?: readonly string[];
  /** The years it may plan, the likeliest first, where its text does not say which. */
  readonly yearCandidates?: readonly number[];
  /** What was cut from its source before, within and after it, and why. */
  readonly cuts: readonly Cut[];
  /** In order; absent when the file has no pages of its own. */
  readonly pages?: readonly PageStart[];
  /** In order; absent when it has none. */
  readonly tables?: readonly Table[];
  readonly origin?: ReportOrigin;
  /** Its words that were recognised in pictures, in order; absent when all of it was text. */
  readonly scanned?: readonly ScannedRun[];
  /** The figures in its text; absent when nobody read them yet. */
  readonly figures?: ReadFigures;
};

/** A document as the library lists it. */
export type ReportSummary = ReportFacts & {
  readonly id: string;
  /** Who may read it: those who may read this collection. Absent: `public`. */
  readonly collection?: string;
  /** Name of the file it came from, relative to what was ingested. */
  readonly sourceFile: string;
  /** sha256 of that file, in lower-case hex. */
  readonly sha256: string;
  /** Which of the texts that came in of it this is, from 1: a link says from which it quotes. */
  readonly version: number;
  /** Length of the cleaned text in UTF-16 code units. */
  readonly characters: number;
  /** Where the pages of its file begin; absent when the file has no pages of its own. */
  readonly pages?: readonly PageStart[];
  /** Absent in reports that were taken in before origins were kept. */
  readonly origin?: ReportOrigin;
  /** Its words that were recognised in pictures, in order; absent when all of it was text. */
  readonly scanned?: readonly ScannedRun[];
};

export type Report = ReportSummary & {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly glossary: readonly GlossaryEntry[];
  /** In order; absent when it has none. */
  readonly tables?: readonly Table[];
};
