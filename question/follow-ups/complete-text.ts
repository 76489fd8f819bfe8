import type { Span } from '../../language/span.ts';
import type { PlaceLevel } from '../../language/places/place.ts';
import type { Slots } from '../slots/slots.ts';
import type { Carried, Group } from '../task.ts';
import {
  continues,
  pointsAtTwo,
  withoutLead,
  withoutTheseTwo,
  wordsMeaning,
} from './follow-up-words.ts';
import { partsOfTurn, type TurnParts } from './parts-of-turn.ts';
import { sidesOf } from './sides-of-conversation.ts';

/** A turn that stands for itself, and the thing that it had from the turns before it. */
export type TurnBefore = { readonly slots: Slots; readonly subject?: string };

/** A question in words that stand for themselves, and what of them earlier turns supplied. */
export type CompletedText = {
  readonly text: string;
  readonly carried: readonly Carried[];
  readonly continues?: 'more' | 'longer' | 'reason';
};

/**
 * A question with what it leaves to the turns before it put into its words, so that everything is
 * read from them once.
 *
 * `completeText(slots of 那河西呢, [slots of 静海2023年GDP目标是多少]).text // => '河西2023年GDP目标是多少'`
 *
 * @param before the turns of the conversation, completed, oldest first.
 */
export function completeText(own: Slots, before: readonly TurnBefore[]): CompletedText {
  const { slots: last, subject } = before.at(-1) ?? {};
  const asItStands = { text: own.text, carried: [] };
  if (!last) return asItStands;
  const how = continues(own.text);
  const parts = partsOfTurn(last);
  if (how) return { text: last.text, carried: allOf(parts), continues: how };
  const turn = {
    own,
    said: saidAfter(own, last),
    last,
    parts,
    earlier: before.slice(0, -1).map(({ slots }) => slots),
    ...(subject !== undefined && { subject }),
  };
  if (isGeneral(own, last)) return turn.said.things.length > 0 ? asItStands : aboutGroup(turn);
  const two = ofTheseTwo(turn);
  if (two) return { text: two, carried: allOf(withoutSaid(parts, turn.said)) };
  if (standsAlone(turn)) return asItStands;
  const sides = asksOfSides(turn) ? sidesOf(slotsAsked(turn)) : undefined;
  if (sides) return { text: `${sides}${withoutBoth(own.text)}`, carried: allOf(parts) };
  return isBare(turn) ? inItsPlace(turn) : behindWhatWasSaid(turn);
}

/** 哪个街道 after a question about a district is no other place. */
function saidAfter(own: Slots, last: Slots): TurnParts {
  const isOfLast = own.groups.some((group) => isInside(group, last));
  const said = withoutPointers(partsSaid(own));
  return isOfLast && own.places.length === 0 ? { ...said, places: [] } : said;
}

/** 这两年 and 两地 are the years and the places that were asked of. */
function withoutPointers(said: TurnParts): TurnParts {
  return {
    ...said,
    periods: said.periods.filter((words) => !onlyBoth.test(words)),
    things: said.things.filter(({ words }) => !onlyBoth.test(words)),
  };
}

const onlyBoth = new RegExp(`^${wordsMeaning('both')}$`, 'u');

/** 教育呢 asks about 教育, though the word may as well say what is done. */
function partsSaid(own: Slots): TurnParts {
  const said = partsOfTurn(own);
  const runs = own.things.words;
  if (said.things.length > 0 || runs.length === 0 || !/呢[\s?？]*$/u.test(own.text)) return said;
  return {
    ...said,
    things: runs.map((run) => ({ ...run, words: own.text.slice(run.start, run.end) })),
  };
}

type TurnOf = {
  readonly own: Slots;
  readonly said: TurnParts;
  readonly last: Slots;
  readonly parts: TurnParts;
  readonly subject?: string;
  /** The turns before the last. */
  readonly earlier: readonly Slots[];
};

const general = new RegExp(wordsMeaning('general'), 'u');

/** 各省谁最高, 哪些报告提到 */
function isGeneral({ text, places, groups }: Slots, last: Slots): boolean {
  if (places.length > 0) return false;
  return (
    general.test(text) ||
    groups.some((group) => group.within === undefined && !isInside(group, last))
  );
}

/** 哪个街道 after a question about a district is one of that district's. */
function isInside({ levels = [] }: Group, { places }: Slots): boolean {
  return places.some(
    ({ place: { level } }) =>
      level !== 'nation' &&
      levels.length > 0 &&
      levels.every((inner) => ranks.indexOf(inner) > ranks.indexOf(level)),
  );
}

const ranks: readonly PlaceLevel[] = ['nation', 'province', 'prefecture', 'county', 'township'];

/** 那哪个省最高 asks the same of all, whatever place was asked of before. */
function aboutGroup({ own, said, parts }: TurnOf): CompletedText {
  const lacking = { ...parts, places: [], periods: said.periods.length > 0 ? [] : parts.periods };
  return { text: `${nounPhrase(lacking)}${withoutLead(own.text)}`, carried: allOf(lacking) };
}

const pointing = new RegExp(wordsMeaning('back'), 'u');

// What is asked so is asked of a thing: 河西2023年打算增几个点 says not of which.
const ofFigures: ReadonlySet<string> = new Set([
  'value',
  'measure',
  'compare',
  'verify',
  'aggregate',
]);

function standsAlone({ own, said }: TurnOf): boolean {
  if (said.places.length === 0) return false;
  if (pointing.test(own.text)) return false;
  if (/呢[\s?？]*$/u.test(own.text)) return said.things.length > 0 && said.periods.length > 0;
  const asksSomething =
    own.things.words.length > 0 || own.cues.some(({ slot }) => !ofFigures.has(slot));
  return said.things.length > 0 || (said.periods.length > 0 && asksSomething);
}

/** 那哪个更高, 两者差多少, 加起来呢: of what was asked one by one. */
function asksOfSides({ own, said, parts }: TurnOf): boolean {
  if (said.places.length + said.periods.length + said.things.length > 0) return false;
  if (saysAgainstWhat.test(withoutLead(own.text))) return false;
  const isOfSeveral = own.cues.some(
    ({ slot, value }) =>
      (slot === 'compare' && value !== 'completion' && value !== 'rest') ||
      (slot === 'aggregate' && value !== 'count'),
  );
  const hasSides = parts.places.length > 1 || parts.periods.length > 1;
  return !hasSides && (isOfSeveral || both.test(own.text));
}

/** What is said anew is not carried over. */
function withoutSaid(parts: TurnParts, said: TurnParts): TurnParts {
  return {
    ...parts,
    ...(said.periods.length > 0 && { periods: [] }),
    ...(said.things.length > 0 && { things: [], about: '' }),
  };
}

/** 2023年对这两项提了什么要求, 社零这两年的目标变了吗: of both, with what is said anew. */
function ofTheseTwo({ own, said, last, earlier }: TurnOf): string | undefined {
  const [before] = earlier.slice(-1);
  if (!before || !pointsAtTwo(own.text) || said.places.length > 0) return undefined;
  if (said.periods.length + said.things.length === 0) return undefined;
  const sides = sidesOf([before, last], said);
  const spans = [...own.periods, ...said.things].toSorted((a, b) => b.start - a.start);
  const rest = spans.reduce(
    (words, { start, end }) => words.slice(0, start) + words.slice(end),
    own.text,
  );
  return sides && `${sides}${withoutTheseTwo(withoutLead(rest)).replace(/^[呢,，对]+/u, '')}`;
}

/** 涨多少 is asked of each of two things, not between them. */
function slotsAsked({ own, last, earlier }: TurnOf): readonly Slots[] {
  const [before] = earlier.slice(-1);
  const moves = own.cues.some(
    ({ slot, start }) => slot === 'compare' && /^[涨增降跌升]/u.test(own.text.slice(start)),
  );
  const areOther = before && partsOfTurn(before).about !== partsOfTurn(last).about;
  return !before || (moves && areOther) ? [] : [before, last];
}

// 比市里高 and 比2021年高 say it, 比一比 does not.
const saysAgainstWhat = /^再?比(?![比一较下]|起来)/u;

const both = new RegExp(wordsMeaning('both'), 'u');

function withoutBoth(text: string): string {
  return withoutLead(text).replace(both, '');
}

/** Whether it says nothing but what is to stand in the place of what was said: 那2020年呢. */
function isBare({ own }: Pick<TurnOf, 'own'>): boolean {
  return namesOnly(own);
}

/** 那2020年呢, 投资呢: nothing is said but names. */
export function namesOnly(own: Slots): boolean {
  const { things } = partsSaid(own);
  const named: readonly Span[] = [...own.places, ...own.periods, ...own.kinds, ...things];
  const rest = named
    .toSorted((a, b) => b.start - a.start)
    .reduce((words, { start, end }) => words.slice(0, start) + words.slice(end), own.text);
  return onlyBare.test(withoutLead(rest)) && named.length > 0 && !asksWhetherDone(own);
}

/** 完成没有, 达到目标了吗: a target is held against what came of it. */
function asksWhetherDone({ text, cues }: Slots): boolean {
  return (
    done.test(text) || cues.some(({ slot, value }) => slot === 'compare' && value === 'completion')
  );
}

const done = new RegExp(wordsMeaning('done'), 'u');

const onlyBare = new RegExp(`^(?:${wordsMeaning('bare')}|\\s)*$`, 'u');

/** What was asked before, with this in the place of what was said. */
function inItsPlace(turn: TurnOf): CompletedText {
  const { own, said, last, parts } = turn;
  const carried = allOf({
    ...parts,
    places: said.places.length > 0 ? [] : parts.places,
    periods: said.periods.length > 0 ? [] : parts.periods,
    things: said.things.length > 0 ? [] : parts.things,
    kind: own.kinds.length > 0 ? undefined : parts.kind,
  });
  const isAsked = saysHowMuch(turn);
  return { text: (isAsked ? undefined : substituted(turn)) ?? askedAnew(turn, last), carried };
}

/** 钢产量是多少 after how much something grew asks for an amount. */
function saysHowMuch({ own, said, parts }: TurnOf): boolean {
  return parts.measure !== '' && said.things.length > 0 && own.text.includes('多少');
}

function substituted(turn: TurnOf): string | undefined {
  const { own, said, last, parts } = turn;
  if (own.kinds.length > 0 || isLater(own, last)) return undefined;
  const [place, period, thing] = [said.places, said.periods, said.things];
  const number = [place, period, thing].filter(({ length }) => length > 0).length;
  if (number === 0 || (thing.length > 0 && said.areListed !== parts.areListed)) return undefined;
  const spans = [
    ...replacing(place, last.places, parts.places.length),
    ...replacing(period, last.periods, parts.periods.length),
    ...replacing(
      thing.map(({ words }) => asGeneral(words, parts.things.at(-1)?.words ?? '')),
      parts.things.slice(-1),
      parts.areListed ? parts.things.length : 1,
    ),
  ];
  if (spans.length < number) return undefined;
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (words, { start, end, by }) => words.slice(0, start) + by + words.slice(end),
      last.text,
    );
}

const generalNoun = new RegExp(`${wordsMeaning('general noun')}$`, 'u');

/** 养老呢 after 民生举措 asks for 养老举措. */
function asGeneral(words: string, before: string): string {
  return generalNoun.test(words) ? words : words + (generalNoun.exec(before)?.[0] ?? '');
}

/** One in the place of one; where several were said, the question is said anew. */
function replacing(by: readonly string[], spans: readonly Span[], number: number) {
  const [span] = spans;
  if (by.length === 0 || !span || by.length !== number || number !== 1) return [];
  return [{ start: span.start, end: span.end, by: by.join('和') }];
}

/** 那2023年呢 after what came of 2022 may ask for a target. */
function isLater(own: Slots, last: Slots): boolean {
  const [now, then] = [own, last].map(({ periods }) => periods.at(0)?.period.first);
  const isOfResult = last.kinds.some(({ kind, strength }) => kind === 'result' && strength > 1);
  return isOfResult && now !== undefined && then !== undefined && now > then;
}

function askedAnew(turn: TurnOf, last: Slots): string {
  const { own, said, parts } = turn;
  const kind =
    own.kinds.length > 0
      ? (said.kind ?? own.kinds[0]?.kind)
      : isLater(own, last)
        ? undefined
        : parts.kind;
  const phrase = nounPhrase({
    ...(said.things.length > 0 ? { ...said, about: wordsOf(said.things) } : parts),
    places: said.places.length > 0 ? said.places : parts.places,
    periods: said.periods.length > 0 ? said.periods : parts.periods,
    measure: saysHowMuch(turn) ? '' : said.measure || parts.measure,
    kind,
  });
  const several = said.places.length > 1 || said.periods.length > 1 ? '分别' : '';
  return `${phrase}${several}是多少`;
}

const pronoun = /(?<=[比跟与和同])(?:它|那里|那边)/gu;
const theFigure = new RegExp(wordsMeaning('the figure'), 'u');
const besideIt = /^再?[和与跟同比]$/u;

/** What it does not say itself stands before its own words. */
function behindWhatWasSaid(turn: TurnOf): CompletedText {
  const { own, parts } = turn;
  const lacking = lackingParts(turn);
  const words = withoutLead(own.text)
    .replace(pronoun, parts.places.join('和'))
    .replace(/(?<=年)呢[?？，,]+/u, '')
    .replace(both, (found) => (isOfBoth(turn) ? '' : found));
  const isOtherYear = isHeldAgainst(own, own.periods) && own.kinds.length === 0;
  const phrase = isOtherYear && lacking.kind ? withKindOfBoth(lacking) : nounPhrase(lacking);
  const text = theFigure.test(words)
    ? words.replace(theFigure, nounPhrase({ ...lacking, kind: parts.kind }))
    : `${phrase}${words.replace(/^(?:它|他|她)的?/u, '')}`;
  return { text, carried: allOf(lacking) };
}

/** 这两年 of several years that were asked of says no more than they. */
function isOfBoth({ parts }: TurnOf): boolean {
  return parts.places.length + parts.periods.length > 2;
}

function lackingParts(turn: TurnOf): TurnParts {
  const { own, said, parts } = turn;
  const isOtherYear = isHeldAgainst(own, own.periods);
  const hasTime = said.periods.length > 0 || own.reportYear !== undefined;
  return {
    ...(carriesThing(turn) ? thingBefore(turn) : noThing),
    places: said.places.length > 0 && !isHeldAgainst(own, own.places) ? [] : parts.places,
    periods: hasTime && !isOtherYear ? [] : parts.periods,
    kind: kindLacking(turn, isOtherYear),
  };
}

function kindLacking(turn: TurnOf, isOtherYear: boolean): TurnParts['kind'] {
  const { own, parts } = turn;
  const saysTarget = own.kinds.some(({ kind }) => kind === 'target');
  if (asksWhetherDone(own) && !saysTarget && carriesThing(turn)) return 'target';
  return carriesKind(turn) || (isOtherYear && own.kinds.length === 0) ? parts.kind : undefined;
}

/** 和2021年定的比, 比辛庄镇高吗: what it names stands beside what was said. */
function isHeldAgainst({ text }: Slots, [first]: readonly Span[]): boolean {
  return first !== undefined && besideIt.test(withoutLead(text.slice(0, first.start)).trim());
}

/** 目标2025年比2023年高: what is asked of one year is asked of the other. */
function withKindOfBoth(parts: TurnParts): string {
  return nounPhrase({ ...parts, periods: [] }) + parts.periods.join('和');
}

const noThing = { things: [], areListed: false, about: '', measure: '' } as const;

/** 产量 of 粮食产量 is a part of what was named before, and no thing of its own. */
function carriesThing({ own, said, last, earlier }: TurnOf): boolean {
  const isNew = said.things.some(
    (thing) => !last.text.includes(thing.words) && (said.areListed || !isAspect(thing, own)),
  );
  if (pointing.test(own.text) && !said.areListed) return true;
  return !isNew && !isOfEarlier(own, { last, earlier });
}

/** 脱贫 after a turn about something else is what was asked about before that. */
function isOfEarlier(own: Slots, { last, earlier }: Pick<TurnOf, 'last' | 'earlier'>): boolean {
  const runs = own.things.words.map(({ words }) => words).filter((words) => words.length > 1);
  return (
    runs.some((words) => earlier.some(({ text }) => text.includes(words))) &&
    runs.every((words) => !last.text.includes(words))
  );
}

// 面积, 总面积, 多大面积
const attribute = new RegExp(`^.{0,2}${wordsMeaning('attribute')}$`, 'u');

/** 面积 is a part of a thing, and 实现目标 says what came of it. */
function isAspect({ words, start, end }: TurnParts['things'][number], { kinds }: Slots): boolean {
  return isAttribute(words) || kinds.some((kind) => start <= kind.start && kind.end === end);
}

/** 面积 says what is asked of a thing, and names none. */
function isAttribute(words: string): boolean {
  return attribute.test(words);
}

function thingBefore({
  own,
  parts,
  subject,
}: TurnOf): Omit<TurnParts, 'places' | 'periods' | 'kind'> {
  const { areListed } = parts;
  const named = parts.things.filter(({ words }) => !isAttribute(words));
  const things = named.length > 0 ? named : parts.things;
  // 哪个街道 is not asked of the 面积 that was asked for before.
  const asksOther = own.things.words.length > 0 || own.cues.some(({ slot }) => slot === 'text');
  const about = asksOther ? (subject ?? wordsOf(things)) : parts.about;
  const measures = own.cues.some(({ slot }) => slot === 'measure');
  return { things, areListed, about, measure: measures ? '' : parts.measure };
}

function carriesKind({ own, said, parts }: TurnOf): boolean {
  const saysOther = own.kinds.some(({ kind }) => kind !== parts.kind);
  const isOtherTime = said.periods.some((words) => !parts.periods.includes(words));
  return said.things.length === 0 && !isOtherTime && !saysOther;
}

function nounPhrase({ places, periods, about, kind, measure }: TurnParts): string {
  const kindWord = kind === undefined ? '' : { target: '目标', result: '实际' }[kind];
  const thing =
    kind === 'result' ? `${about}${kindWord}${measure}` : `${about}${measure}${kindWord}`;
  return `${places.join('和')}${periods.join('和')}${thing}`;
}

function wordsOf(things: TurnParts['things']): string {
  return things.map(({ words }) => words).join('');
}

function allOf({ places, periods, things, kind }: TurnParts): readonly Carried[] {
  return [
    ...places.map((words) => ({ what: 'place' as const, words })),
    ...periods.map((words) => ({ what: 'period' as const, words })),
    ...things.map(({ words }) => ({ what: 'thing' as const, words })),
    ...(kind ? [{ what: 'kind' as const, words: kind === 'target' ? '目标' : '实际' }] : []),
  ];
}
