import { directionOf, kindOf, type Direction, type NumberKind } from '../metrics/stated-number.ts';
import { closedUp, plainText } from '../numbers/plain-text.ts';
import { type ReadNumber, readNumbers } from '../numbers/read-numbers.ts';
import { type NamedPlace, readPlaces } from './read-places.ts';
import { type NamedYears, readYears } from './read-years.ts';
import { wordsOf } from './rule-words.ts';

export type Aim = 'target' | 'result';

/** A number with all that its text says of it. What is not said is empty or undefined. */
export type Statement = Pick<ReadNumber, 'digits' | 'scale' | 'unit' | 'bound' | 'mayBePhrase'> & {
  /** With its scale, without its sign. */
  readonly value: number;
  readonly kind: NumberKind;
  readonly direction: Direction | undefined;
  /** 降到4% gives a level, 下降4% a change. */
  readonly isReached: boolean;
  /** A difference or a sum: of which year or place it is cannot be said. */
  readonly isReckoned: boolean;
  readonly years: readonly number[];
  /** The years stand in an earlier clause, and may not be meant here. */
  readonly areYearsCarried: boolean;
  /** Empty where a whole is meant (全市); undefined where nothing is said. */
  readonly places: readonly string[] | undefined;
  readonly aim: Aim | undefined;
  /** The clause says that it is not so. */
  readonly isDenied: boolean;
  /** The words before it, back to the number before; those of the clause before, where none. */
  readonly subject: string;
  /** The words before it in its own clause. */
  readonly words: string;
  readonly clause: string;
};

/** What a clause has from the ones before it, where it says nothing itself. */
type Carried = Pick<Statement, 'years' | 'places' | 'aim'> & {
  /** The clauses since the last number. */
  readonly words: string;
  /** The places that these name: a list that one number may be of. */
  readonly listed: readonly string[];
};

const nothing: Carried = { words: '', listed: [], years: [], places: undefined, aim: undefined };

/**
 * Every number that a text states, with year, place, direction, aim and bound, in order. Marks have
 * to be taken out before. Years and places are those named last before a number: in its clause, else
 * behind it in the clause, else in the clauses before.
 * @param places stems of the places to look for, longest first
 */
export function readStatements(text: string, places: readonly string[]): readonly Statement[] {
  const statements: Statement[] = [];
  let carried = nothing;
  const named: number[] = [];
  for (const sentence of sentencesOf(closedUp(plainText(text)))) {
    // A sentence that names no year may be of any that was named before.
    carried = { ...carried, aim: undefined, years: [...named] };
    named.push(...readYears(sentence).flatMap(({ years }) => years));
    for (const clause of clausesOf(sentence)) {
      const read = readClause(clause, places, carried);
      statements.push(...read.statements);
      carried = read.carried;
    }
  }
  return statements;
}

/** A quotation goes on with what its label says. */
function sentencesOf(plain: string): readonly string[] {
  return plain.split(/(?<=[。!?])(?![」”])|\n+/u);
}

/** A bracket that reckons (10% − 3% = 7个百分点) states nothing that is not said before it. */
function clausesOf(sentence: string): readonly string[] {
  return sentence
    .replace(/\((?:[^()]|\([^()]*\))*[=≈÷](?:[^()]|\([^()]*\))*\)/gu, '')
    .split(/[、:;()「」>]|(?<!\d),|,(?!\d{3})/u);
}

/** 比2021年低, 相差, 合计: what stands behind is reckoned from others. */
const reckons =
  /比(?![例重率])[^、,]*(?<!提)[高低多少快慢]|(?:(?<!提)[高低多少差]出?了?|相差|下调|上调|合计|一共|共|平均)约?\s*$/u;
const addsUp = /^\D{0,3}(?:增加|减少|提高|降低)了?约?\s*$/u;

/** 由9%降到8% names for its second number only what stands behind the first. */
const goesOn = /^[^\d]*[从由]/u;

type Named = { readonly start: number; readonly end: number };

type Clause = {
  readonly text: string;
  readonly years: readonly NamedYears[];
  readonly named: readonly NamedPlace[];
  readonly numbers: readonly ReadNumber[];
  readonly carried: Carried;
  /** What the clause before was after, unless a year begins something new. */
  readonly aim: Aim | undefined;
};

function readClause(
  text: string,
  places: readonly string[],
  carried: Carried,
): { readonly statements: readonly Statement[]; readonly carried: Carried } {
  const years = withoutBases(readYears(text), text);
  const clause: Clause = {
    ...{ text, years, carried },
    named: readPlaces(text, places),
    numbers: readNumbers(text).filter(isNoDate),
    aim: years.length > 0 ? undefined : carried.aim,
  };
  return {
    statements: clause.numbers.map((number, at) => toStatement(number, at, clause)),
    carried: carryOn(clause),
  };
}

function toStatement(number: ReadNumber, at: number, clause: Clause): Statement {
  const { text, numbers, carried } = clause;
  const from = numbers[at - 1]?.end ?? 0;
  const before = text.slice(from, number.start);
  const until = numbers[at + 1]?.start ?? text.length;
  const behind = text.slice(number.end, until).split(/[到至]/u)[0] ?? '';
  const { digits, scale, unit, bound, mayBePhrase, value, isRank, isNegative } = number;
  const isReckoned = isDifference(before, unit);
  const isFirst = at === 0;
  return {
    ...{ digits, scale, unit, mayBePhrase, isReckoned, clause: text, words: before },
    ...yearsOf(number, { ...clause, from, isFirst, isReckoned }),
    bound: bound ?? boundInWords(before),
    aim: aimAround(before, behind) ?? (isFirst ? clause.aim : undefined),
    value: Math.abs(value),
    kind: kindOf(unit, isRank),
    direction: isNegative ? 'down' : directionOf(before),
    isReached: /[到至]\s*$|[降升增减高落加长][到至]/u.test(before),
    places: isReckoned ? undefined : placesOf(number, clause),
    isDenied: isDenied(before),
    subject: subjectOf(isFirst ? `${carried.words}${before}` : before, behind),
  };
}

function isDifference(before: string, unit: string): boolean {
  return reckons.test(before) || (addsUp.test(before) && unit !== '%');
}

function aimAround(before: string, behind: string): Aim | undefined {
  return aimOf(before) ?? aimOf(before + behind);
}

/** 约增长5.35%: the word stands apart from its number. */
function boundInWords(before: string): Statement['bound'] {
  return /约[增下减提]\p{sc=Han}{0,3}$/u.test(before) ? 'about' : undefined;
}

function yearsOf(
  number: ReadNumber,
  {
    text,
    years,
    carried,
    from,
    isFirst,
    isReckoned,
  }: Clause & { readonly from: number; readonly isFirst: boolean; readonly isReckoned: boolean },
): Pick<Statement, 'years' | 'areYearsCarried'> {
  const isCut = !isFirst && goesOn.test(text);
  const within = isCut ? years.filter(({ start }) => start >= from) : years;
  const year = nearest(within, number);
  const carriedYears = isCut ? [] : carried.years;
  return {
    years: isReckoned ? [] : (year?.years ?? carriedYears),
    areYearsCarried: year === undefined && !isCut,
  };
}

/** In 875平方公里的湿地保护 what is counted stands behind. */
function subjectOf(before: string, behind: string): string {
  return /\p{sc=Han}{2}/u.test(before) ? before : before + behind;
}

/** In 2023年比2022年增长 the year that is compared with is not that of the number. */
function withoutBases(years: readonly NamedYears[], text: string): readonly NamedYears[] {
  const others = years.filter(({ start }) => !/[比较]$/u.test(text.slice(0, start)));
  return others.length > 0 ? others : years;
}

function carryOn(clause: Clause): Carried {
  const { text, years, named, numbers, carried, aim } = clause;
  const isOver = numbers.length > 0;
  return {
    words: isOver ? '' : carried.words + text,
    listed: isOver ? [] : [...carried.listed, ...named.map(({ place }) => place)],
    // 2026年目标与2023年目标相比: what follows may be of either.
    years: (isOver ? years.at(-1)?.years : unionOf(years)) ?? carried.years,
    places: placesOf({ start: text.length, end: text.length }, clause),
    aim: aimOf(text) ?? aim,
  };
}

function unionOf(years: readonly NamedYears[]): readonly number[] | undefined {
  return years.length === 0 ? undefined : years.flatMap((named) => named.years);
}

/** A year is a date with or without its 年; 11号线 is a name. */
function isNoDate({ unit, digits }: ReadNumber): boolean {
  return (
    !['年', '月', '日', '号'].includes(unit) && !(unit === '' && /^(?:19|20)\d\d$/u.test(digits))
  );
}

/** The last one named before a number, else the first behind it. */
function nearest<Value extends Named>(
  named: readonly Value[],
  { start }: Named,
): Value | undefined {
  return named.findLast(({ end }) => end <= start) ?? named[0];
}

/** Places that follow one another name one: 天津市静海区. */
function placesOf(number: Named, { text, named, carried }: Clause): Statement['places'] {
  const found = nearest(named, number);
  if (!found) return /全[国省市区县镇]/u.test(text) ? [] : carried.places;
  const outer = named.find(({ end }) => end <= found.start && found.start - end <= 1);
  return [...(outer ? [outer.place] : []), found.place, ...carried.listed];
}

function aimOf(written: string): Aim | undefined {
  // 实际利用外资 is what is counted.
  const words = written.replace(/实际(?:利用|使用|到位)/gu, '');
  const isTarget = words.search(wordsOf('target')) >= 0;
  const isResult = words.search(wordsOf('result')) >= 0;
  // 未达到目标, 实际比目标低: both are spoken of.
  if (isTarget === isResult) return undefined;
  return isTarget ? 'target' : 'result';
}

/** @example isDenied('没有达到') // => true, and false for '不低于' */
export function isDenied(words: string): boolean {
  return words.replace(wordsOf('plain'), '').search(wordsOf('not')) >= 0;
}
