import type { Passage, ReportSummary } from '../library/report.ts';

/** A passage that was found, with what it was ranked by. Ranks begin at 1. */
export type Hit = {
  readonly passage: Passage;
  readonly report: ReportSummary;
  readonly keywordRank: number | undefined;
  readonly vectorRank: number | undefined;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** Why it stands where it stands, in Chinese, for people. */
  readonly why: string;
};
