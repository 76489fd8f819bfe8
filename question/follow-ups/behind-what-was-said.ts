import type { Span } from '../../language/span.ts';
import type { Slots } from '../slots/slots.ts';
import { pointsBack, withoutBoth, withoutLead, wordsMeaning } from './follow-up-words.ts';
import type { TurnParts } from './parts-of-turn.ts';
import { allOf, nounPhrase, wordsOf, type CompletedText, type TurnOf } from './turn-of.ts';
import { asksWhetherDone } from './whether-done.ts';

const pronoun = /(?<=[比跟与和同])(?:它|那里|那边)/gu;
const theFigure = new RegExp(wordsMeaning('the figure'), 'u');
const besideIt = /^再?[和与跟同比]$/u;

/** What it does not say itself stands before its own words. */
export function behindWhatWasSaid(turn: TurnOf): CompletedText {
  const { own, parts } = turn;
  const lacking = lackingParts(turn);
  const said = withoutLead(own.text)
    .replace(pronoun, parts.places.join('和'))
    .replace(/(?<=年)呢[?？，,]+/u, '');
  const words = isOfBoth(turn) ? withoutBoth(said) : said;
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
  if (pointsBack(own.text) && !said.areListed) return true;
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
