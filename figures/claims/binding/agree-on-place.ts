import { loadGazetteer } from '../../../language/places/gazetteer.ts';
import { placesIn } from '../../../language/places/places-in.ts';
import type { Candidate, Support } from './candidate.ts';
import type { Stated } from './stated.ts';

/** Of the place that the clause names; a number of a place within it wants that place named. */
export function agreeOnPlace({ clause, text }: Stated, candidate: Candidate): boolean {
  const { source, cited } = candidate;
  const { region } = source.report;
  const other = cited.row && cited.row.place !== region ? cited.row.place : undefined;
  if (other !== undefined && !sharesName(other, text)) return false;
  const inner = clause.places.filter((place) => !isOwnPlace(place, candidate, text));
  const { nearestPlaces: nearest } = cited;
  if (inner.length === 0)
    return clause.places.length > 0 || nearest.length === 0 || nearest.some(isIn(text));
  if (nearest.length === 0) return areAllOf(candidate.sentence, inner);
  return inner.some((place) => nearest.some((one) => isIn(one)(place) || isIn(place)(one)));
}

const isIn = (text: string) => (name: string) => text.includes(name);

/** 865人出征，在湖北抗疫: the one place that a sentence names may stand behind its number. */
function areAllOf({ folded }: Candidate['sentence'], places: readonly string[]): boolean {
  const named = placesIn(folded);
  return named.length > 0 && named.every((name) => places.includes(name));
}

/** The report's own place, one that its words name, or an outer one where the own is named as well. */
export function isOfPlace(place: string, support: Support, text: string): boolean {
  const { folded } = support.sentence;
  return isOwnPlace(place, support, text) || folded.includes(place) || isAroundOneOf(folded, place);
}

/** 北京 lies around 丰台区, where that is named. */
function isAroundOneOf(words: string, place: string): boolean {
  const { named } = loadGazetteer();
  return placesIn(words)
    .flatMap((name) => named(name))
    .some(({ path }) => path.slice(0, -1).some((outer) => outer.startsWith(place)));
}

function isOwnPlace(place: string, { source }: Support, text: string): boolean {
  const { region, regionPath } = source.report;
  if (region.includes(place)) return true;
  return regionPath.some((name) => name.includes(place)) && text.includes(region.slice(0, 2));
}

function sharesName(place: string, text: string): boolean {
  return place.split(/[、和]/u).some((name) => text.includes(name.slice(0, 2)));
}
