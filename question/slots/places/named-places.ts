import type { Gazetteer } from '../../../language/places/gazetteer.ts';
import { liesWithin, shortPlaceName, type Place } from '../../../language/places/place.ts';
import { placeWritings } from './known-places.ts';
import type { PlaceCatalogue } from './place-catalogue.ts';

/** A place as a question names it. */
export type NamedPlace = {
  readonly place: Place;
  /** The words that name it, and where they stand. */
  readonly words: string;
  readonly at: number;
};

export type QuestionPlaces = {
  /** Whose reports are asked for. */
  readonly asked: readonly NamedPlace[];
  /** The question without the words that name them. */
  readonly rest: string;
};

/**
 * The places whose reports a question is about. A place that another one only leads to (天津静海)
 * counts once, as the inner one; a place that is not the subject (静海引进北京项目) stays a word.
 *
 * @param known places that have reports here: their names win, however common.
 */
export function readQuestionPlaces(
  question: string,
  known: readonly Place[],
  gazetteer: Gazetteer,
): QuestionPlaces {
  const named = namedPlaces(question, { known, gazetteer });
  const asked = subjects(question, innermost(named));
  return { asked, rest: withoutWords(question, named, asked) };
}

/** Every place that a text names, subject or not, in its order. */
export function namedPlaces(
  question: string,
  { known, gazetteer }: PlaceCatalogue,
): readonly NamedPlace[] {
  const found: NamedPlace[] = [];
  for (let at = 0; at < question.length;) {
    const next = knownPlaceAt(question, at, known) ?? anyPlaceAt(question, at, gazetteer);
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
  const named = placeWritings(known, rest.charAt(0)).find(({ place, words }) => {
    if (!rest.startsWith(words) || continuesAsOtherName(rest.slice(words.length))) return false;
    // 全国人大 and 全国各地 are about no report of the nation.
    const isOther = /^(?:人大|人民|政协|各地|最)/u.test(rest.slice(words.length));
    return place.level !== 'nation' || !isOther;
  });
  return named && { ...named, at };
}

// 南开大学, 天津路 and 四川代表团 name no place that could give a report.
function continuesAsOtherName(rest: string): boolean {
  return /^(?:大学|学院|中学|小学|医院|银行|路|街(?!道)|大桥|机场|站|港|时代|集团|公司|股份|代表团|\d+强)/u.test(
    rest,
  );
}

/** Whether a text names a place, and not only what is called after it (南开大学). */
export function namesPlace(text: string, { name }: Place): boolean {
  const short = shortPlaceName(name);
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    if (!continuesAsOtherName(text.slice(at + short.length))) return true;
  }
  return false;
}

const longestName = 12;

/** A place of the gazetteer by its full name, or a province or prefecture by its short one. */
function anyPlaceAt(question: string, at: number, gazetteer: Gazetteer): NamedPlace | undefined {
  for (let length = longestName; length >= 2; length--) {
    const words = question.slice(at, at + length);
    if (words.length < length) continue;
    const place = placeCalled(words, gazetteer);
    if (place && !continuesAsOtherName(question.slice(at + length))) return { place, words, at };
  }
  return undefined;
}

function placeCalled(words: string, gazetteer: Gazetteer): Place | undefined {
  const named = gazetteer
    .named(words)
    .filter(({ level }) => level !== 'township' && level !== 'nation');
  const called = gazetteer
    .called(words)
    .filter(({ level }) => level === 'province' || level === 'prefecture');
  // 朝阳区 is many places; whichever is meant, it is 朝阳区 and not 朝阳市.
  return named[0] ?? (called.length === 1 ? called[0] : undefined);
}

/** 天津静海: the outer place stands right before the inner one and only says where it lies. */
function innermost(named: readonly NamedPlace[]): readonly NamedPlace[] {
  return named.filter((outer, index) => {
    const next = named[index + 1];
    if (!next) return true;
    const touches = outer.at + outer.words.length === next.at;
    return !(touches && liesWithin(next.place.code, outer.place.code));
  });
}

// Between places that are asked for side by side.
const connector = /[和与跟及同比或、,，]|还是|以及|vs/u;

/** The first place named, and those joined to it one by one. */
function subjects(question: string, named: readonly NamedPlace[]): readonly NamedPlace[] {
  const [first, ...others] = named;
  if (!first) return [];
  const joined = [first];
  for (const next of others) {
    const before = joined.at(-1) ?? first;
    const between = question.slice(before.at + before.words.length, next.at);
    if (connector.test(between)) joined.push(next);
  }
  return joined.filter(
    ({ place }, index) => joined.findIndex((other) => other.place.code === place.code) === index,
  );
}

function withoutWords(
  question: string,
  named: readonly NamedPlace[],
  asked: readonly NamedPlace[],
): string {
  const codes = new Set(asked.map(({ place }) => place.code));
  const taken = named.filter(({ place }) =>
    [...codes].some((code) => liesWithin(code, place.code)),
  );
  return question
    .split('')
    .map((character, index) =>
      taken.some(({ at, words }) => index >= at && index < at + words.length) ? ' ' : character,
    )
    .join('');
}
