/** What 今年, 近三年 and 今后五年 are counted from. */
export type ReportTime = {
  /** The last year that is over: 近三年 ends with it. */
  readonly reviewYear: number | null;
  /** The first year ahead: 今后五年 begins with it. */
  readonly planYear: number | null;
  /** The day of the report, whose year is 今年; without it that is the year planned. */
  readonly date: string | null;
};

/**
 * The time of a question: "today" is the year that the newest report at hand plans, not the clock.
 * In a report given in January 2023, and to those who read it, this year is 2023, and the same
 * question over the same reports must not change its answer with New Year. Of targets the year
 * planned is the last of 近三年.
 */
export function timeOfQuestion(
  planYear: number,
  { ofTargets = false }: { readonly ofTargets?: boolean } = {},
): ReportTime {
  return { reviewYear: ofTargets ? planYear : planYear - 1, planYear, date: null };
}

/** 今年: the year in which a report was given; without its day, the year that it plans. */
export function thisYear({ date, planYear }: ReportTime): number | undefined {
  return (date === null ? planYear : Number(date.slice(0, 4))) ?? undefined;
}
