import { readStatements, type Statement } from './read-statements.ts';
import { wordsOf } from './rule-words.ts';
import { conflictsOf, isSame } from './same-statement.ts';
import { allYearsIn } from './read-years.ts';
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
  const known = yearsOf(cited);
  if (said.years.length === 0 || known.length === 0) return false;
  const isFarAhead = said.years.some((year) => year > Math.max(...known) + yearsAhead);
  return !isFarAhead && !said.years.some((year) => known.includes(year));
}

/** Of what a number is compared with (比1964年增长), or where it began (由7.3万), no year is told. */
const noYear = /[比较](?:\d{4}|[一二][〇零一二三四五六七八九]{3})年|[从由](?:[^,;。]*[到至])?\D*$/u;

function yearsOf({ statement, source }: Cited): readonly number[] {
  const { planYear, headings } = source;
  if (noYear.test(statement.words) || noYear.test(statement.clause)) return [];
  if (!statement.areYearsCarried && statement.years.length > 0) return statement.years;
  if (planYear === null) return [];
  const named = headings.flatMap((heading) => allYearsIn(heading));
  // What a section plans is of the year that the report plans.
  const isPlanned = aimOfWords({ statement, source }) === 'target';
  return [...statement.years, ...named, planYear, ...(isPlanned ? [] : [planYear - 1])];
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
  const section = aimOfSection(source.headings.join(' '));
  const known = new Set([statement.aim, section].filter((aim) => aim !== undefined));
  if (known.size > 1 || statement.clause.includes('预计')) return 'unclear';
  return [...known][0];
}

function aimOfSection(headings: string): Statement['aim'] {
  const isBack = headings.search(wordsOf('section-back')) >= 0;
  const isAhead = headings.search(wordsOf('section-ahead')) >= 0;
  if (isBack === isAhead) return undefined;
  return isAhead ? 'target' : 'result';
}
