import { overlap } from '../../../language/span.ts';
import type { Gazetteer } from '../../../language/places/gazetteer.ts';
import { liesWithin, type Place } from '../../../language/places/place.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import { connectors } from './connectors.ts';
import { groupsIn, type NamedGroup } from './groups.ts';
import { namedPlaces, type NamedPlace } from './named-places.ts';
import { withoutOtherParts } from './other-parts.ts';
import { placesOfReports } from './places-of-reports.ts';

export type QuestionPlaces = {
  /** Whose reports are asked for; a group of named members is spelt out. */
  readonly asked: readonly NamedPlace[];
  /** The groups that it names: 东北三省, 各省. */
  readonly groups: readonly NamedGroup[];
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
  const catalogue = { known, gazetteer };
  const spoken = groupsIn(question, catalogue);
  const named = withoutOtherParts(question, namedPlaces(withoutSpans(question, spoken), catalogue));
  const ofReports = { named: innermost(named, question), groups: spoken };
  const { named: telling, groups } = placesOfReports(question, ofReports);
  const single = subjects(question, withoutOwners(question, telling, known));
  const spelt = groups.filter((group) => isAskedFor(group, single, question));
  const asked = eachOnce([...single, ...spelt.flatMap(membersOf)]);
  const words = wordsTaken(named, asked);
  return {
    asked,
    groups,
    rest: withoutSpans(question, [...words, ...spelt, ...groups.filter(isOfLevels)]),
  };
}

function isOfLevels({ members }: NamedGroup): boolean {
  return members === undefined;
}

/** Alone, or what the places named are of, or joined to them; 天津在京津冀… is about 天津. */
function isAskedFor(
  { members, start, end }: NamedGroup,
  single: readonly NamedPlace[],
  question: string,
): boolean {
  if (!members) return false;
  const codes = new Set(members.map(({ code }) => code));
  if (single.every(({ place }) => codes.has(place.code))) return single.length !== 1;
  return single.some(({ at, words }) => {
    const between = at < start ? question.slice(at + words.length, start) : question.slice(end, at);
    return isConnector.test(between);
  });
}

const isConnector = new RegExp(`^${anyOf(connectors)}$`, 'u');

function membersOf({ members = [], words, start }: NamedGroup): readonly NamedPlace[] {
  return members.map((place) => ({ place, words, at: start }));
}

/** 天津静海, 保定下面的定兴: the outer place stands before the inner one and only says where it lies. */
function innermost(named: readonly NamedPlace[], question: string): readonly NamedPlace[] {
  return named.filter((outer, index) => {
    const next = named[index + 1];
    if (!next) return true;
    const between = question.slice(outer.at + outer.words.length, next.at);
    return !(saysWhere.test(between) && liesWithin(next.place.code, outer.place.code));
  });
}

const saysWhere = /^(?:的|市?下面的|下辖的?|辖下的|所辖的?|境内的|里的|市里的|底下的)?$/u;

const holdsConnector = new RegExp(anyOf(connectors), 'u');

/**
 * 甘肃的哪“两县一区”是河西区对口帮扶的 asks what 河西区 helps: a place without a report here that only
 * says whose a thing is steps back behind one that has reports.
 */
function withoutOwners(
  question: string,
  named: readonly NamedPlace[],
  known: readonly Place[],
): readonly NamedPlace[] {
  const [first, second] = named;
  if (!first || !second || isAmong(known, first) || !isAmong(known, second)) return named;
  const between = question.slice(first.at + first.words.length, second.at);
  const owns = between.startsWith('的') && !holdsConnector.test(between);
  return owns ? named.slice(1) : named;
}

function isAmong(known: readonly Place[], { place }: NamedPlace): boolean {
  return known.some(({ code }) => code === place.code || liesWithin(code, place.code));
}

/** The first place named, and those joined to it one by one. */
function subjects(question: string, named: readonly NamedPlace[]): readonly NamedPlace[] {
  const [first, ...others] = named;
  if (!first) return [];
  const joined = [first];
  for (const next of others) {
    const before = joined.at(-1) ?? first;
    const between = question.slice(before.at + before.words.length, next.at);
    if (between === '' || holdsConnector.test(between)) joined.push(next);
  }
  return eachOnce(joined);
}

function eachOnce(named: readonly NamedPlace[]): readonly NamedPlace[] {
  return named.filter(
    ({ place }, index) => named.findIndex((other) => other.place.code === place.code) === index,
  );
}

type Words = { readonly start: number; readonly end: number };

function wordsTaken(named: readonly NamedPlace[], asked: readonly NamedPlace[]): readonly Words[] {
  return named
    .filter(({ place }) => asked.some((one) => liesWithin(one.place.code, place.code)))
    .map(({ at, words }) => ({ start: at, end: at + words.length }));
}

function withoutSpans(question: string, spans: readonly Words[]): string {
  return question
    .split('')
    .map((sign, start) =>
      spans.some((span) => overlap(span, { start, end: start + 1 })) ? ' ' : sign,
    )
    .join('');
}
