import { withoutMarks } from '../marks.ts';
import { citedFaults, type CitedWords } from './cited-faults.ts';
import { foreignWords } from './foreign-words.ts';
import { type GoldStatements, goldStatements } from './gold-statements.ts';
import { isOfTheSearch, unsupportedStatements } from './known-numbers.ts';
import { type MarkedWords, misquotations } from './misquotations.ts';
import { opposites } from './opposite-sides.ts';
import { ownContradictions } from './own-contradictions.ts';
import { wrongDifferences } from './wrong-differences.ts';
import { placesNamedIn } from './read-places.ts';
import { readStatements, type Statement } from './read-statements.ts';
import { conflictsOf, isSame, isSameValue } from './same-statement.ts';
import type { Conflict, StatementFault } from './statement-fault.ts';
import { fits, swappedStatements } from './swapped-statements.ts';

/** An answer, and the words that it points at with what is shown beside them. */
export type GivenAnswer = {
  readonly text: string;
  readonly quotes: readonly string[];
  /** Absent: nothing is known of where the quotes stand. */
  readonly cited?: readonly CitedWords[];
  /** The words before each mark; absent: it has none. */
  readonly marked?: readonly MarkedWords[];
};

type Sides = {
  /** All words that belong to the matter: of question, gold, evidence and citations. */
  readonly context: string;
  readonly gold: readonly Statement[];
  readonly said: readonly Statement[];
  readonly unsupported: readonly Statement[];
};

/**
 * Reads the gold answer and an answer into statements (a number with unit, year, place, direction,
 * target or result, and bound) and tells in what they differ. No model is asked, and no code of the
 * product is used.
 */
export function judgeStatements(
  gold: GoldStatements,
  { text, quotes, cited = [], marked = [] }: GivenAnswer,
): readonly StatementFault[] {
  const given = withoutMarks(text, ' ');
  const known = [gold.question, gold.answer, ...gold.quotes, ...quotes];
  const places = placesNamedIn([...known, given], gold.places);
  const said = readStatements(given, places).filter((each) => !isOfTheSearch(each));
  const meant = goldStatements(gold, places);
  const sides: Sides = {
    context: known.join('\n'),
    gold: meant,
    said,
    unsupported: unsupportedStatements(said, known).filter(
      (each) => !meant.some((one) => isSameValue(one, each)),
    ),
  };
  return [
    ...sides.gold.flatMap((each) => faultOf(each, sides, gold)),
    ...said.flatMap((each) => turnedFault(each, sides.gold)),
    ...citedFaults(said, cited, places),
    ...misquotations(marked, places),
    ...ownContradictions(given),
    ...wrongDifferences(said),
    ...swappedStatements(sides.gold, said),
    ...foreignWords(given, known, places),
    ...opposites(gold.answer, given, places),
    ...sides.unsupported.map(({ clause }) => ({ type: 'unsupported' as const, said: clause })),
  ];
}

function faultOf(
  gold: Statement,
  sides: Sides,
  { isAsked }: GoldStatements,
): readonly StatementFault[] {
  if (gold.isDenied || gold.mayBePhrase || isLabel(gold)) return [];
  const same = sides.said.filter((each) => isSame(gold, each));
  const compared = same.map((each) => ({
    each,
    found: conflictsOf(gold, each, isAsked(gold) ? sides.context : undefined),
  }));
  const free = compared.filter(({ found }) => found.length === 0).length;
  if (free > 0 && free >= Math.min(same.length, timesIn(gold, sides.gold))) return [];
  if (isSaidOnce(gold, sides, same.length)) return [];
  const conflict = nearestConflict(gold, compared, isAsked(gold));
  if (conflict) return [conflict];
  const instead = otherNumber(gold, { ...sides, isAsked: isAsked(gold) });
  if (instead) return [{ type: 'other-number', gold: gold.clause, said: instead.clause }];
  return isAsked(gold) ? [{ type: 'missing', gold: gold.clause }] : [];
}

type Compared = { readonly each: Statement; readonly found: readonly Conflict[] };

/** In what the number that comes nearest says something else; nothing where it is of another thing. */
function nearestConflict(
  gold: Statement,
  compared: readonly Compared[],
  isAsked: boolean,
): StatementFault | undefined {
  const [nearest] = compared.toSorted((a, b) => a.found.length - b.found.length);
  const of = nearest?.found[0];
  if (!nearest || !of || (!isAsked && isOfAnotherThing(nearest.found))) return undefined;
  return { type: 'conflict', of, gold: gold.clause, said: nearest.each.clause };
}

/** Another year and another aim: not the number that is told beside the asked one, but one like it. */
function isOfAnotherThing(conflicts: readonly Conflict[]): boolean {
  const ofForm: readonly Conflict[] = ['kind', 'unit', 'scale'];
  return conflicts.filter((one) => !ofForm.includes(one)).length > 1;
}

/** What makes a number of the right thing a wrong one, wherever else it is told rightly. */
const turning: readonly string[] = ['direction', 'denial', 'aim', 'bound', 'kind', 'unit'];

/** A number of the gold that the answer tells once more, and otherwise. */
function turnedFault(said: Statement, golds: readonly Statement[]): readonly StatementFault[] {
  const same = golds.filter((gold) => isSame(gold, said) && !gold.isDenied);
  const found = same.map((gold) => ({ gold, conflicts: conflictsOf(gold, said) }));
  if (found.length === 0 || found.some(({ conflicts }) => conflicts.length === 0)) return [];
  const turned = found.find(
    ({ gold, conflicts }) =>
      fits(gold, said) >= nearlyTheSameWords && conflicts.every((one) => turning.includes(one)),
  );
  const of = turned?.conflicts[0];
  return turned && of
    ? [{ type: 'conflict', of, gold: turned.gold.clause, said: said.clause }]
    : [];
}

/** The 1 and the 7 of “1+7” only name what they stand for. */
function isLabel({ unit, digits, kind }: Statement): boolean {
  return unit === '' && kind !== 'rank' && /^\d$/u.test(digits);
}

/** How often the gold says the very same. */
function timesIn(gold: Statement, all: readonly Statement[]): number {
  return all.filter((one) => isSame(gold, one) && conflictsOf(gold, one).length === 0).length;
}

/**
 * The gold says a number of two things (下降4%，4%左右是2023年的目标), the answer says it fewer times,
 * and rightly of the other thing.
 */
function isSaidOnce(gold: Statement, { gold: all, said }: Sides, times: number): boolean {
  const twins = all.filter((one) => one !== gold && isSame(gold, one));
  const isMet = (one: Statement) =>
    said.some((each) => isSame(one, each) && conflictsOf(one, each).length === 0);
  return times < twins.length + 1 && twins.some(isMet);
}

type Others = Sides & { readonly isAsked: boolean };

/** So alike the words of two numbers are where one stands in the place of the other. */
const nearlyTheSameWords = 0.6;

/**
 * A number of its kind in its place: one that nothing supports, one in nearly the same words or,
 * where it is asked for and no other of its kind is right, any.
 */
function otherNumber(
  gold: Statement,
  { gold: all, said, unsupported, isAsked }: Others,
): Statement | undefined {
  const isAlike = (each: Statement) => each.kind === gold.kind && each.unit === gold.unit;
  const isOfGold = (each: Statement) => all.some((one) => isSameValue(one, each));
  const others = said.filter((each) => isAlike(each) && !each.mayBePhrase && !isOfGold(each));
  const near = said.find(
    (each) => isAlike(each) && !isSameValue(gold, each) && isInPlaceOf(gold, each, all),
  );
  const stray = unsupported.find(isAlike);
  if (stray || !isAsked) return stray;
  if (near) return near;
  const isMet = all.some((one) => isAlike(one) && said.some((each) => isSameValue(one, each)));
  return isMet ? undefined : others[0];
}

/** In the words of this number, and of no other number of the gold. */
function isInPlaceOf(gold: Statement, each: Statement, all: readonly Statement[]): boolean {
  const likeness = fits(gold, each);
  const isTaken = all.some((one) => isSameValue(one, each) && fits(one, each) >= likeness);
  return likeness >= nearlyTheSameWords && !isTaken;
}
