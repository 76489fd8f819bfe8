import { overlap, type Span } from '../../../language/span.ts';
import { liesWithin, type Place, type PlaceLevel } from '../../../language/places/place.ts';
import type { Group } from '../../task.ts';
import { keptGroupsIn, type KeptGroupMatch } from './kept-groups.ts';
import { levelGroupsIn, type LevelGroupMatch } from './level-groups.ts';
import { levelNouns } from './level-nouns.ts';
import { namedPlaces, type NamedPlace } from './named-places.ts';
import type { PlaceCatalogue } from './place-catalogue.ts';

/** A group of places with the words that name it. */
export type NamedGroup = Group & Span & { readonly words: string };

/**
 * The groups of places that a text names, in its order: by a name that is kept (东北三省), or all of
 * a level (各省, 哪几个县), within the place named before them (天津市各区).
 *
 * `groupsIn('东北三省2025年谁的目标高', catalogue)[0].members // => [辽宁省, 吉林省, 黑龙江省]`
 * `groupsIn('天津各区的财政收入', catalogue)[0] // => { name: '天津市各区', levels: ['county'], within: 天津市, … }`
 */
export function groupsIn(text: string, catalogue: PlaceCatalogue): readonly NamedGroup[] {
  const allOfLevels = levelGroupsIn(text);
  // 自治区 of 各省、自治区、直辖市 is a part of that.
  const kept = keptGroupsIn(text).filter((one) =>
    allOfLevels.every((other) => other.start >= one.start || !overlap(one, other)),
  );
  const ofLevels = allOfLevels.filter((one) => kept.every((other) => !overlap(one, other)));
  const levelGroups =
    ofLevels.length > 0 ? ofLevelsWithin(text, ofLevels, namedPlaces(text, catalogue)) : [];
  const all = [...kept.map((one) => keptGroup(text, one, catalogue)), ...levelGroups];
  return all.toSorted((a, b) => a.start - b.start).filter(isFirstOfItsMembers);
}

function keptGroup(text: string, match: KeptGroupMatch, catalogue: PlaceCatalogue): NamedGroup {
  const { start, end, noun } = match;
  const at = { start, end, words: text.slice(start, end) };
  const inner = levelsInside(match);
  if (!inner) return { name: match.name, members: match.members, ...at };
  const members = placesOf(inner.levels, match.members, catalogue);
  return { name: `${match.name}各${noun}`, members, ...at };
}

/** 市 of 长三角各市 lies within the members; 省市 of 长三角四省市 is what they are themselves. */
function levelsInside({ members, noun }: KeptGroupMatch) {
  const said = levelNouns().find((one) => one.noun === noun);
  if (!said || said.levels.length === 0) return undefined;
  const areMembers = members.every(
    ({ level, name }) => said.levels.includes(level) || name.endsWith(said.noun),
  );
  return areMembers ? undefined : said;
}

function placesOf(
  levels: readonly PlaceLevel[],
  within: readonly Place[],
  { gazetteer }: PlaceCatalogue,
): readonly Place[] {
  return gazetteer
    .places()
    .filter(
      ({ level, code }) =>
        levels.includes(level) && within.some((outer) => liesWithin(code, outer.code)),
    );
}

function ofLevelsWithin(
  text: string,
  matches: readonly LevelGroupMatch[],
  places: readonly NamedPlace[],
): readonly NamedGroup[] {
  return matches.map(({ start, end, noun }) => {
    const within = places.findLast((place) => surrounds(text, place, start, noun.levels))?.place;
    const name = `${within?.name ?? ''}${noun.name}`;
    const levels = noun.levels.length > 0 ? { levels: noun.levels } : {};
    const around = within && within.level !== 'nation' ? { within } : {};
    return { name, ...levels, ...around, start, end, words: text.slice(start, end) };
  });
}

// 天津2023年各区, 天津市下辖的各区, 天津市的哪个区
const leadsInto =
  /^(?:[市省区县]|的|里|内|中|下辖|下属|所辖|所属|管辖|去年|今年|明年|\d{2,4}年?|\s)*$/u;

function surrounds(
  text: string,
  { place, words, at }: NamedPlace,
  start: number,
  levels: readonly PlaceLevel[],
): boolean {
  const behind = at + words.length;
  if (behind > start || !leadsInto.test(text.slice(behind, start))) return false;
  return levels.length === 0 || levels.every((level) => rank[level] > rank[place.level]);
}

const rank: Readonly<Record<PlaceLevel, number>> = {
  nation: 0,
  province: 1,
  prefecture: 2,
  county: 3,
  township: 4,
};

/** 长三角四省市（沪苏浙皖） names the same places twice. */
function isFirstOfItsMembers(group: NamedGroup, index: number, all: readonly NamedGroup[]) {
  return all.findIndex((other) => keyOf(other) === keyOf(group)) === index;
}

function keyOf({ members, levels, within }: Group): string {
  const codes = members?.map(({ code }) => code).toSorted();
  return JSON.stringify([codes, levels, within?.code]);
}
