import { cutOut } from '../../language/span.ts';
import type { Slots } from '../slots/slots.ts';
import {
  pointsAtTwo,
  saysBoth,
  withoutBoth,
  withoutLead,
  withoutTheseTwo,
} from './follow-up-words.ts';
import { partsOfTurn, type TurnParts } from './parts-of-turn.ts';
import { sidesOf } from './sides-of-conversation.ts';
import { allOf, type CompletedText, type TurnOf } from './turn-of.ts';

/** A question about what the last two turns asked one by one; undefined where it asks of one. */
export function ofBothTurns(turn: TurnOf): CompletedText | undefined {
  const { own, parts } = turn;
  const sides = asksOfSides(turn) ? sidesOf(slotsAsked(turn)) : undefined;
  return sides === undefined
    ? undefined
    : { text: `${sides}${withoutBoth(withoutLead(own.text))}`, carried: allOf(parts) };
}

/** 2023年对这两项提了什么要求: of both, with what is said anew; undefined where it points at no two. */
export function ofTheseTwo(turn: TurnOf): CompletedText | undefined {
  const text = wordsOfTheseTwo(turn);
  return text === undefined
    ? undefined
    : { text, carried: allOf(withoutSaid(turn.parts, turn.said)) };
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
  return !hasSides && (isOfSeveral || saysBoth(own.text));
}

/** What is said anew is not carried over. */
function withoutSaid(parts: TurnParts, said: TurnParts): TurnParts {
  return {
    ...parts,
    ...(said.places.length > 0 && { places: [] }),
    ...(said.periods.length > 0 && { periods: [] }),
    ...(said.things.length > 0 && { things: [], about: '' }),
  };
}

/** 2023年对这两项提了什么要求, 社零这两年的目标变了吗: of both, with what is said anew. */
function wordsOfTheseTwo({ own, said, last, earlier }: TurnOf): string | undefined {
  const [before] = earlier.slice(-1);
  if (!before || !pointsAtTwo(own.text)) return undefined;
  if (said.places.length + said.periods.length + said.things.length === 0) return undefined;
  const rest = withoutLead(cutOut(own.text, [...own.places, ...own.periods, ...said.things]));
  const sides = sidesOf([before, last], said);
  const asked = withoutTheseTwo(rest).replace(/^[呢,，对]+/u, '');
  // What it asks for is not said twice.
  return sides && `${asked.startsWith('目标') ? sides.replace(/目标$/u, '') : sides}${asked}`;
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
