import { liesWithin, type Place } from '../../../language/places/place.ts';
import type { ReportSummary } from '../../../library/report.ts';
import type { Group, Task, YearsGiven } from '../../../question/task.ts';
import { filterReports } from '../../../search/narrow-reports.ts';
import type { QuotedParts } from './quoted-parts.ts';

type ScopeParts = Pick<QuotedParts, 'question' | 'found' | 'index' | 'filters'>;

/** The reports that a question was narrowed to; none of a place that has no report of its own. */
export function reportsInScope({ found }: Pick<ScopeParts, 'found'>): readonly ReportSummary[] {
  const narrowed = found.facets.flatMap((facet) =>
    facet.narrowed.outcome === 'narrowed' && facet.narrowed.mustName.length === 0
      ? facet.narrowed.reports
      : [],
  );
  return [...new Set(narrowed)];
}

/**
 * The reports given in the years asked, of a group where places are asked together:
 * 2018年哪些省的报告 means those that plan 2018.
 */
export function reportsGiven(parts: ScopeParts, group?: Group): readonly ReportSummary[] {
  const { question, index, filters } = parts;
  if (!group) return ofYears(reportsInScope(parts), question.years);
  const allowed = filterReports(index.reports, filters);
  return ofYears(
    allowed.filter((one) => isOfGroup(one, group)),
    question.years,
  );
}

type WhichReports = Extract<Task, { readonly do: 'which_reports' }>;

/**
 * The reports among which it is asked which say a thing, and those that are meant else: those of the
 * group or of the places named, or all. Where several reports are spoken of, those within the place
 * too (天津这几份报告里哪些提到); where years are asked for, a year that is named may be told of.
 */
export function scopesAsked(
  task: WhichReports,
  parts: ScopeParts,
): readonly (readonly ReportSummary[])[] {
  const { question, index, filters } = parts;
  const { over, asks, given } = task;
  const allowed = filterReports(index.reports, filters).filter(isReport).filter(isGiven(given));
  const meant = allowed.filter(over ? (one) => isOfGroup(one, over) : isOf(question.places));
  const own = ofYears(meant, given ? [] : question.years);
  if (own.length === 0) return [reportsGiven(parts).filter(isReport)];
  const [place, another] = question.places;
  if (asks === 'years') return meant.length > own.length ? [own, meant] : [own];
  if (over ?? (asks !== 'documents' || !place || another)) return [own];
  const within = allowed.filter(
    ({ regionCode }) => regionCode !== null && liesWithin(regionCode, place.code),
  );
  const around = ofYears(within, given ? [] : question.years);
  return own.length > 1 ? [own, around] : [around];
}

function isGiven({ first = -Infinity, last = Infinity }: YearsGiven = {}) {
  return ({ planYear }: ReportSummary): boolean =>
    (first === -Infinity && last === Infinity) ||
    (planYear !== null && first <= planYear && planYear <= last);
}

/** Of one of the places, or of any where none is named. */
function isOf(places: readonly Place[]) {
  const codes = new Set(places.map(({ code }) => code));
  return ({ regionCode }: ReportSummary): boolean =>
    codes.size === 0 || (regionCode !== null && codes.has(regionCode));
}

function isReport({ kind }: ReportSummary): boolean {
  return kind === 'report';
}

function isOfGroup(
  { kind, level, regionCode }: ReportSummary,
  { members, levels, within }: Group,
): boolean {
  if (kind !== 'report' || regionCode === null) return false;
  if (members) return members.some(({ code }) => code === regionCode);
  if (within && (regionCode === within.code || !liesWithin(regionCode, within.code))) return false;
  return levels === undefined || (level !== null && levels.includes(level));
}

/** Those that plan the years asked; where none does, those that review them. */
function ofYears(
  reports: readonly ReportSummary[],
  years: readonly number[],
): readonly ReportSummary[] {
  if (years.length === 0) return reports;
  const planning = reports.filter(({ planYear }) => planYear !== null && years.includes(planYear));
  if (planning.length > 0) return planning;
  return reports.filter(({ reviewYear }) => reviewYear !== null && years.includes(reviewYear));
}
