import type { FigureRow } from '../../../figures/figure-row.ts';
import { normalUnit } from '../../../language/numbers/normal-unit.ts';
import { questionTerms } from '../../../question/slots/terms.ts';

/** Two things that a question joins to be added, as it words them. */
export type JoinedNames = { readonly left: string; readonly right: string };

const joiner =
  /[“”]*(?:(?<!增)加上?(?!起来|总|装|快|大|强)|以及|(?<!总)和(?!平)|(?<!参)与|跟|、)(?=[“\p{Script=Han}a-z])/gu;
const shortest = 2;

/** The two things that a question joins; undefined where it joins none or more than two. */
export function joinedIn(text: string): JoinedNames | undefined {
  const [found, another] = [...text.matchAll(joiner)];
  if (!found || another) return undefined;
  return { left: text.slice(0, found.index), right: text.slice(found.index + found[0].length) };
}

type Likened = { readonly row: FigureRow; readonly words: string; readonly rest: string };

/**
 * The two figures that stand for the things joined: what ends the words before 和 stands with the
 * one, what begins those after it with the other, and each with its own alone. Undefined where
 * several could be meant.
 *
 * 供热管网和燃气管网一共改造多少公里 → 供热管网改造33.5公里, 燃气管网改造113公里
 */
export function joinedPair(
  rows: readonly FigureRow[],
  { left, right }: JoinedNames,
): readonly [FigureRow, FigureRow] | undefined {
  const ones = longestOf(rows.map((row) => likenedToEnd(row, left))).filter(({ rest }) =>
    saysNothing(rest),
  );
  const others = longestOf(rows.map((row) => likenedToBeginning(row, right)));
  const pairs = ones.flatMap((one) =>
    others.filter((other) => apart(one, other)).map((other) => [one.row, other.row] as const),
  );
  return pairs.length === 1 ? pairs[0] : undefined;
}

/** Each is named by words that the other does not have, in one breath and one unit. */
function apart(one: Likened, other: Likened): boolean {
  const alike = normalUnit(one.row.unit).unit === normalUnit(other.row.unit).unit;
  return (
    alike &&
    one.row.reportId === other.row.reportId &&
    one.row.period === other.row.period &&
    one.row.kind === other.row.kind &&
    Math.abs(one.row.start - other.row.start) <= oneBreath &&
    !wordsOf(other.row).includes(one.words) &&
    !wordsOf(one.row).includes(other.words)
  );
}

// So near to each other stand things that a report counts up.
const oneBreath = 120;

/** A row's name and the clause that it was read from. */
function wordsOf({ indicator, quote }: FigureRow): string {
  const clause = quote.split(/[，；。]/u).at(-1) ?? quote;
  return bare(`${indicator} ${clause}`);
}

function bare(words: string): string {
  return words.replace(/[“”"]/gu, '').toLowerCase();
}

function likenedToEnd(row: FigureRow, text: string): Likened {
  const [said, asked] = [wordsOf(row), bare(text)];
  let length = 0;
  while (length < asked.length && said.includes(asked.slice(asked.length - length - 1)))
    length += 1;
  const at = asked.length - length;
  return { row, words: asked.slice(at), rest: asked.slice(0, at) };
}

function likenedToBeginning(row: FigureRow, text: string): Likened {
  const [said, asked] = [wordsOf(row), bare(text)];
  let length = 0;
  while (length < asked.length && said.includes(asked.slice(0, length + 1))) length += 1;
  return { row, words: asked.slice(0, length), rest: asked.slice(length) };
}

function longestOf(likened: readonly Likened[]): readonly Likened[] {
  const longest = Math.max(shortest, ...likened.map(({ words }) => words.length));
  return likened.filter(({ words }) => words.length === longest);
}

const times =
  /(?:19|20)\d{2}年?|(?:过去|今后|未来|近)?的?[一二三四五六七八九十]年[来间]?|全[国省市区县州镇]|累计|全年|目标|计划|新增|[里中的]/gu;

/** Before the first thing may stand a time and a set that it is of, but no other thing. */
function saysNothing(rest: string): boolean {
  return questionTerms(rest.replace(times, ' ')).every(({ weight }) => weight < leastOfThing);
}

const leastOfThing = 0.5;
