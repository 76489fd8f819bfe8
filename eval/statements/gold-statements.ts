import { plainText } from '../numbers/plain-text.ts';
import { readPlaces } from './read-places.ts';
import { readStatements, type Statement } from './read-statements.ts';
import { allYearsIn, readYears } from './read-years.ts';
import { wordsOf } from './rule-words.ts';
import { isSame } from './same-statement.ts';

/** What the right answer says. */
export type GoldStatements = {
  /** With its earlier turns: it says of which place and year the answer speaks. */
  readonly question: string;
  readonly answer: string;
  /** Whether a right answer may not leave this number out. */
  readonly isAsked: (statement: Statement) => boolean;
  readonly quotes: readonly string[];
  /** Full names of places that the set of questions knows. */
  readonly places: readonly string[];
};

/** What the gold leaves unsaid is said by the question, where that says one thing. */
export function goldStatements(
  gold: GoldStatements,
  places: readonly string[],
): readonly Statement[] {
  // What the turns before asked is often about another year or place.
  const plain = plainText(gold.question.split('\n').at(-1) ?? '');
  const years = [...new Set(readYears(plain).flatMap((named) => named.years))];
  // 1998年以来的五年 ends in another year than it names.
  const isOpen = /以来|年间|[两三四五十]年/u.test(plain);
  // The report of a year tells of the one before.
  const meant = plain.includes('报告')
    ? allYearsIn(plain).flatMap((year) => [year, year - 1])
    : years;
  const asked = [...new Set(readPlaces(plain, places).map(({ place }) => place))];
  const evidence = gold.quotes.flatMap((quote) => readStatements(quote, places));
  return readStatements(gold.answer, places).map((statement) => ({
    ...statement,
    ...leftUnsaid(statement, { evidence, question: plain }),
    years: yearsMeant(statement, isOpen ? [] : meant),
    places: statement.places ?? asked,
  }));
}

/** Direction and aim, where the gold leaves them to its evidence and its question. */
function leftUnsaid(
  statement: Statement,
  { evidence, question }: { readonly evidence: readonly Statement[]; readonly question: string },
): Pick<Statement, 'direction' | 'aim'> {
  if (statement.isReckoned) return statement;
  const proof = evidence.find((each) => isSame(statement, each) && each.unit === statement.unit);
  return {
    direction: statement.direction ?? proof?.direction ?? directionAsked(statement, question),
    aim: statement.aim ?? proof?.aim ?? aimAsked(question),
  };
}

/** A rate that is asked for as one of growth and told without a word went up. */
function directionAsked({ kind }: Statement, question: string): Statement['direction'] {
  return kind === 'percent' && /增[长速幅]/u.test(question) ? 'up' : undefined;
}

/** Target or result, where a question of one year asks for the one and not for the other. */
function aimAsked(question: string): Statement['aim'] {
  const isOfSeveral = readYears(question).length > 1 || /[比较各]|对照|分别|还是/u.test(question);
  if (isOfSeveral) return undefined;
  const isTarget = question.search(wordsOf('target')) >= 0;
  const isResult = question.search(wordsOf('past')) >= 0;
  if (isTarget === isResult) return undefined;
  return isTarget ? 'target' : 'result';
}

/** A year of an earlier clause may be meant, or the one that is asked about; a difference is of none. */
function yearsMeant(
  { years, areYearsCarried, isReckoned }: Statement,
  asked: readonly number[],
): readonly number[] {
  if (isReckoned) return [];
  if (!areYearsCarried) return years;
  return asked.length > 0 ? [...asked, ...years] : [];
}
