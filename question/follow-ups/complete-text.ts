import type { Slots } from '../slots/slots.ts';
import { behindWhatWasSaid } from './behind-what-was-said.ts';
import {
  continues,
  goesOn,
  pointsBack,
  saysHowMuchOfIt,
  withoutLead,
  wordsMeaning,
} from './follow-up-words.ts';
import { inItsPlace, namesOnly } from './in-its-place.ts';
import { isInside } from './is-inside.ts';
import { ofBothTurns, ofTheseTwo } from './of-both-turns.ts';
import { partsOfTurn } from './parts-of-turn.ts';
import { saidAfter } from './said-after.ts';
import { allOf, nounPhrase, type CompletedText, type TurnOf } from './turn-of.ts';

/** A turn that stands for itself, and the thing that it had from the turns before it. */
export type TurnBefore = { readonly slots: Slots; readonly subject?: string };

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
  const how = howItGoesOn(own);
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
  if (two) return two;
  if (standsAlone(turn)) return asItStands;
  const alone = namesOnly(own) ? inItsPlace : behindWhatWasSaid;
  return ofBothTurns(turn) ?? alone(turn);
}

function howItGoesOn(own: Slots): CompletedText['continues'] {
  return continues(own.text) ?? (asksReasonOfIt(own) ? 'reason' : undefined);
}

/** 抬得这么高,理由是什么 asks for the reason of what was told. */
function asksReasonOfIt({ text, places, things }: Slots): boolean {
  return (
    asksReason.test(text) && places.length + things.listed.length === 0 && saysHowMuchOfIt(text)
  );
}

const asksReason = new RegExp(wordsMeaning('reason'), 'u');

const general = new RegExp(wordsMeaning('general'), 'u');

/** 各省谁最高, 哪些报告提到 */
function isGeneral({ text, places, groups }: Slots, last: Slots): boolean {
  if (places.length > 0) return false;
  return (
    general.test(text) ||
    groups.some((group) => group.within === undefined && !isInside(group, last))
  );
}

/** 那哪个省最高 asks the same of all, whatever place was asked of before. */
function aboutGroup({ own, said, parts }: TurnOf): CompletedText {
  const lacking = { ...parts, places: [], periods: said.periods.length > 0 ? [] : parts.periods };
  return { text: `${nounPhrase(lacking)}${withoutLead(own.text)}`, carried: allOf(lacking) };
}

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
  if (pointsBack(own.text) || (said.things.length === 0 && goesOn(own.text))) return false;
  if (/呢[\s?？]*$/u.test(own.text)) return said.things.length > 0 && said.periods.length > 0;
  const asksSomething =
    own.things.words.length > 0 || own.cues.some(({ slot }) => !ofFigures.has(slot));
  return said.things.length > 0 || (said.periods.length > 0 && asksSomething);
}
