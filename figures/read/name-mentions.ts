import { cleanSubject } from './clean-subject.ts';
import type { FoundQuantity } from '../../language/numbers/find-quantities.ts';
import type { Mention } from './find-mentions.ts';
import { hasNounBehind, nameFromSubject, type Named } from './name-figure.ts';
import { nameOne } from './name-one.ts';
import type { NamedMention } from './named-mention.ts';
import { placesNamed } from './read-place.ts';
import { splitPredicate } from './read-predicate.ts';
import { splitAll, splitSubjects } from './share-list.ts';

/** Gives each figure of a sentence its name, from its own words or from those before it. */
export function nameMentions(text: string, mentions: readonly Mention[]): readonly NamedMention[] {
  const named: NamedMention[] = [];
  for (let index = 0; index < mentions.length;) {
    const group = listFrom(mentions, index);
    named.push(...nameGroup(text, group, named));
    index += group.length;
  }
  return named.map(withBasisWords);
}

/** The words that say a figure are also those that say its basis. */
function withBasisWords(named: NamedMention): NamedMention {
  const { basis, from, to } = named;
  return basis
    ? { ...named, from: Math.min(from, basis.start), to: Math.max(to, basis.end) }
    : named;
}

/** Figures that follow each other with nothing between them: 分别增长4%、6%. */
function listFrom(mentions: readonly Mention[], index: number): readonly Mention[] {
  const [first, ...rest] = mentions.slice(index);
  if (!first) return [];
  const listed = following(first, rest, isJoined);
  const alike = following(first, rest, isNextOf);
  // 甲、乙、丙产量3万吨、2万吨、1亿立方米: as many things as numbers, of whatever unit.
  const { subject } = splitPredicate(first.left);
  const isOfEach = listed.length > alike.length && splitSubjects(subject, listed.length);
  return isOfEach ? listed : alike;
}

function following(
  first: Mention,
  rest: readonly Mention[],
  follows: (before: Mention, next: Mention) => boolean,
): readonly Mention[] {
  const group = [first];
  for (const next of rest) {
    const before = group.at(-1) ?? first;
    if (!follows(before, next) || hasNounBehind(before)) break;
    group.push(next);
  }
  return group;
}

function isJoined(before: Mention, next: Mention): boolean {
  const joins = next.left !== '' && /^(?:[、和与及以，]|分别)*$/u.test(next.left);
  return joins && next.clause === before.clause;
}

function isNextOf(before: Mention, next: Mention): boolean {
  return isJoined(before, next) && family(next.quantity) === family(before.quantity);
}

function family({ unit }: FoundQuantity): string {
  return unit.replace(/^(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)/u, '');
}

function nameGroup(
  text: string,
  group: readonly Mention[],
  earlier: readonly NamedMention[],
): readonly NamedMention[] {
  const [first] = group;
  if (!first) return [];
  const words = splitPredicate(first.left);
  const places = nameForPlaces(first, { ...words, last: earlier.at(-1) });
  if (places) return places;
  const shared = group.length > 1 ? nameList(group, { ...words, earlier }) : nameAll(first, words);
  if (shared) return shared;
  const named: NamedMention[] = [];
  for (const mention of group) {
    const one = nameOne(text, mention, [...earlier, ...named]);
    // What is said of the first of a list is said of all.
    named.push(mention === first ? one : { ...one, predicate: words.predicate });
  }
  return named;
}

/** 滨海新区达到9000亿元，武清区、西青区达到1000亿元: the same of other places. */
function nameForPlaces(
  mention: Mention,
  { subject, predicate, last }: Words & { readonly last: NamedMention | undefined },
): readonly NamedMention[] | undefined {
  const places = last?.place === undefined ? [] : placesNamed(cleanSubject(subject));
  if (!last || places.length === 0) return undefined;
  const from = mention.leftStart;
  return places.map((place) =>
    rowOf(mention, { name: { ...last, place }, subject: last.subject, predicate, from }),
  );
}

type Words = { readonly subject: string; readonly predicate: string };

/** A、B分别达X、Y: one subject for each figure. */
function nameList(
  group: readonly Mention[],
  words: Words & { readonly earlier: readonly NamedMention[] },
): readonly NamedMention[] | undefined {
  const names = listNames(group, words);
  const listQualifier = qualifierOf(group);
  const rows = group.flatMap((mention, index) => {
    const one = names[index];
    if (!one) return [];
    const row = rowOf(mention, { ...one, predicate: words.predicate });
    return [{ ...row, ...(listQualifier !== undefined && { listQualifier }) }];
  });
  return rows.length === group.length ? rows : undefined;
}

type ListName = { readonly name: Named; readonly subject: string; readonly from: number };

/** The names of a list from its own words or, where it has none, from the figures before it. */
function listNames(
  group: readonly Mention[],
  { subject, earlier }: Words & { readonly earlier: readonly NamedMention[] },
): readonly ListName[] {
  const from = group[0]?.leftStart ?? 0;
  if (!/^[、和与及并，]*$/u.test(subject.trim())) return namesOf(subject, group.length, from);
  const before = lastNames(earlier, group.length);
  if (before.length > 0) {
    return before.map((name) => ({ name, subject: name.name, from: before[0]?.from ?? from }));
  }
  const last = earlier.at(-1);
  return last ? namesOf(last.subject, group.length, last.from) : [];
}

function namesOf(words: string, count: number, from: number): readonly ListName[] {
  return (splitSubjects(words, count) ?? []).flatMap((subject) => {
    const name = nameFromSubject(subject);
    return name ? [{ name, subject, from }] : [];
  });
}

/** 奶牛存栏…，牛奶产量…，分别增长…: the last subjects before, one for each. */
function lastNames(earlier: readonly NamedMention[], count: number): readonly NamedMention[] {
  const distinct = earlier.filter(({ name }, index) =>
    earlier.slice(index + 1).every((later) => later.name !== name),
  );
  return distinct.length >= count ? distinct.slice(-count) : [];
}

/** A qualifier at one end of a list (5%和7%以上, 超过5%和7%) holds for all of it. */
function qualifierOf(group: readonly Mention[]): string | undefined {
  const said = group.flatMap(({ quantity }) => quantity.qualifier ?? []);
  return said.length === 1 ? said[0] : undefined;
}

/** A和B均突破1万家: the same figure for each. */
function nameAll(
  mention: Mention,
  { subject, predicate }: Words,
): readonly NamedMention[] | undefined {
  if (!/[均都各]/u.test(predicate)) return undefined;
  const parts = splitAll(subject);
  const rows = parts.flatMap((part) => {
    const name = nameFromSubject(part);
    return name?.indicator
      ? [rowOf(mention, { name, subject: part, predicate, from: mention.leftStart })]
      : [];
  });
  return rows.length > 1 && rows.length === parts.length ? rows : undefined;
}

function rowOf(
  mention: Mention,
  said: Words & { readonly name: Named; readonly from: number },
): NamedMention {
  const { name, indicator, place } = said.name;
  const { subject, predicate, from } = said;
  return {
    ...mention,
    name,
    indicator,
    place,
    subject,
    predicate,
    from,
    to: mention.quantity.end,
    isBehind: false,
    isStart: false,
  };
}
