import { isNoun, namesThing } from '../../language/words/segment-words.ts';
import { comparisonOf } from '../../language/words/word-tables.ts';
import { withAimVerdicts } from './aim-verdict.ts';
import { saysComputed } from './arithmetic/computed.ts';
import type { BoundNumber } from './binding/bound-number.ts';
import type { Support } from './binding/candidate.ts';
import { comparisonFaults } from './binding/comparison-fault.ts';
import { checkNumber, type NumberCheck } from './check-number.ts';
import { classFaults } from './classes/class-faults.ts';
import { unsupported } from './classes/fault.ts';
import type { ClauseCheck, Doubt, Fault } from './clause-check.ts';
import { placeFaults } from './place-faults.ts';
import type { Source } from './source.ts';
import type { StatedQuantity } from './stated/stated-quantity.ts';
import { readStatement, type StatedClause, type StatementContext } from './stated/statement.ts';
import { unsupportedYears } from './unsupported-years.ts';
import { checkWordForWord } from './word-for-word.ts';
import {
  isGrave,
  isListed,
  isOnlyDone,
  scopeOf,
  unsaidAtNumbers,
  wordsToSupport,
} from './words/clause-words.ts';
import { claims, contentWords } from './words/content-words.ts';
import { supportWords, type WordSupport } from './words/support-words.ts';

/**
 * Checks what a sentence says, clause by clause, against the passages that it may rest on.
 *
 * `checkStatement('粮食产量12万吨。', [source], context)[0].faults // => []`
 */
export function checkStatement(
  text: string,
  sources: readonly Source[],
  context: StatementContext,
): readonly ClauseCheck[] {
  const statement = readStatement(text, context);
  const scope = scopeOf(sources, context);
  const checked: ClauseCheck[] = [];
  let inherited: readonly string[] = contentWords(context.question);
  for (const clause of statement.clauses) {
    const around = { sources, context, scope, inherited, checked, text };
    const read = checkClause(clause, around);
    checked.push(isSound(read) ? read : (checkWordForWord(clause, around) ?? read));
    const names = namesIn(clause.quantities);
    if (names.length > 0) inherited = names;
  }
  return withAimVerdicts(checked);
}

function isSound({ faults, doubts }: ClauseCheck): boolean {
  return faults.length + doubts.length === 0;
}

/** What numbers are called, for one that goes on with them. */
function namesIn(quantities: readonly StatedQuantity[]): readonly string[] {
  return quantities
    .filter(({ comparedWith }) => comparedWith === undefined)
    .flatMap(({ segment }) => contentWords(segment))
    .filter((word) => comparisonOf(word) === undefined);
}

type Around = {
  readonly sources: readonly Source[];
  readonly context: StatementContext;
  readonly scope: readonly string[];
  readonly inherited: readonly string[];
  /** The clauses before it. */
  readonly checked: readonly ClauseCheck[];
  readonly text: string;
};

function checkClause(clause: StatedClause, around: Around): ClauseCheck {
  const before = around.checked.at(-1);
  const { numbers, bound } = checkNumbers(clause, before?.bound ?? [], around);
  const { support, unsaid } = supportOf(clause, numbers, around);
  const isFault = (word: string) => isGrave(word) || isListed(word, clause.text);
  const doubts = unsaid.filter((word) => !isFault(word)).map(doubtOf);
  const grave = unsaid.filter(isFault).map((word): Fault => unsupported(word));
  return {
    clause,
    doubts: [...numbers.flatMap((one) => one.doubts), ...doubts],
    faults: [
      ...numbers.flatMap((one) => one.faults),
      ...comparisonFaults(clause, bound),
      ...grave,
      ...unsupportedYears(clause, { support, isComputed: numbers.some(isComputed) }),
      ...placeFaults(clause, support, around.text),
      ...classFaults(clause, support),
    ],
    insertions: numbers.flatMap((one) => one.insertions),
    support,
    bound,
  };
}

function doubtOf(word: string): Doubt {
  return { ...unsupported(word), unsaid: [word], isOfNumber: false };
}

function checkNumbers(
  clause: StatedClause,
  before: readonly BoundNumber[],
  around: Around,
): { readonly numbers: readonly NumberCheck[]; readonly bound: readonly BoundNumber[] } {
  const leans = leansOn(clause, around);
  const bound = [...before];
  let { inherited } = around;
  const numbers = clause.quantities.map((stated) => {
    const check = checkNumber(stated, clause, { ...around, inherited, bound, leans });
    if (check.candidate) bound.push({ stated, clause, candidate: check.candidate });
    const names = namesIn([stated]);
    if (names.length > 0) inherited = names;
    return check;
  });
  return { numbers, bound };
}

/** What the words of a clause rest on, and those that it does not say. */
function supportOf(
  clause: StatedClause,
  numbers: readonly NumberCheck[],
  { sources, scope, checked }: Around,
): WordSupport {
  const support = numbers.flatMap((one) => one.support);
  // Which way a number goes was compared where it was bound.
  const isCompared = support.length > 0;
  const said = saidBefore(checked);
  const words = wordsToSupport(clause, scope).filter(
    (word) => !said.has(word) && (!isCompared || comparisonOf(word) === undefined),
  );
  if (!isCompared) {
    const hasSubject = clause.places.some((place) => clause.text.includes(place));
    const isOfPlace = beginsWithDeed(checked[0]?.clause ?? clause, scope);
    return supportWords(words, { sources, before: checked.at(-1), hasSubject, isOfPlace });
  }
  const found = numbers.flatMap(({ candidate }) => candidate ?? []);
  const names = found.map(({ cited }) => cited.name);
  const unsaid = unsaidAtNumbers(words, support, names).filter(
    (word) => !numbers.some(isComputed) || !saysComputed(word),
  );
  return { support, unsaid: unsaid.filter((word) => !isOnlyDone(word, found)) };
}

/** A number that is none of the sources, but comes of theirs. */
function isComputed({ candidate, support }: NumberCheck): boolean {
  return !candidate && support.length > 0;
}

/** 2022年白石县将修建公路 begins with what is done, but for place and time. */
function beginsWithDeed(clause: StatedClause, scope: readonly string[]): boolean {
  const [first] = wordsToSupport(clause, scope);
  return first !== undefined && !isNoun(first);
}

/** Words of clauses that hold may be said again. */
function saidBefore(checked: readonly ClauseCheck[]): ReadonlySet<string> {
  return new Set(
    checked.filter(isSound).flatMap(({ clause }) => clause.words.map(({ word }) => word)),
  );
}

/** A clause that begins with what is done (形成…) goes on with the subject of the clause before. */
function leansOn(clause: StatedClause, { checked }: Around): readonly Support[] | undefined {
  const before = checked.at(-1);
  const first = clause.words.find(({ word }) => claims(word));
  if (!before || before.support.length === 0 || !first || namesThing(first.word)) return undefined;
  return clause.places.some((place) => clause.text.includes(place)) ? undefined : before.support;
}
