import { readTable } from '../../../language/read-table.ts';
import type { Span } from '../../../language/span.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import type { Place } from '../../../language/places/place.ts';
import type { Slots } from '../../slots/slots.ts';
import type { Group } from '../../task.ts';
import { placesNamed } from '../operands/pair-operands.ts';

/**
 * The places that are asked about together: a group that is named, with others that are joined to
 * it, the places named one by one, or all places, where neither places nor times nor things are
 * told apart by what is asked.
 */
export function askedGroup(slots: Slots): Group | undefined {
  // 按各省的报告,西南五省谁高 asks of the group that is spelt out.
  const group = slots.groups.find(({ members }) => members) ?? slots.groups[0];
  const named = placesNamed(slots).map(({ place }) => place);
  if (group && !areOfGroup(named, group)) return joinedGroup(slots) ?? plainGroup(group);
  if (named.length > 1) return ofMembers(named);
  const isOfPlaces =
    named.length === 0 && slots.periods.length < 2 && slots.things.listed.length < 2;
  return isOfPlaces ? { name: everyPlace } : undefined;
}

/** 按各省的报告,广东、江苏谁高 asks of those that are named, and 涞源、易县,哪儿最高, too. */
function areOfGroup(named: readonly Place[], { name, members, levels }: Group): boolean {
  const isOfAny = name === everyPlace;
  return (
    !members && named.length > 1 && (isOfAny || named.every(({ level }) => levels?.includes(level)))
  );
}

const everyPlace = '各地';

function ofMembers(members: readonly Place[]): Group {
  return { name: members.map(({ name }) => name).join('、'), members };
}

const joining = readTable(new URL('./words-of-joining.tsv', import.meta.url), ['words', 'example']);
const joins = new RegExp(`^\\s*${anyOf(joining.map(({ words }) => words))}\\s*$`, 'u');

type Part = Span & { readonly name: string; readonly members: readonly Place[] };

/** 东北三省加内蒙 are four places; undefined where nothing is joined to a group. */
function joinedGroup(slots: Slots): Group | undefined {
  if (slots.groups.some(({ members }) => members === undefined)) return undefined;
  const parts = partsOf(slots);
  const [first, ...rest] = parts;
  if (!first || rest.length === 0) return undefined;
  const areJoined = rest.every(({ start }, at) =>
    joins.test(slots.text.slice(parts[at]?.end, start)),
  );
  const members = new Map(parts.flatMap((part) => part.members.map((one) => [one.code, one])));
  const name = parts.map((part) => part.name).join('、');
  return areJoined ? { name, members: [...members.values()] } : undefined;
}

/** Groups that are spelt out and places, in the question's order. */
function partsOf(slots: Slots): readonly Part[] {
  const groups = slots.groups.flatMap(({ name, members, start, end }) =>
    members ? [{ name, members, start, end }] : [],
  );
  const places = placesNamed(slots).map(({ place, start, end }) => ({
    ...{ name: place.name, members: [place], start, end },
  }));
  return [...groups, ...places].toSorted((a, b) => a.start - b.start);
}

/** A group without where it stands in the question. */
export function plainGroup({ name, members, levels, within }: Group): Group {
  return {
    name,
    ...(members && { members }),
    ...(levels && { levels }),
    ...(within && { within }),
  };
}
