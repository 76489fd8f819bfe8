import { isOfPlace } from './binding/agree-on-place.ts';
import type { Support } from './binding/candidate.ts';
import type { Fault } from './clause-check.ts';
import type { StatedClause } from './stated/statement.ts';

/** A clause without numbers is of the place it names, too. */
export function placeFaults(
  clause: StatedClause,
  support: readonly Support[],
  statement: string,
): readonly Fault[] {
  // 白石县2009年情况： says nothing yet.
  if (support.length === 0 && clause.quantities.length === 0) return [];
  return clause.places
    .filter((place) => clause.text.includes(place))
    .filter((place) => !support.some((one) => isMeant(place, one)))
    .map((words) => ({ fault: 'wrong_place', words }));

  function isMeant(place: string, one: Support): boolean {
    // 高唐至聊城: the end of a way is no place that the report is of.
    const isObject = new RegExp(`[至到与和、及跟往赴]${place}`, 'u').test(clause.text);
    return isObject ? one.sentence.folded.includes(place) : isOfPlace(place, one, statement);
  }
}
