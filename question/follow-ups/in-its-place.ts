import { indicatorMentions } from '../../language/indicators/indicators.ts';
import { cutOut, type Span } from '../../language/span.ts';
import type { Slots } from '../slots/slots.ts';
import { withoutLead, wordsMeaning } from './follow-up-words.ts';
import type { TurnParts } from './parts-of-turn.ts';
import { partsSaid } from './said-after.ts';
import { allOf, nounPhrase, wordsOf, type CompletedText, type TurnOf } from './turn-of.ts';
import { asksWhetherDone } from './whether-done.ts';

/** 那2020年呢, 投资呢: nothing is said but names. */
export function namesOnly(own: Slots): boolean {
  const { things } = partsSaid(own);
  const named: readonly Span[] = [...own.places, ...own.periods, ...own.kinds, ...things];
  const rest = withoutLead(cutOut(own.text, named));
  return onlyBare.test(rest) && named.length > 0 && !asksWhetherDone(own);
}

const onlyBare = new RegExp(`^(?:${wordsMeaning('bare')}|\\s)*$`, 'u');

/** What was asked before, with this in the place of what was said. */
export function inItsPlace(named: TurnOf): CompletedText {
  const turn = { ...named, said: withHeadOf(named.parts, named.said) };
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
  if (parts.measure !== '' && isToldInAmounts(said)) return undefined;
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

function measureAsked(turn: TurnOf): string {
  if (saysHowMuch(turn) || isToldInAmounts(turn.said)) return '';
  return turn.said.measure || turn.parts.measure;
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
    ...(said.things.length > 0 ? { ...said, about: eachOf(said) } : parts),
    places: said.places.length > 0 ? said.places : parts.places,
    periods: said.periods.length > 0 ? said.periods : parts.periods,
    measure: measureAsked(turn),
    kind,
  });
  const several = said.places.length > 1 || said.periods.length > 1 ? '分别' : '';
  return `${phrase}${several}是多少`;
}

/** Indicators one by one; words that are on no list are one thing. */
function eachOf({ things, areListed }: TurnParts): string {
  return areListed ? things.map(({ words }) => words).join('和') : wordsOf(things);
}

/** 新增就业呢 after how fast something grew asks how many, as nobody tells how it grew. */
function isToldInAmounts({ things, areListed }: TurnParts): boolean {
  const measures = things.flatMap(({ words }) => indicatorMentions(words).slice(0, 1));
  return areListed && measures.every(({ indicator }) => indicator.usualMeasure !== 'growth');
}

/** 农村居民呢 after 城镇居民收入 asks for 农村居民收入. */
function withHeadOf({ things: before }: TurnParts, said: TurnParts): TurnParts {
  const whole = before.at(-1)?.words;
  if (said.areListed || whole === undefined) return said;
  const things = said.things.map((thing) => ({
    ...thing,
    words: thing.words + headBehind(thing.words, whole),
  }));
  return { ...said, things };
}

/** What stands in a name behind the noun that other words end in: 收入 for 农村居民. */
function headBehind(words: string, name: string): string {
  const ends = Array.from({ length: Math.max(0, words.length - 2) }, (_, at) =>
    words.slice(at + 1),
  );
  const end = ends.find((one) => name.includes(one));
  return end === undefined ? '' : name.slice(name.indexOf(end) + end.length);
}
