import { scalePattern } from '../numbers/units/scales.ts';
import { unitPattern } from '../numbers/units/units.ts';
import type { Span } from '../span.ts';
import { readTable, wordsOf } from '../read-table.ts';
import { knownWords } from '../words/segment-words.ts';
import { spokenNames } from './spoken-names.ts';

/** An indicator as reports name it, with what it is easily mistaken for. */
export type Indicator = {
  /** Canonical name, such as 地区生产总值. */
  readonly name: string;
  /** What it is counted in, without scale: 元, %, 人, 家 … */
  readonly unitFamily: string;
  readonly usualMeasure: string;
  /** Other names that reports use. */
  readonly variants: readonly string[];
  /** Names that only questions use, too loose to read a report by: 财政收入, 物价. */
  readonly everydayWords: readonly string[];
  readonly notSameAs: readonly { readonly name: string; readonly reason: string }[];
};

/** An indicator named in a text, and with which words. */
export type NamedIndicator = Indicator & { readonly words: string };

const columns = [
  ...(['name', 'unit family', 'usual measure', 'variants in reports'] as const),
  ...(['everyday words in questions', 'not the same as', 'example'] as const),
] as const;

let loaded: readonly Indicator[] | undefined;

/** The kept list of indicators (indicators.tsv), read once. */
export function indicators(): readonly Indicator[] {
  loaded ??= readTable(new URL('./indicators.tsv', import.meta.url), columns).map((row) => ({
    name: row.name,
    unitFamily: row['unit family'],
    usualMeasure: row['usual measure'],
    variants: wordsOf(row['variants in reports']),
    everydayWords: wordsOf(row['everyday words in questions']),
    notSameAs: otherIndicators(row['not the same as']),
  }));
  return loaded;
}

/** 常住人口=含外来人口；户籍人口=… */
function otherIndicators(cell: string): Indicator['notSameAs'] {
  const pairs = cell === '' ? [] : cell.split('；');
  return pairs.map((pair) => {
    const [name = '', reason = ''] = pair.split('=');
    return { name, reason };
  });
}

/**
 * The canonical name of an indicator that these words name and nothing else; undefined for words
 * that are on no list.
 *
 * `canonicalIndicator('规上工业增加值') // => '规模以上工业增加值'`
 */
export function canonicalIndicator(words: string): string | undefined {
  return indicatorNamed(words)?.name;
}

/** The indicator that these words of a report name and nothing else. */
export function indicatorNamed(words: string): Indicator | undefined {
  return reportNames().get(nameKey(words));
}

/** The indicator with whose name the words end, and what stands before it (without 的 and quotation marks). */
export function indicatorAtEnd(
  words: string,
): { readonly indicator: Indicator; readonly before: string } | undefined {
  const key = nameKey(words);
  for (let from = Math.max(0, key.length - longestName); from < key.length; from++) {
    const indicator = reportNames().get(key.slice(from));
    if (indicator) return { indicator, before: key.slice(0, from) };
  }
  return undefined;
}

/** The indicator with whose name the words begin, and what stands behind it. */
export function indicatorAtStart(
  words: string,
): { readonly indicator: Indicator; readonly behind: string } | undefined {
  const key = nameKey(words);
  for (let to = Math.min(key.length, longestName); to > 0; to--) {
    const indicator = reportNames().get(key.slice(0, to));
    if (indicator) return { indicator, behind: key.slice(to) };
  }
  return undefined;
}

/**
 * The indicators that a question names, in its order, everyday words included; of words within
 * words the longest count.
 *
 * `indicatorsIn('去年GDP和财政收入').map(({ name }) => name) // => ['地区生产总值', '一般公共预算收入']`
 */
export function indicatorsIn(question: string): readonly NamedIndicator[] {
  const key = nameKey(question);
  const found: NamedIndicator[] = [];
  for (let from = 0; from < key.length;) {
    const one = longestFrom(key, from);
    if (one && found.every(({ name }) => name !== one.name)) found.push(one);
    from += one?.words.length ?? 1;
  }
  return found;
}

function longestFrom(key: string, from: number): NamedIndicator | undefined {
  for (let length = Math.min(longestName, key.length - from); length > 1; length--) {
    const words = key.slice(from, from + length);
    const indicator = calledSo(words);
    if (indicator) return { ...indicator, words };
  }
  return undefined;
}

function calledSo(key: string): Indicator | undefined {
  return reportNames().get(key) ?? everydayNames().get(key);
}

/** An indicator with where a text names it. */
export type IndicatorMention = Span & { readonly indicator: Indicator };

/**
 * Where a question names indicators, everyday words included, in its order; of words within words
 * the longest count.
 *
 * `indicatorMentions('静海的GDP').map(({ start, end }) => [start, end]) // => [[3, 6]]`
 */
export function indicatorMentions(question: string): readonly IndicatorMention[] {
  const signs = Array.from(question.matchAll(telling), ({ index }) => index);
  const spoken = spokenMentions(question);
  const found: IndicatorMention[] = [];
  for (let at = 0; at < signs.length;) {
    const one = longer(longestMention(question, signs, at), spoken.get(signs[at] ?? 0));
    if (one) found.push(one);
    const end = one?.end ?? 0;
    do at++;
    while ((signs[at] ?? end) < end);
  }
  return found;
}

/** What is said in words of speech, by where it begins; the longest of each. */
function spokenMentions(question: string): ReadonlyMap<number, IndicatorMention> {
  const mentions = new Map<number, IndicatorMention>();
  for (const { name, start, end } of spokenNames(question)) {
    const indicator = reportNames().get(nameKey(name));
    if (indicator && !mentions.has(start)) mentions.set(start, { start, end, indicator });
  }
  return mentions;
}

function longer(
  one: IndicatorMention | undefined,
  other: IndicatorMention | undefined,
): IndicatorMention | undefined {
  return (other?.end ?? 0) > (one?.end ?? 0) ? other : one;
}

function askedSo(words: string): Indicator | undefined {
  const key = nameKey(asShare(words.replace(howMany, '$1$2')));
  return calledSo(key) ?? (earns.test(key) ? calledSo(key.replace(spokenFillers, '')) : undefined);
}

// 农民一年人均能挣 is 农民挣: how much of it is each one's and a year's is what the figure tells.
const earns = /(?:挣|赚|收入|进账|到手)$/u;
const spokenFillers =
  /一年(?:下来|到头)?|每年|平均|人均|每人|(?:大概|大约)?能|可以|(?<=[民人工])均/gu;

/** 新增多少个学位 asks for 新增学位. */
const howMany = new RegExp(
  `^(.+?)了?(?:多少|几|多大)(?:个?${scalePattern})?(?:${unitPattern})?(.+)$`,
  'u',
);

/** 相当于全市生产总值的比例 is what reports call 占地区生产总值比重. */
function asShare(words: string): string {
  return words.replace('相当于', '占').replace(/(?<=占.*)(?:的)?(?:比例|百分比)$/u, '比重');
}

/** What is no filling of a name. */
const telling = /[^的\s“”‘’"「」《》]/gu;
const opensGloss = /[（(]/u;

/** The longest name that begins here; a gloss belongs to the name before it, never to the next. */
function longestMention(
  question: string,
  signs: readonly number[],
  at: number,
): IndicatorMention | undefined {
  const start = signs[at] ?? 0;
  if (opensGloss.test(question[start] ?? '')) return undefined;
  for (let count = Math.min(longestName, signs.length - at); count > 1; count--) {
    const end = (signs[at + count - 1] ?? 0) + 1;
    const indicator = askedSo(question.slice(start, end));
    if (indicator && !cutsWord(question, { start, end })) return { start, end, indicator };
  }
  return undefined;
}

/** 政府债 is no name in 政府债券: an everyday name ends where a word does. */
function cutsWord(question: string, { start, end }: Span): boolean {
  if (reportNames().has(nameKey(question.slice(start, end)))) return false;
  let at = 0;
  for (const word of knownWords(question)) {
    const from = at;
    at += word.length;
    if (at > end) return from < end && from > start;
  }
  return false;
}

const longestName = 32;

/** Reports write the same name with and without 的, quotation marks and a gloss in brackets. */
function nameKey(words: string): string {
  return words
    .replace(/[（(][^）)]*[）)]|[的\s“”‘’"「」《》]/gu, '')
    .toUpperCase()
    .replace(
      /占(?:[全我本](?:自治区|[市省区县州国]))?(?:GDP|生产总值|国内生产总值)/u,
      '占地区生产总值',
    )
    .replace(/占[全我本](?:自治区|[市省区县州国])/u, '占');
}

let byReportName: ReadonlyMap<string, Indicator> | undefined;
let byEverydayName: ReadonlyMap<string, Indicator> | undefined;

function reportNames(): ReadonlyMap<string, Indicator> {
  byReportName ??= namesOf(({ name, variants }) => [name, ...variants]);
  return byReportName;
}

function everydayNames(): ReadonlyMap<string, Indicator> {
  byEverydayName ??= namesOf(({ everydayWords }) => everydayWords);
  return byEverydayName;
}

function namesOf(
  names: (indicator: Indicator) => readonly string[],
): ReadonlyMap<string, Indicator> {
  return new Map(
    indicators().flatMap((indicator) =>
      names(indicator).map((name) => [nameKey(name), indicator] as const),
    ),
  );
}
