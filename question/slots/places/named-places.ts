import type { Gazetteer } from '../../../language/places/gazetteer.ts';
import { liesWithin, type Place } from '../../../language/places/place.ts';
import { actsAsNation, nationAsOneWhoActs } from './acts-as-nation.ts';
import { becomesOtherName } from '../../../language/places/other-names.ts';
import { placeWritings } from './known-places.ts';
import type { PlaceCatalogue } from './place-catalogue.ts';
import { shortNamesIn } from './short-names.ts';

/** A place as a question names it. */
export type NamedPlace = {
  readonly place: Place;
  /** The words that name it, and where they stand. */
  readonly words: string;
  readonly at: number;
  /** Others with a report here that are called so as well: which one is meant is not told. */
  readonly alike?: readonly Place[];
};

/** Every place that a text names, subject or not, in its order. */
export function namedPlaces(
  question: string,
  { known, gazetteer }: PlaceCatalogue,
): readonly NamedPlace[] {
  const short = new Map(shortNamesIn(question, gazetteer).map((name) => [name.at, name]));
  const found: NamedPlace[] = [];
  for (let at = 0; at < question.length;) {
    const next =
      knownPlaceAt(question, at, known) ??
      anyPlaceAt(question, at, gazetteer, found.at(-1)) ??
      short.get(at);
    if (next) found.push(next);
    at += next ? next.words.length : 1;
  }
  return found;
}

function knownPlaceAt(
  question: string,
  at: number,
  known: readonly Place[],
): NamedPlace | undefined {
  const rest = question.slice(at);
  const named = placeWritings(known, rest.charAt(0)).filter(
    ({ place, words }) =>
      rest.startsWith(words) &&
      !becomesOtherName(rest.slice(words.length), place) &&
      (words !== nationAsOneWhoActs || actsAsNation(question, at)),
  );
  const [longest] = named;
  if (!longest) return undefined;
  const alike = highest(named.filter(({ words }) => words === longest.words));
  const [place = longest.place, ...others] = alike.map((one) => one.place);
  return { place, words: longest.words, at, ...(others.length > 0 ? { alike: others } : {}) };
}

/** 吉林 is the province, unless 吉林市 is written; of two 鼓楼区 neither is above the other. */
function highest<Named extends { readonly place: Place }>(
  named: readonly Named[],
): readonly Named[] {
  const length = Math.min(...named.map(({ place }) => place.code.length));
  return named.filter(({ place }) => place.code.length === length);
}

const longestName = 12;

/** A place of the gazetteer by its full name, or a province or prefecture by its short one. */
function anyPlaceAt(
  question: string,
  at: number,
  gazetteer: Gazetteer,
  before: NamedPlace | undefined,
): NamedPlace | undefined {
  const touches = before && before.at + before.words.length === at;
  // Within the nation every short name would be a place: 工农 of 全国工农业.
  const outer = touches && before.place.level !== 'nation' ? before.place : undefined;
  for (let length = longestName; length >= 2; length--) {
    const words = question.slice(at, at + length);
    if (words.length < length) continue;
    const place =
      placeCalled(words, gazetteer, outer) ?? countyCalled(question, at, length, gazetteer);
    if (place && !becomesOtherName(question.slice(at + length), place)) return { place, words, at };
  }
  return undefined;
}

function placeCalled(
  words: string,
  gazetteer: Gazetteer,
  outer: Place | undefined,
): Place | undefined {
  const named = gazetteer
    .named(words)
    .filter(({ level }) => level !== 'township' && level !== 'nation')
    // 通县 of 打通县乡 is no place: a former name needs three characters.
    .filter(({ name }) => name === words || words.length > 2);
  const called = gazetteer
    .called(words)
    .filter(({ level }) => level === 'province' || level === 'prefecture');
  const inside =
    outer &&
    [...named, ...gazetteer.called(words)].find(({ code }) => liesWithin(code, outer.code));
  // 朝阳区 is many places; whichever is meant, it is 朝阳区 and not 朝阳市.
  const [place, other] = called.filter(({ code }, _, all) =>
    all.every((one) => one.code.length >= code.length),
  );
  return inside ?? named[0] ?? (other ? undefined : place);
}

/** 昆山 of 昆山2023年GDP: counties have short names that are words (和平), but not before a year. */
function countyCalled(
  question: string,
  at: number,
  length: number,
  gazetteer: Gazetteer,
): Place | undefined {
  const isFirst = /(?:^|[\s,，]|年|那)$/u.test(question.slice(0, at));
  const behind = question.slice(at + length);
  if (!isFirst || !/^(?:(?:19|20)\d{2}|[去今明前]年)/u.test(behind)) return undefined;
  return gazetteer.called(question.slice(at, at + length))[0];
}
