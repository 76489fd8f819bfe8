import { plainText } from '../numbers/plain-text.ts';
import { readStatements, type Statement } from './read-statements.ts';
import { wordsOf } from './rule-words.ts';
import { conflictsOf, isSame } from './same-statement.ts';
import { readYears } from './read-years.ts';
import type { Conflict, StatementFault } from './statement-fault.ts';

/** Words of a report that an answer points at, and where in it they stand. */
export type CitedWords = {
  readonly quote: string;
  /** The year that the report plans; it looks back on the one before. */
  readonly planYear: number | null;
  readonly headings: readonly string[];
};

type Cited = { readonly statement: Statement; readonly source: CitedWords };

/**
 * What an answer says of a number otherwise than the words that it cites for it: another year, a
 * target for a result, a fall for a rise, another bound. Where neither question nor gold says of which
 * year or kind a number is, the citation does.
 */
export function citedFaults(
  said: readonly Statement[],
  citations: readonly CitedWords[],
  places: readonly string[],
): readonly StatementFault[] {
  const cited = citations.flatMap((source) =>
    readStatements(source.quote, places).map((statement) => ({ statement, source })),
  );
  return said.filter(isPlain).flatMap((one) => {
    const same = cited.filter(({ statement }) => isTheSame(one, statement));
    const of = same.length === 0 ? undefined : conflictWithAll(one, same);
    const words = same[0]?.statement.clause ?? '';
    return of ? [{ type: 'conflict', of, gold: words, said: one.clause }] : [];
  });
}

function isPlain({ unit, isReckoned, mayBePhrase, isDenied }: Statement): boolean {
  return unit !== '' && !isReckoned && !mayBePhrase && !isDenied;
}

const otherThing: readonly Conflict[] = ['kind', 'unit', 'scale'];

function isTheSame(said: Statement, cited: Statement): boolean {
  const conflicts = conflictsOf(cited, said);
  return isSame(cited, said) && !conflicts.some((one) => otherThing.includes(one));
}

/** In what it differs from each place where the cited words have the number. */
function conflictWithAll(said: Statement, same: readonly Cited[]): Conflict | undefined {
  if (same.every((each) => isOtherYear(said, each))) return 'year';
  if (same.every((each) => isOtherAim(said, each))) return 'aim';
  return (['direction', 'bound'] as const).find((one) =>
    same.every(({ statement }) => isTurned(one, statement, said)),
  );
}

/** The bound of a list stands behind its last number (分别达到260家、200家以上): none is none. */
function isTurned(of: 'direction' | 'bound', cited: Statement, said: Statement): boolean {
  return cited[of] !== undefined && said[of] !== undefined && conflictsOf(cited, said).includes(of);
}

/** A target further off than this is one of a plan of several years. */
const yearsAhead = 2;

/** A report tells of the year it plans and the one before, unless its words name another. */
function isOtherYear(said: Statement, cited: Cited): boolean {
  const spans = spansOf(cited);
  if (isOneSpan(said) && spans.length > 0) return !spans.some((span) => isSpan(said.years, span));
  const known = yearsOf(said, cited);
  if (said.years.length === 0 || known.length === 0) return false;
  const isFarAhead = said.years.some((year) => year > Math.max(...known) + yearsAhead);
  return !isFarAhead && !said.years.some((year) => known.includes(year));
}

/** 2016年至2020年, and not 2016年 and 2018年 that were named one after the other. */
function isOneSpan({ years, areYearsCarried }: Statement): boolean {
  const isRow = years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1);
  return years.length > 1 && isRow && !areYearsCarried;
}

function isSpan(years: readonly number[], span: readonly number[]): boolean {
  return years[0] === span[0] && years.at(-1) === span.at(-1);
}

/** Of what a number is compared with (比1964年增长), or where it began (由7.3万), no year is told. */
const noYear = /[比较](?:\d{4}|[一二][〇零一二三四五六七八九]{3})年|[从由](?:[^,;。]*[到至])?\D*$/u;

function yearsOf(said: Statement, { statement, source }: Cited): readonly number[] {
  const { planYear, headings } = source;
  if (noYear.test(statement.words) || noYear.test(statement.clause)) return [];
  if (!statement.areYearsCarried && statement.years.length > 0) return statement.years;
  if (planYear === null) return [];
  // Of “十三五”时期 the number of one year is that of the last.
  const named = headings.flatMap(lastYearsIn);
  const { isPlanned, isPast } = timesOf({ statement, source });
  return [
    ...statement.years,
    ...named,
    // A label names the report by the year that it plans (天津2023年：…).
    ...(isPast && !said.areYearsCarried ? [] : [planYear]),
    ...(isPlanned ? [] : [planYear - 1]),
  ];
}

/** What a section plans is of the year that the report plans, what it looks back on of one before. */
function timesOf({ statement, source }: Cited): {
  readonly isPlanned: boolean;
  readonly isPast: boolean;
} {
  const isTold = statement.clause.search(wordsOf('told-back')) >= 0;
  const isPlanned = !isTold && aimOfWords({ statement, source }) === 'target';
  const isPast = aimOfSections(source) === 'result' && statement.aim !== 'target';
  return { isPlanned, isPast };
}

function lastYearsIn(heading: string): readonly number[] {
  return readYears(plainText(heading)).flatMap(({ years }) => years.slice(-1));
}

/** The spans of years that a section is about by its headings, where its words name no year. */
function spansOf({ statement, source }: Cited): readonly (readonly number[])[] {
  const { headings, planYear } = source;
  if (!statement.areYearsCarried && statement.years.length > 0) {
    return statement.years.length > 1 ? [statement.years] : [];
  }
  const heading = headings.join(' ');
  const named = readYears(plainText(heading)).flatMap(({ years }) =>
    years.length > 1 ? [years] : [],
  );
  if (planYear === null) return named;
  const isAhead = heading.search(wordsOf('five-years-ahead')) >= 0;
  const isBack = heading.search(wordsOf('five-years-back')) >= 0;
  return [
    ...named,
    ...(isAhead ? [[planYear, planYear + 4]] : []),
    ...(isBack ? [[planYear - 5, planYear - 1]] : []),
  ];
}

function isOtherAim(said: Statement, cited: Cited): boolean {
  const known = aimOf(said, cited);
  return said.aim !== undefined && known !== undefined && said.aim !== known;
}

/**
 * By the cited words and the section they stand in, where these agree; where neither tells, by which
 * of its two years the report is cited for. What is 预计 may be either.
 */
function aimOf({ years }: Statement, { statement, source }: Cited): Statement['aim'] {
  const known = aimOfWords({ statement, source });
  const [year] = years;
  if (known !== undefined || years.length !== 1 || source.planYear === null) {
    return known === 'unclear' ? undefined : known;
  }
  if (year === source.planYear) return 'target';
  return year === source.planYear - 1 ? 'result' : undefined;
}

function aimOfWords({ statement, source }: Cited): Statement['aim'] | 'unclear' {
  const section = aimOfSections(source);
  const known = new Set([statement.aim, section].filter((aim) => aim !== undefined));
  if (known.size > 1 || statement.clause.includes('预计')) return 'unclear';
  return [...known][0];
}

/**
 * What the headings over some words agree on; where they do not, one that names the year that is
 * planned decides: 二、2013年的工作 may stand in a part that looks back.
 */
function aimOfSections({ headings, planYear }: CitedWords): Statement['aim'] {
  const aims = new Set(headings.flatMap((heading) => aimOfHeading(heading) ?? []));
  const isOfPlan = headings.some(
    (heading) => aimOfHeading(heading) !== 'result' && isNamedFor(heading, planYear),
  );
  if (isOfPlan) return 'target';
  return aims.size === 1 ? [...aims][0] : undefined;
}

function aimOfHeading(heading: string): Statement['aim'] {
  const isBack = heading.search(wordsOf('section-back')) >= 0;
  const isAhead = heading.search(wordsOf('section-ahead')) >= 0;
  if (isBack === isAhead) return undefined;
  return isAhead ? 'target' : 'result';
}

function isNamedFor(heading: string, planYear: number | null): boolean {
  const years = lastYearsIn(heading);
  return years.length === 1 && years[0] === planYear;
}
