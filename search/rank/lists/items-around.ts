import type { CountedList } from '../../../language/sentences/counted-list.ts';
import { itemSeries } from '../../../language/sentences/item-series.ts';
import type { Span } from '../../../library/report.ts';
import { likenessTo } from './list-likeness.ts';
import { listedBefore } from './listed-before.ts';
import { dividedBy, pausedItems } from './divided-by.ts';
import { phrasesAlike } from './phrases-alike.ts';

/** A sentence that announces a list, and where it counts its things, if it does. */
export type Announcement = { readonly sentence: Span; readonly count: number | undefined };

const fewestItems = 3;
// What is counted beyond this (一百二十个项目) is told by its kinds, of which there are fewer.
const mostItems = 20;
const leastAlike = 0.5;

/** The items of the list that a sentence announces, in front of its number or behind it. */
export function itemsAround(
  text: string,
  { sentence, count }: Announcement,
  asked: CountedList,
): readonly Span[] | undefined {
  const fits = fitting(asked);
  const from = count ?? sentence.start;
  // Without a name there is no telling which number is that of the list.
  const behind = { start: asked.noun === undefined ? sentence.start : from, end: sentence.end };
  const ofCount = (items: () => readonly Span[]) => (asked.count === undefined ? [] : items());
  const ways = [
    () => (count === undefined ? [] : listedBefore(text, sentence, count).find(fits)) ?? [],
    () => numbered(text, sentence, from),
    () => dividedBy(semicolons, text, behindColon(text, behind)),
    () => ofCount(() => namedPauses(text, behind, asked)),
    () => ofCount(() => kindsCounted(text, behind)),
    () => ofCount(() => dividedBy(semicolons, text, nextSentence(text, behind))),
    () => paragraphsBehind(text, sentence, asked),
    () => (count === undefined ? [] : calledAlike(text, count, asked)),
  ];
  return ways.map((way) => way()).find(fits);
}

function fitting({ count }: CountedList): (items: readonly Span[]) => boolean {
  return count === undefined || count > mostItems
    ? ({ length }) => length >= fewestItems
    : ({ length }) => length === count;
}

/** 以下, 是： or a colon: what follows is told item by item. */
export function announces(sentence: string): boolean {
  return /以下|下列|如下|[:：]/u.test(sentence);
}

function numbered(text: string, sentence: Span, from: number): readonly Span[] {
  const isOutright = announces(text.slice(sentence.start, sentence.end));
  const inside = itemSeries(text, from, isOutright ? undefined : sentence.end);
  return inside.length > 0 || !isOutright ? inside : itemSeries(text, sentence.end);
}

const semicolons = /[^；;。\s][^；;。]*/gu;

/** Things named one after the other right behind what they are called: 三大工程包括…、…和…. */
function namedPauses(text: string, behind: Span, asked: CountedList): readonly Span[] {
  const told = behindColon(text, behind);
  const lead = text.slice(behind.start, told.start);
  const isCalledSo = asked.noun === undefined || likenessTo(asked, lead) >= leastAlike;
  return isCalledSo ? pausedItems(text, told) : [];
}

const leadIn =
  /是?[:：]|其中(?:有|包括)|(?:具体|主要)?包括|包含|分为|分别(?:是|为)|[，,]即|是(?=[^，；]*[；、])/u;

/** What a sentence tells: behind its colon, 是, 即 or 包括, to the end of what is said there. */
function behindColon(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = leadIn.exec(words);
  if (!lead) return { start: end, end };
  const from = lead.index + lead[0].length;
  const told = /[包即]/u.test(lead[0]) ? /^[^。；;，,]*/u.exec(words.slice(from))?.[0] : undefined;
  return { start: start + from, end: told === undefined ? end : start + from + told.length };
}

const counted = /^(?:和|及|与|以及)?(?:\d|[一二两三四五六七八九十百])/u;

/** Kinds of things, each with its number: 其中有十大基地，三座电站和六条铁路. */
function kindsCounted(text: string, behind: Span): readonly Span[] {
  const lead = /其中(?:有|包括)|包括|包含|分为/u.exec(text.slice(behind.start, behind.end));
  if (!lead) return [];
  const start = behind.start + lead.index + lead[0].length;
  const items = dividedBy(/(?:[^，,、。；;和及与]|和(?!\d|[一二两三四五六七八九十百]))+/gu, text, {
    start,
    end: behind.end,
  });
  return items.every((item) => counted.test(text.slice(item.start, item.end))) ? items : [];
}

/** The sentence behind, in the same paragraph: 办好十件大事。…；…；…. */
function nextSentence(text: string, { end }: Span): Span {
  const line = /^[ 　]*[^\n。]*/u.exec(text.slice(end))?.[0] ?? '';
  return { start: end, end: end + line.length };
}

const shortestParagraph = 8;

/** The first sentences of so many paragraphs, where the announcement ends its own. */
function paragraphsBehind(text: string, { end }: Span, { count }: CountedList): readonly Span[] {
  if (count === undefined || !/^\s*\n/u.test(text.slice(end, end + 4))) return [];
  if (!/[:：]$|以下|下列/u.test(text.slice(Math.max(0, end - 20), end))) return [];
  const lines = [...text.slice(end).matchAll(/[^\n]+/gu)].slice(0, count);
  return lines.flatMap(({ 0: line, index }) => {
    const said = /^\s*(?<first>[^。！？]+)/u.exec(line)?.groups?.['first'] ?? '';
    const start = end + index + line.indexOf(said);
    return said.length < shortestParagraph ? [] : [{ start, end: start + said.length }];
  });
}

/** 实施四大工程。…实施提升工程，…实施优化工程，…: in the same paragraph, called and begun alike. */
function calledAlike(text: string, from: number, { count, noun }: CountedList): readonly Span[] {
  if (count === undefined || noun === undefined) return [];
  const lineEnd = text.indexOf('\n', from);
  const stretch = { start: from, end: lineEnd < 0 ? text.length : lineEnd };
  return phrasesAlike(text, stretch, { count, noun }) ?? [];
}
