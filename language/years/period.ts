/** A run of years, the first and the last of them; of a single year they are the same. */
export type Years = { readonly first: number; readonly last: number };

/** A run of whole months of one year, 1 to 12. */
export type Months = { readonly from: number; readonly to: number };

/** The time that a figure or a question is about. `first` and `last` are years in all of them. */
export type Period =
  | ({ readonly type: 'year' } & Years)
  | ({ readonly type: 'years' } & Years)
  /** A five-year plan: 十三五 is 2016 to 2020. */
  | ({ readonly type: 'plan'; readonly name: string } & Years)
  /** 上半年, 一季度, 1—10月: its numbers are never those of the year. */
  | ({ readonly type: 'part'; readonly months: Months } & Years);

/** `yearPeriod(2023) // => { type: 'year', first: 2023, last: 2023 }` */
export function yearPeriod(year: number): Period {
  return { type: 'year', first: year, last: year };
}

/** The years from one to another; one year where they are the same. */
export function yearsPeriod(first: number, last: number): Period {
  return first === last ? yearPeriod(first) : { type: 'years', first, last };
}

/** Some months of a year; all twelve are the year. */
export function partOfYear(year: number, months: Months): Period {
  const isWhole = months.from === 1 && months.to === 12;
  return isWhole ? yearPeriod(year) : { type: 'part', first: year, last: year, months };
}

/** The months of a part of a year; undefined of a whole one. */
export function monthsOf(period: Period): Months | undefined {
  return period.type === 'part' ? period.months : undefined;
}

/** Whether both are of whole years, or of the same months. */
export function areOfSameMonths(one: Period, other: Period): boolean {
  const [a, b] = [monthsOf(one), monthsOf(other)];
  return a?.from === b?.from && a?.to === b?.to;
}
