import type { Candidate, Support } from './candidate.ts';
import type { Stated } from './stated.ts';

/** Of the place that the clause names; a number of a place within it wants that place named. */
export function agreeOnPlace({ clause, text }: Stated, candidate: Candidate): boolean {
  const { source, cited } = candidate;
  const { region } = source.report;
  const other = cited.row && cited.row.place !== region ? cited.row.place : undefined;
  if (other !== undefined && !sharesName(other, text)) return false;
  const inner = clause.places.filter((place) => !isOwnPlace(place, candidate, text));
  const nearest = cited.nearestPlace;
  if (inner.length === 0)
    return clause.places.length > 0 || nearest === undefined || text.includes(nearest);
  return (
    nearest !== undefined &&
    inner.some((place) => place.includes(nearest) || nearest.includes(place))
  );
}

/** The report's own place, one that its words name, or an outer one where the own is named as well. */
export function isOfPlace(place: string, support: Support, text: string): boolean {
  return isOwnPlace(place, support, text) || support.sentence.folded.includes(place);
}

function isOwnPlace(place: string, { source }: Support, text: string): boolean {
  const { region, regionPath } = source.report;
  if (region.includes(place)) return true;
  return regionPath.some((name) => name.includes(place)) && text.includes(region.slice(0, 2));
}

function sharesName(place: string, text: string): boolean {
  return place.split(/[、和]/u).some((name) => text.includes(name.slice(0, 2)));
}
