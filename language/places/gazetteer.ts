import { readFileSync } from 'node:fs';
import { readTable } from '../read-table.ts';
import { liesWithin, placeLevel, shortPlaceName, type Place } from './place.ts';

/**
 * The administrative divisions of China, found by code or by name; and those of earlier years by the names
 * that they had then: 襄樊市 is 襄阳市, and 崇文区, which is no more, is itself.
 */
export type Gazetteer = {
  readonly byCode: (code: string) => Place | undefined;
  /** Every place of exactly this name; many counties and towns share one. */
  readonly named: (name: string) => readonly Place[];
  /** Every province and prefecture, and every county, that is called so for short. */
  readonly called: (shortName: string) => readonly Place[];
  /** Every place of today, each after those it lies within. */
  readonly places: () => readonly Place[];
};

let loaded: Gazetteer | undefined;

/** The kept gazetteer (see gazetteer/README.md), read once. */
export function loadGazetteer(): Gazetteer {
  loaded ??= parseGazetteer(
    readFileSync(new URL('./gazetteer/divisions.tsv', import.meta.url), 'utf8'),
    formerPlaces(),
  );
  return loaded;
}

/** A name of earlier years, and the code of what it is called now, or its own where it was joined with others. */
type FormerPlace = { readonly old: string; readonly code: string };

function formerPlaces(): readonly FormerPlace[] {
  const columns = ['old', 'code', 'fate', 'example'] as const;
  return [...readTable(new URL('./gazetteer/former-places.tsv', import.meta.url), columns)];
}

/** Reads lines of `code<TAB>name`, each code after those it lies within. */
export function parseGazetteer(lines: string, former: readonly FormerPlace[] = []): Gazetteer {
  const byCode = new Map<string, Place>();
  const byName = new Map<string, Place[]>();
  const byShortName = new Map<string, Place[]>();
  for (const line of lines.split('\n')) {
    const [code, name] = line.split('\t');
    if (!code || !name) continue;
    const place = { code, name, level: placeLevel(code), path: pathOf(code, name, byCode) };
    byCode.set(code, place);
    append(byName, name, place);
    if (place.level === 'township') continue;
    for (const shortName of shortNames(name)) append(byShortName, shortName, place);
  }
  const today = [...byCode.values()];
  for (const { old, code } of former) addFormer({ old, code }, { byCode, byName, byShortName });
  return {
    byCode: (code) => byCode.get(code),
    named: (name) => byName.get(name) ?? [],
    called: (shortName) => byShortName.get(shortName) ?? [],
    places: () => today,
  };
}

type Found = {
  readonly byCode: Map<string, Place>;
  readonly byName: Map<string, Place[]>;
  readonly byShortName: Map<string, Place[]>;
};

function addFormer({ old, code }: FormerPlace, { byCode, byName, byShortName }: Found): void {
  const place: Place = byCode.get(code) ?? {
    ...{ code, name: old, level: placeLevel(code), path: pathOf(code, old, byCode) },
  };
  byCode.set(code, place);
  append(byName, old, place);
  const short = shortPlaceName(old);
  // 思茅 is the district of today, and no name of the city that 思茅市 has become.
  if (!byShortName.has(short)) append(byShortName, short, place);
}

/** 恩施土家族苗族自治州 is called 恩施 and 恩施州. */
function shortNames(name: string): readonly string[] {
  const short = shortPlaceName(name);
  const rank = /自治([州县旗])$/u.exec(name)?.[1];
  return rank ? [short, `${short}${rank}`] : [short];
}

function pathOf(code: string, name: string, known: ReadonlyMap<string, Place>): readonly string[] {
  const outer = [6, 4, 2]
    .filter((length) => length < code.length)
    .map((length) => known.get(code.slice(0, length)))
    .find((place) => place !== undefined);
  return outer ? [...outer.path, name] : [name];
}

function append(map: Map<string, Place[]>, key: string, place: Place): void {
  const places = map.get(key);
  if (places) places.push(place);
  else map.set(key, [place]);
}

const longestName = 15;

/**
 * The place that a phrase such as 天津市津南区辛庄镇 names, reading from the left, each name within
 * the one before. Where several places share the name, `context` decides: the text that names
 * their provinces and prefectures more often. Undefined when nothing is named or nothing decides.
 */
export function resolvePlace(
  gazetteer: Gazetteer,
  phrase: string,
  context: string,
): Place | undefined {
  return likeliest(possiblePlaces(gazetteer, phrase), gazetteer, context);
}

/** Every place that such a phrase may name: the five 桥西区 of 桥西区, one of 石家庄市桥西区. */
export function possiblePlaces(gazetteer: Gazetteer, phrase: string): readonly Place[] {
  // 共和 is a county of Qinghai, but not here.
  const words = phrase.replaceAll('中华人民共和国', '');
  let found: readonly Place[] = [];
  for (let at = 0; at < words.length;) {
    const step = longestStep(gazetteer, words.slice(at), found);
    if (step) found = step.places;
    at += step ? step.length : 1;
  }
  return [...new Map(found.map((place) => [place.code, place])).values()];
}

type Step = { readonly places: readonly Place[]; readonly length: number };

function longestStep(
  gazetteer: Gazetteer,
  rest: string,
  outer: readonly Place[],
): Step | undefined {
  for (let length = Math.min(longestName, rest.length); length >= 2; length--) {
    const name = rest.slice(0, length);
    const places = [...gazetteer.named(name), ...gazetteer.called(name)];
    const inside = outer.length
      ? places.filter((place) => outer.some((one) => liesWithin(place.code, one.code)))
      : places;
    if (inside.length) return { places: inside, length };
  }
  return undefined;
}

function likeliest(
  places: readonly Place[],
  gazetteer: Gazetteer,
  context: string,
): Place | undefined {
  if (places.length <= 1) return places[0];
  const scored = places
    .map((place) => ({ place, mentions: outerMentions(place, gazetteer, context) }))
    .toSorted((a, b) => b.mentions - a.mentions);
  const [first, second] = scored;
  return first && second && first.mentions > second.mentions ? first.place : undefined;
}

function outerMentions(place: Place, gazetteer: Gazetteer, context: string): number {
  return [2, 4, 6]
    .filter((length) => length < place.code.length)
    .map((length) => gazetteer.byCode(place.code.slice(0, length)))
    .map((outer) => (outer ? context.split(shortPlaceName(outer.name)).length - 1 : 0))
    .reduce((sum, count) => sum + count, 0);
}
