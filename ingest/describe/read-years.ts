import type { Section } from '../../library/report.ts';

export type ReportYears = {
  readonly reviewYear: number | null;
  readonly planYear: number | null;
};

/** From October on a report is about the year to come: districts and towns meet before New Year. */
const firstMonthOfNextYear = 10;

/**
 * The year reviewed and the year planned, from the day the report was given; without one, from
 * headings (2022年工作回顾, 2023年主要任务); without these, from a year in the title.
 */
export function readYears(facts: {
  readonly date: string | null;
  readonly title: string;
  readonly sections: readonly Section[];
}): ReportYears {
  const planYear =
    planYearOfDate(facts.date) ?? planYearOfHeadings(facts.sections) ?? yearIn(facts.title);
  return { planYear, reviewYear: planYear === null ? null : planYear - 1 };
}

function planYearOfDate(date: string | null): number | null {
  if (date === null) return null;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return month >= firstMonthOfNextYear ? year + 1 : year;
}

function planYearOfHeadings(sections: readonly Section[]): number | null {
  const headings = sections.flatMap(({ headingPath }) => headingPath.at(-1) ?? []);
  const reviewed = headings.map((title) => yearBefore(title, /回顾|情况|成就|成效/u));
  const planned = headings.map((title) => yearBefore(title, /任务|安排|重点|目标|部署|打算/u));
  const review = latest(reviewed);
  // A goal for 2025 or 2035 is no plan year: only the year after the one reviewed is.
  const plan = review === null ? first(planned) : review + 1;
  return plan;
}

function yearBefore(title: string, word: RegExp): number | null {
  const at = word.exec(title)?.index;
  if (at === undefined) return null;
  // 1998年工作回顾和1999年工作的总体要求 reviews 1998.
  return yearIn(title.slice(0, at)) ?? yearIn(title);
}

function yearIn(text: string): number | null {
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|(?!\d))/gu)].map(([year]) =>
    Number(year),
  );
  return latest(years);
}

function latest(years: readonly (number | null)[]): number | null {
  const known = years.filter((year) => year !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

function first(years: readonly (number | null)[]): number | null {
  return years.find((year) => year !== null) ?? null;
}
