import type { Span } from '../span.ts';
import type { Period } from './period.ts';

/** Words that say a period, and for what they say it. */
export type PeriodMention = Span & {
  readonly period: Period;
  readonly role: PeriodRole;
  readonly yearFrom: YearFrom;
};

/** What words say a period for. */
export type PeriodRole =
  /** 2023年, 近三年: what is told is of it. */
  | 'about'
  /** 到2027年: what is told is aimed at, or reached, by its end. */
  | 'goal'
  /** 比2015年: it is only measured from. */
  | 'basis'
  /** 2025年前: the year before which it is. */
  | 'limit'
  /** 2018年的报告: the year in which a report was given. */
  | 'report'
  /** “十四五”规划: it stands in the name of something. */
  | 'name';

/**
 * Where the year of a period comes from: its own words (2023年), the report's time (去年), the year
 * named before it (前一年), or the words around it (上半年).
 */
export type YearFrom = 'words' | 'report' | 'named' | 'context';
