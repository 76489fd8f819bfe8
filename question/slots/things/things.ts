import { overlap, type Span } from '../../../language/span.ts';
import { readTable, wordsOf } from '../../../language/read-table.ts';
import { isNoun, segmentWords } from '../../../language/words/segment-words.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import type { Thing } from '../../task.ts';
import { backgroundIn } from './background.ts';
import { indicatorsNamed, type NamedInQuestion } from './indicators-named.ts';
import { loneMembers, withListMembers } from './list-members.ts';
import { withSharedHeads } from './shared-head.ts';
import { leftoverWords, type LeftoverWords } from './leftover-words.ts';

/** A thing with where the question names it. */
export type ThingMention = Span & { readonly thing: Thing };

/** What a question is about. */
export type QuestionThings = {
  /** Indicators that are listed, in the question's order. */
  readonly listed: readonly ThingMention[];
  /** Names in quotation marks: “六个静海”. */
  readonly quoted: readonly LeftoverWords[];
  /** Everything else that it is about, run by run, the quoted names among it. */
  readonly words: readonly LeftoverWords[];
};

/** How the rest of the question asks, and the times that it names. */
export type ThingsAsked = { readonly asksRate?: boolean; readonly times?: readonly Span[] };

/**
 * What a question is about, once places and times are read (`taken`).
 *
 * @param asksRate whether it asks how fast something grew: 消费 alone is an indicator then.
 *
 * `thingsIn('2022年打了多少粮食', [2022年]).listed[0].thing.indicator.name // => '粮食产量'`
 */
export function thingsIn(
  text: string,
  taken: readonly Span[],
  { asksRate = false, times = [] }: ThingsAsked = {},
): QuestionThings {
  const named = quotedNames(text).filter((name) => !taken.some((span) => holds(span, name)));
  const mentions = withSharedHeads(text, indicatorsNamed(text, times));
  const found: readonly NamedInQuestion[] = (
    mentions.length > 0 || !asksRate ? withListMembers(text, mentions) : loneMembers(text, taken)
  )
    .filter((one) => !named.some((name) => overlap(name, one) && !holds(one, name)))
    .filter((one) => !taken.some((span) => overlap(span, one) && !isWithin(span, one)))
    .filter(({ start, end }) => !isOther(text.slice(0, start), text.slice(end)));
  const quoted = named.filter((name) => !found.some((one) => overlap(one, name)));
  const background = found.length > 0 ? backgroundIn(text) : [];
  const rest = leftoverWords(text, [...taken, ...found, ...quoted]).filter(
    (run) => !background.some((one) => overlap(one, run)),
  );
  const words = [...quoted, ...rest].toSorted((a, b) => a.start - b.start);
  const qualifier = qualifierIn(words);
  const listed = found.map(({ start, end, indicator, words: own }): ThingMention => {
    const thing = { type: 'indicator' as const, indicator, words: own ?? text.slice(start, end) };
    return { start, end, thing: qualifier === '' ? thing : { ...thing, qualifier } };
  });
  return { listed, quoted, words };
}

/** Nouns beside an indicator may narrow it: 合作示范区的固定资产投资. */
function qualifierIn(words: readonly LeftoverWords[]): string {
  return words
    .filter((run) => run.words.length > 1 && isNoun(segmentWords(run.words).at(-1) ?? ''))
    .map((run) => run.words)
    .join(' ');
}

/** The year of 老百姓2022年的收入 stands within the name. */
function isWithin(inner: Span, outer: Span): boolean {
  return outer.start < inner.start && inner.end < outer.end;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start + 1 && inner.end - 1 <= outer.end;
}

const quotation = /[“"「『《‘]([^”"」』》’]{1,20})[”"」』》’]/gu;

function quotedNames(text: string): readonly LeftoverWords[] {
  return [...text.matchAll(quotation)].map(({ 0: whole, 1: words = '', index }) => ({
    ...{ start: index, end: index + whole.length, words },
  }));
}

const otherRows = readTable(new URL('./words-of-other-things.tsv', import.meta.url), [
  ...(['class', 'side', 'words', 'example'] as const),
]);
const wordsAt = (side: string) =>
  otherRows.filter((row) => row.side === side).flatMap(({ words }) => wordsOf(words));
const otherBehind = new RegExp(`${anyOf(wordsAt('behind'))}$`, 'u');
const otherBefore = new RegExp(`${anyOf(wordsAt('before'))}$`, 'u');
const setBehind = new RegExp(`^${anyOf(wordsAt('set behind'))}`, 'u');

/** 税收优惠政策 is no 税收, and 给市场主体减负 asks for no number of them. */
function isOther(before: string, behind: string): boolean {
  // 给GDP定的增速 is its own.
  if (otherBefore.test(before)) return !setBehind.test(behind);
  const run = /^\p{Script=Han}+/u.exec(behind)?.[0];
  if (run === undefined) return false;
  const [next = '', after = ''] = segmentWords(run.slice(0, longestOther));
  return endsAsOther(next) || ((isNoun(next) || next.length === 1) && endsAsOther(after));
}

function endsAsOther(word: string): boolean {
  return otherBehind.test(word);
}

const longestOther = 8;

// What joins two things that are named side by side.
const joiner =
  /^\s*的?\s*(?:和|与|跟|同|及|以及|还有|加|加上|、|,|\/|\+|对|比|占(?:全部|全体|所有)?|相当于|vs)\s*$/u;

/**
 * The things in the question's own words, one for each that it joins: 供热管网 and 燃气管网改造 of
 * 供热管网和燃气管网一共改造多少公里.
 */
export function joinedThings(
  text: string,
  words: readonly LeftoverWords[],
): readonly ThingMention[] {
  const groups: LeftoverWords[][] = [];
  for (const run of words) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isJoined = before && joiner.test(text.slice(before.end, run.start));
    if (!last || isJoined) groups.push([run]);
    else last.push(run);
  }
  return groups.flatMap((runs) => thingOfWords(runs) ?? []);
}

/** 小区 of 小区雨污分流…多几个小区 is said already. */
function isPartOf(run: LeftoverWords, other: LeftoverWords): boolean {
  return other.words.length > run.words.length && other.words.includes(run.words);
}

/** All of the words as one thing; words of one sign only where there are no longer ones. */
export function thingOfWords(words: readonly LeftoverWords[]): ThingMention | undefined {
  const long = words.filter((run) => run.words.length > 1);
  const kept = (long.length > 0 ? long : words).filter(
    (run, _, all) => !all.some((other) => isPartOf(run, other)),
  );
  const [first] = kept;
  const last = kept.at(-1);
  if (!first || !last) return undefined;
  const said = [...new Set(kept.map((run) => run.words))].join(' ');
  return { start: first.start, end: last.end, thing: { type: 'words', words: said } };
}
