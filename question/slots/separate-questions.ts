import { onlySaysDone } from '../../language/words/lists/doing-words.ts';
import { onlyMentions } from '../../language/words/lists/mention-words.ts';
import { isNoun, segmentWords } from '../../language/words/segment-words.ts';
import { topicsNamed } from '../../language/words/lists/topics.ts';
import { strengthOf, type Cue } from './cues.ts';
import { continues } from '../follow-ups/follow-up-words.ts';
import type { Slots } from './slots.ts';

/**
 * The questions that a text consists of, each complete in itself: the places and times of the first
 * are those of the next that names none. Undefined where it is one question, as it is where its
 * sentences ask for the same thing (目标是多少？比去年高吗？).
 *
 * `separateQuestions('静海GDP是多少？口袋公园建了几个？', read) // => […, '静海口袋公园建了几个?']`
 */
export function separateQuestions(
  text: string,
  read: (part: string) => Slots,
): readonly string[] | undefined {
  const parts = (text.match(sentence) ?? [])
    .map((part) => part.trim())
    .filter((part) => part.length > 2)
    .flatMap((part) => atAnotherPlace(part, read));
  const [first, ...others] = parts.map(read);
  if (!first || others.length === 0 || !asks(first)) return undefined;
  const questions = others.reduce<readonly string[]>(
    (before, part) => {
      if (continues(part.text)) return [...before, part.text];
      if (isOther(part, first)) return [...before, completed(part, first)];
      return [...before.slice(0, -1), `${before.at(-1) ?? ''}${part.text}`];
    },
    [first.text],
  );
  return questions.length > 1 ? questions : undefined;
}

const sentence = /[^?;。!]+[?;。!]*/gu;

/**
 * 静海的目标是多少,河西区区长是谁: a clause that names a place of its own and asks in another way than
 * the clauses before it.
 */
function atAnotherPlace(text: string, read: (part: string) => Slots): readonly string[] {
  const at = text.lastIndexOf(',');
  if (at < 0) return [text];
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  const [first, second] = [read(before), read(after)];
  const isElsewhere = second.places.some(({ place }) =>
    first.places.every((other) => other.place.code !== place.code),
  );
  const ways = [wayOfAsking(first), wayOfAsking(second)];
  const areOther = ways.every((way) => way !== undefined) && ways[0] !== ways[1];
  return first.places.length > 0 && isElsewhere && areOther ? [before, after] : [text];
}

const waysOfAsking = ['text', 'value', 'list', 'define'] as const;

function wayOfAsking({ cues }: Slots): Cue['slot'] | undefined {
  return waysOfAsking.find((slot) => strengthOf(cues, slot) >= asksOutright);
}

const asksOutright = 4;

function asks({ cues }: Slots): boolean {
  return cues.some(({ slot }) => slot !== 'measure' && slot !== 'order' && slot !== 'take');
}

/** A sentence that asks for things of its own, and sets nothing beside those before it. */
function isOther(part: Slots, first: Slots): boolean {
  if (!asks(part) || strengthOf(part.cues, 'compare') + strengthOf(part.cues, 'rank') > 0)
    return false;
  const known = first.text;
  const own = [
    ...part.things.listed.filter(({ thing }) => !known.includes(thing.words)),
    ...part.things.words.filter(
      ({ words }) => segmentWords(words).some(isOfThing) && !known.includes(words),
    ),
  ];
  return own.length > 0 && !isOnSameSubject(part, first);
}

/** 请概述要点 says how to answer, and names nothing. */
function isOfThing(word: string): boolean {
  return isNoun(word) && !onlySaysDone(word) && !onlyMentions(word);
}

/** 天和水变好了没?环境上干了些啥? asks for what is done on one subject, twice. */
function isOnSameSubject(part: Slots, first: Slots): boolean {
  if (![part, first].every(({ cues }) => strengthOf(cues, 'summarise') > 0)) return false;
  const [own, known] = [part, first].map(({ text }) => topicsNamed(text).map(({ topic }) => topic));
  return own !== undefined && own.length > 0 && own.every((topic) => known?.includes(topic));
}

function completed(part: Slots, first: Slots): string {
  const said = (mentions: readonly { readonly start: number; readonly end: number }[]) =>
    mentions.map(({ start, end }) => first.text.slice(start, end));
  const places = part.places.length + part.groups.length > 0 ? [] : said(first.places);
  const periods = part.periods.length > 0 ? [] : said(first.periods);
  return `${[...places, ...periods].join('')}${part.text}`;
}
