import type { Slots } from '../slots/slots.ts';
import { partsOfTurn, type TurnParts } from './parts-of-turn.ts';

/**
 * What the last turns asked one by one, named side by side; undefined where they differ in more
 * than one thing, so that nothing tells what is to be held against what.
 *
 * `sidesOf([静海2023年GDP目标是多少, 河西2023年GDP目标是多少]) // => '静海和河西2023年GDP目标'`
 *
 * @param instead what is said anew stands in the place of theirs: 2021年这两项呢
 */
export function sidesOf(turns: readonly Slots[], instead?: TurnParts): string | undefined {
  const [before, last] = turns.slice(-2).map((turn) => withInstead(partsOfTurn(turn), instead));
  if (!before || !last) return undefined;
  const [one, other] = [phrases(before), phrases(last)];
  const differing = names.filter((name) => one[name] !== other[name]);
  const isOfTwoYears =
    differing.length === 2 && differing.includes('periods') && differing.includes('kind');
  if (isOfTwoYears)
    return `${last.places.join('和')}${thingOf(last)}${one.periods}${one.kind}和${other.periods}${other.kind}`;
  const [name, another] = differing;
  if (name === undefined || another !== undefined) return undefined;
  return names
    .map((each) => (each === name ? bothOf(one[each], other[each]) : other[each]))
    .join('');
}

function withInstead(parts: TurnParts, instead: TurnParts | undefined): TurnParts {
  if (!instead) return parts;
  const { places, periods, things, about, measure, kind } = instead;
  return {
    ...parts,
    ...(places.length > 0 && { places }),
    ...(periods.length > 0 && { periods }),
    ...(things.length > 0 && { things, about, measure }),
    // What came about in a year is no aim of another.
    ...((kind !== undefined || periods.length > 0) && { kind }),
  };
}

const names = ['places', 'periods', 'things', 'kind'] as const;

function phrases(parts: TurnParts): Readonly<Record<(typeof names)[number], string>> {
  const kind = parts.kind === undefined ? '' : { target: '目标', result: '实际' }[parts.kind];
  return {
    places: parts.places.join('和'),
    periods: parts.periods.join('和'),
    things: thingOf(parts),
    kind,
  };
}

function thingOf({ about, measure }: TurnParts): string {
  return `${about}${measure}`;
}

function bothOf(one: string, other: string): string {
  return one === '' || other === '' ? one + other : `${one}和${other}`;
}
