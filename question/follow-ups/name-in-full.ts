import { indicatorMentions } from '../../language/indicators/indicators.ts';
import { segmentWords } from '../../language/words/segment-words.ts';
import type { Slots } from '../slots/slots.ts';
import { indicatorOfMember } from '../slots/things/list-members.ts';
import { cutOut, type Span } from '../../language/span.ts';
import { withoutLead } from './follow-up-words.ts';
import { partsOfTurn } from './parts-of-turn.ts';

/**
 * A follow-up with what it names in short by its full name, as the turns before it tell it.
 *
 * After 静海2023年GDP目标, 投资呢 is 固定资产投资呢; after 要多少家瞪羚企业, 雏鹰的呢 is 雏鹰企业呢.
 */
export function nameInFull(own: Slots, before: readonly Slots[]): string {
  const [run, another] = own.things.words;
  if (!run || own.things.listed.length + own.things.quoted.length > 0) return own.text;
  if (another) return eachInFull(own, before);
  const full = fullName(run.words, own, before);
  return full === undefined ? own.text : replaced(own.text, run, full);
}

function fullName(words: string, own: Slots, before: readonly Slots[]): string | undefined {
  const last = before.at(-1);
  if (!last) return undefined;
  return (
    asMember(words, own, last) ??
    withHead(words, own, last) ??
    saidInFull(words, before.slice(0, -1))
  );
}

/** 里程和比例 after 轨道交通里程 and 公交出行比例 are these, where each is the end of one. */
function eachInFull(own: Slots, before: readonly Slots[]): string {
  const named = before
    .slice(-2)
    .flatMap((turn) => partsOfTurn(turn).things.map(({ words }) => words));
  const inFull = own.things.words.map((run) => ({
    run,
    full: named.find((name) => name.length > run.words.length && name.endsWith(run.words)),
  }));
  if (inFull.some(({ full }) => full === undefined)) return own.text;
  return inFull
    .toReversed()
    .reduce((text, { run, full = '' }) => replaced(text, run, full), own.text);
}

const endsTurn = /^的?呢?[\s?？。,，]*$/u;

/** Whether a turn says nothing but the name, and where and when: 静海2021年雏鹰的呢. */
function standsAlone({ text, places, periods, things: { words } }: Slots): boolean {
  const [run] = words;
  if (!run) return false;
  const named = [...places, ...periods].filter(({ end }) => end <= run.start);
  const before = cutOut(text.slice(0, run.start), named);
  return endsTurn.test(text.slice(run.end)) && withoutLead(before.replace(/^的/u, '')) === '';
}

/** 投资呢 after another indicator names one, too. */
function asMember(words: string, own: Slots, last: Slots): string | undefined {
  if (last.things.listed.length === 0 || !standsAlone(own)) return undefined;
  return indicatorOfMember(words)?.name;
}

/** 雏鹰的呢 leaves out what 瞪羚企业 ends in. */
function withHead(words: string, own: Slots, last: Slots): string | undefined {
  const [run] = own.things.words;
  const isHeadless = run && standsAlone(own) && own.text.startsWith('的', run.end);
  const thing = partsOfTurn(last).things.at(-1)?.words;
  if (!isHeadless || thing === undefined || !/^\p{Script=Han}+$/u.test(thing)) return undefined;
  return asIndicator(words, thing) ?? withLastWord(words, thing);
}

/** 城镇 after 农村居民收入 is 城镇居民收入: with as much of the name behind it as is listed. */
function asIndicator(words: string, thing: string): string | undefined {
  const [same] = indicatorMentions(thing);
  return Array.from(thing, (_, at) => `${words}${thing.slice(at)}`).find((name) => {
    const [one, another] = indicatorMentions(name);
    const isWhole = one?.start === 0 && one.end === name.length && !another;
    return isWhole && one.indicator.name !== same?.indicator.name;
  });
}

function withLastWord(words: string, thing: string): string | undefined {
  const parts = segmentWords(thing);
  const last = parts.at(-1);
  return last === undefined || parts.length < 2 ? undefined : `${words}${last}`;
}

/** 电梯 after a turn in between is the 加装电梯 that was asked about before. */
function saidInFull(words: string, before: readonly Slots[]): string | undefined {
  if (words.length < 2) return undefined;
  return before
    .toReversed()
    .flatMap((turn) =>
      turn.things.listed.map((mention) => turn.text.slice(mention.start, mention.end)),
    )
    .find((name) => name !== words && name.includes(words) && !/[几多]|什么/u.test(name));
}

function replaced(text: string, { start, end }: Span, by: string): string {
  const rest = text.slice(end).replace(/^的(?=呢?[\s?？。,，]*$)/u, '');
  return `${text.slice(0, start)}${by}${rest}`;
}
