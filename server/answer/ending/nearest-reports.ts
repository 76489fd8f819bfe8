import type { Place } from '../../../language/places/place.ts';
import type { ReportSummary } from '../../../library/report.ts';
import type { FacetHits, FoundPassages } from '../../../search/find-passages.ts';

/**
 * What comes nearest to a report that is not here: of a place whose year is missing its other
 * years, the closest first; of a missing place those that share its prefecture, or its province.
 * All reports where nothing is near.
 */
export function nearestReports(
  found: FoundPassages | undefined,
  all: readonly ReportSummary[],
): readonly ReportSummary[] {
  const near = found?.facets.flatMap(nearestOfFacet) ?? [];
  return near.length > 0 ? [...new Set(near)] : all;
}

function nearestOfFacet({ facet, narrowed }: FacetHits): readonly ReportSummary[] {
  if (narrowed.outcome === 'no_year') return byYear(narrowed.reports, narrowed.years[0]);
  if (narrowed.outcome === 'no_place') return around(narrowed.place, narrowed.reports);
  const [place] = narrowed.mustName;
  return place ? around(place, narrowed.reports) : facet.place ? narrowed.reports : [];
}

function byYear(
  reports: readonly ReportSummary[],
  year: number | undefined,
): readonly ReportSummary[] {
  if (year === undefined) return reports;
  const away = ({ planYear }: ReportSummary) =>
    planYear === null ? Infinity : Math.abs(planYear - year);
  return reports.toSorted((a, b) => away(a) - away(b));
}

/** The reports whose place shares most of its division code; none where no digit is shared. */
function around({ code }: Place, reports: readonly ReportSummary[]): readonly ReportSummary[] {
  const shared = (report: ReportSummary) => sharedDigits(code, report.regionCode ?? '');
  const most = Math.max(0, ...reports.map(shared));
  return most === 0 ? [] : reports.filter((report) => shared(report) === most);
}

/** Digits that two codes share, rank by rank: a province has two, a prefecture four. */
function sharedDigits(one: string, other: string): number {
  const ranks = [6, 4, 2];
  return (
    ranks.find(
      (length) => other.length >= length && one.slice(0, length) === other.slice(0, length),
    ) ?? 0
  );
}
