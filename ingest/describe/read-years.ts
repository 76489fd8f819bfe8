import { planYearOfBody } from './years-of-body.ts';
import { numberOf, yearsIn } from './read-date.ts';
import type { Section } from '../../library/report.ts';

export type ReportYears = {
  readonly reviewYear: number | null;
  readonly planYear: number | null;
};

/** From October on a report is about the year to come: districts and towns meet before New Year. */
const firstMonthOfNextYear = 10;

/**
 * The year reviewed and the year planned, from the day the report was given; without one, from
 * headings that look back (2022年工作回顾); without these, from a year in the title, else from headings that
 * look ahead (2023年主要任务, which may be of two years); and without any, from what the text says of its years.
 */
export function readYears(facts: {
  readonly date: string | null;
  readonly title: string;
  readonly meeting: string | null;
  readonly sections: readonly Section[];
  /** The words below the title page. */
  readonly body: string;
}): ReportYears {
  const planYear =
    planYearOfDate(facts.date) ??
    yearOfCongress(facts.meeting) ??
    planYearAfterReviewed(facts.sections) ??
    yearIn(facts.title) ??
    yearOfPlannedHeading(facts.sections) ??
    planYearOfBody(facts.body);
  return { planYear, reviewYear: planYear === null ? null : planYear - 1 };
}

function planYearOfDate(date: string | null): number | null {
  if (date === null) return null;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return month >= firstMonthOfNextYear ? year + 1 : year;
}

// The fifth National People's Congress met in 1978, and since then one a year, five years each.
const firstYearly = { congress: 5, year: 1978 } as const;
const sessionOfNation =
  /第(?<congress>[一二三四五六七八九十\d]{1,3})届全国人(?:民代表)?大(?:会)?第?(?<session>[一二三四五\d])次/u;

function yearOfCongress(meeting: string | null): number | null {
  const { congress, session } = sessionOfNation.exec(meeting ?? '')?.groups ?? {};
  if (congress === undefined || session === undefined) return null;
  const since = numberOf(congress) - firstYearly.congress;
  return since < 0 ? null : firstYearly.year + since * 5 + numberOf(session) - 1;
}

/** A goal for 2025 or 2035 is no plan year: the year after the one reviewed is. */
function planYearAfterReviewed(sections: readonly Section[]): number | null {
  const reviewed = latest(yearsOfHeadings(sections, /回顾|情况|成就|成效/u));
  return reviewed === null ? null : reviewed + 1;
}

function yearOfPlannedHeading(sections: readonly Section[]): number | null {
  const planned = yearsOfHeadings(sections, /任务|安排|重点|目标|部署|打算/u);
  return planned.find((year) => year !== null) ?? null;
}

function yearsOfHeadings(sections: readonly Section[], word: RegExp): readonly (number | null)[] {
  return sections.map(({ headingPath }) => yearBefore(headingPath.at(-1) ?? '', word));
}

function yearBefore(title: string, word: RegExp): number | null {
  const at = word.exec(title)?.index;
  if (at === undefined) return null;
  // 1998年工作回顾和1999年工作的总体要求 reviews 1998.
  return yearIn(title.slice(0, at)) ?? yearIn(title);
}

function yearIn(text: string): number | null {
  return latest(yearsIn(text).map(({ year }) => year));
}

function latest(years: readonly (number | null)[]): number | null {
  const known = years.filter((year) => year !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
