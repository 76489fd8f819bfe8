import { normaliseText } from '../../language/characters/normalise-text.ts';
import type { CountedList } from '../../language/sentences/counted-list.ts';
import { itemSeries } from '../../language/sentences/item-series.ts';
import { chineseNumeral } from '../../language/numbers/write-number.ts';
import { listNames } from '../../language/sentences/list-names.ts';
import { splitSentences } from '../../language/sentences/split-sentences.ts';
import type { Report, Span } from '../../library/report.ts';

type Announcement = { readonly sentence: Span; readonly worth: number };

const fewestItems = 3;
const mostTried = 8;
// Half of what the list is called has to be said where it is announced.
const leastAlike = 0.5;
// A list that the question has no name for is known by the other words of the question.
const leastOfOthers = 0.6;
const leastWorth = 1;

/**
 * The items of a list behind the words that announce it: 办好十件实事：一是…二是…, 九条方针是：…；…, the
 * paragraphs under 做好以下八个方面的工作, or 这项工程包括…、…和…. Undefined where no announcement is
 * followed by a list of that length.
 *
 * @param words what else the question says of it: 物价 of 压物价的那几条办法.
 */
export function announcedRun(
  { text }: Pick<Report, 'text'>,
  asked: CountedList,
  words: readonly string[],
): readonly Span[] | undefined {
  const announcements = splitSentences(text, { start: 0, end: text.length })
    .map((sentence) => ({ sentence, worth: worthOf(wordsAt(text, sentence), asked, words) }))
    .filter(({ worth }) => worth >= leastWorth)
    .toSorted((a, b) => b.worth - a.worth);
  for (const one of announcements.slice(0, mostTried)) {
    const items = itemsBehind(text, one, asked);
    if (items) return items;
  }
  return undefined;
}

function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** How well a sentence announces the list: its number, its name, other words of the question. */
function worthOf(sentence: string, asked: CountedList, words: readonly string[]): number {
  const said = normaliseText(sentence);
  const others = shareSaid(words, said);
  const outright = announces(said) ? 0.5 : 0;
  if (asked.noun === undefined) {
    const isNamed = asked.count !== undefined && others >= leastOfOthers;
    return isNamed ? leastWorth + others + outright : 0;
  }
  const counts = saysCount(said, asked);
  if (asked.count !== undefined && !counts) return 0;
  const alike = bestLikeness(asked.noun, said);
  if (alike < leastAlike) return 0;
  if (asked.count === undefined && (others === 0 || !announces(said))) return 0;
  return (counts ? 1 : 0) + alike + others + outright;
}

function saysCount(said: string, { count }: CountedList): boolean {
  return count !== undefined && countPattern(count).test(said);
}

function shareSaid(words: readonly string[], said: string): number {
  return words.filter((word) => said.includes(word)).length / Math.max(1, words.length);
}

/** 以下, 是： or a colon: what follows is told item by item. */
function announces(sentence: string): boolean {
  return /以下|下列|如下|[:：]/u.test(sentence);
}

/** How well words say what the things of a list are called, by any of its names. */
function bestLikeness(noun: string, said: string): number {
  return Math.max(...listNames(noun).map((name) => likeness(name, said)));
}

/** `likeness('方面实事', '办好十方面民生实事') // => 1`: the share of its pairs of signs said there. */
function likeness(noun: string, said: string): number {
  const name = normaliseText(noun);
  // 一 of 五个一 is what each of five things begins with, not what they are called.
  if (/^[一二三四五六七八九十]$/u.test(name)) return 0;
  if (name.length < 2) return said.includes(name) ? 1 : 0;
  const pairs = Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2));
  return pairs.filter((pair) => said.includes(pair)).length / pairs.length;
}

/** 10 as 十个, 10项, 十大 or 十方面. */
function countPattern(count: number): RegExp {
  return new RegExp(
    `(?<![一二三四五六七八九十\\d.])(?:${chineseNumeral(count)}|${count})[\\s”"’]*(?:大|个|项|条|张|类|种|件|点|样|招|步|方面|”)`,
    'u',
  );
}

function itemsBehind(
  text: string,
  { sentence }: Announcement,
  asked: CountedList,
): readonly Span[] | undefined {
  const fits = (items: readonly Span[]) =>
    asked.count === undefined ? items.length >= fewestItems : items.length === asked.count;
  const from = behindCount(text, sentence, asked);
  // Without a name there is no telling which number is that of the list.
  const behind = { start: asked.noun === undefined ? sentence.start : from, end: sentence.end };
  const ways = [
    () => listedBefore(text, sentence, from),
    () => itemSeries(text, from, announces(wordsAt(text, sentence)) ? undefined : sentence.end),
    () => dividedBy(semicolons, text, behindColon(text, behind)),
    () => (asked.count === undefined ? [] : namedPauses(text, behind, asked)),
    () =>
      asked.count === undefined ? [] : dividedBy(semicolons, text, nextSentence(text, behind)),
    () => paragraphsBehind(text, sentence, asked),
  ];
  return ways.map((way) => way()).find(fits);
}

function behindCount(text: string, { start, end }: Span, { count }: CountedList): number {
  if (count === undefined) return start;
  const words = normaliseText(text.slice(start, end));
  const found = countPattern(count).exec(words);
  return words.length === end - start && found ? start + found.index : start;
}

const semicolons = /[^；;。\s][^；;。]*/gu;
const pauses = /(?:[^、和及与]|[和及与](?=.*、))+/gu;

/** Things named in front of their number: 打响治水、治气、治土三大攻坚战. */
function listedBefore(text: string, { start }: Span, count: number): readonly Span[] {
  const clause = /(?:[^，,；;：:。]|(?<=\d),(?=\d))*$/u.exec(text.slice(start, count))?.[0] ?? '';
  if (!clause.includes('、')) return [];
  const from = count - clause.length;
  const end = /[“‘"「][^“‘"「”’"」、]*$/u.exec(clause)?.index ?? clause.length;
  const items = dividedBy(pauses, text, { start: from, end: from + end });
  return items.map((item) => withoutHalfQuotes(text, item));
}

/** 打造“平安 and 美丽” are items of one quotation, which neither of them opens and closes. */
function withoutHalfQuotes(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const opened = /^[^“”]*“(?=[^”]*$)/u.exec(words)?.[0].length ?? 0;
  const closed = /^[^“]*(?=”[^“]*$)/u.exec(words)?.[0].length ?? words.length;
  return { start: start + opened, end: start + closed };
}

function dividedBy(parts: RegExp, text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(parts)].map(({ 0: item, index }) => ({
    start: start + index,
    end: start + index + item.trimEnd().length,
  }));
}

/** Things named one after the other right behind what they are called: 三大工程包括…、…和…. */
function namedPauses(text: string, behind: Span, { noun }: CountedList): readonly Span[] {
  const told = behindColon(text, behind);
  const lead = normaliseText(text.slice(behind.start, told.start));
  const isCalledSo = noun === undefined || bestLikeness(noun, lead) >= leastAlike;
  return isCalledSo ? dividedBy(pauses, text, told) : [];
}

/** What a sentence tells: behind its colon, 是 or 包括, to the end of what is said there. */
function behindColon(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /是?[:：]|(?:具体|主要)?包括|包含|分别(?:是|为)|是(?=[^，；]*[；、])/u.exec(words);
  if (!lead) return { start: end, end };
  const from = lead.index + lead[0].length;
  const told = lead[0].includes('包') ? /^[^。；;，,]*/u.exec(words.slice(from))?.[0] : undefined;
  return { start: start + from, end: told === undefined ? end : start + from + told.length };
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
