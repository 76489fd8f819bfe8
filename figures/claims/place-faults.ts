import { escaped } from '../../language/word-pattern.ts';
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
  return [...otherLevel(clause, support), ...ofOtherPlace(clause, support, statement)];
}

const ownLevel = /(?:本|我)(?<level>[省市区县镇乡])(?![场域长委政容])/u;

/** 本市 is not said of a county. */
function otherLevel({ text }: StatedClause, support: readonly Support[]): readonly Fault[] {
  const found = ownLevel.exec(text);
  const level = found?.groups?.['level'];
  if (level === undefined || support.length === 0) return [];
  const isOwn = support.some(
    ({ source, sentence }) =>
      source.report.region.endsWith(level) || sentence.folded.includes(found?.[0] ?? level),
  );
  return isOwn ? [] : [{ fault: 'wrong_place', words: found?.[0] ?? level }];
}

function ofOtherPlace(
  clause: StatedClause,
  support: readonly Support[],
  statement: string,
): readonly Fault[] {
  return clause.places
    .filter((place) => clause.text.includes(place))
    .filter((place) => !support.some((one) => isMeant(place, one)))
    .map((words) => ({ fault: 'wrong_place', words }));

  function isMeant(place: string, one: Support): boolean {
    // 高唐至聊城: the end of a way is no place that the report is of.
    const isObject = new RegExp(`[至到与和、及跟往赴]${escaped(place)}`, 'u').test(clause.text);
    return isObject ? one.sentence.folded.includes(place) : isOfPlace(place, one, statement);
  }
}
