import type { Months, Period } from './period.ts';
import type { ReportTime } from './report-time.ts';

/** What a match says before it is known where it stands; a part of a year is yet to get its year. */
export type Said =
  | { readonly yearFrom: 'words' | 'report'; readonly period: Period }
  | { readonly yearFrom: 'named'; readonly offset: number }
  | { readonly yearFrom: 'context'; readonly months: Months };

/** One way to say a period; undefined where the report's time does not tell what it is. */
export type PeriodRule = {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, time: ReportTime) => Said | undefined;
};

export type Groups = Readonly<Record<string, string | undefined>>;
