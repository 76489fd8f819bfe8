import { computedOfStated } from './arithmetic/of-stated.ts';
import type { Computed } from './arithmetic/computed.ts';
import { findComputation, operandWords } from './arithmetic/find-computation.ts';
import { differenceToUntold, isToUntold } from './arithmetic/of-untold.ts';
import { bindQuantity, type Binding, type Bound } from './binding/bind-quantity.ts';
import { isOwn, type BoundNumber } from './binding/bound-number.ts';
import type { Candidate, Support } from './binding/candidate.ts';
import type { Stated as BindingStated } from './binding/stated.ts';
import type { Doubt, Fault, Insertion } from './clause-check.ts';
import type { Source } from './source.ts';
import type { StatedQuantity } from './stated/stated-quantity.ts';
import type { StatedClause, StatementContext } from './stated/statement.ts';
import { contentWords } from './words/content-words.ts';
import { cuePattern } from './words/cue-words.ts';
import { subjectWords } from './words/subject-words.ts';

/** What was found of one number of a statement. */
export type NumberCheck = {
  readonly faults: readonly Fault[];
  readonly doubts: readonly Doubt[];
  readonly insertions: readonly Insertion[];
  readonly support: readonly Support[];
  /** The number of the sources that it repeats; undefined where it was computed or not found. */
  readonly candidate: Candidate | undefined;
};

/** A number of a statement with all that its check looks at. */
type Stated = BindingStated & Pick<NumberContext, 'bound'>;

export type NumberContext = {
  readonly sources: readonly Source[];
  readonly context: StatementContext;
  /** The words of the number before, which one without a name of its own goes on. */
  readonly inherited: readonly string[];
  readonly scope: readonly string[];
  /** The whole statement. */
  readonly text: string;
  /** The numbers before it that were found in the sources. */
  readonly bound: readonly BoundNumber[];
  /** What the clause before rests on, where this one has no subject of its own. */
  readonly leans: readonly Support[] | undefined;
};

const asksForTarget = cuePattern('asks for a target');

/** Looks for a number of a statement in the sources, or for a computation that it comes of. */
export function checkNumber(
  quantity: StatedQuantity,
  clause: StatedClause,
  around: NumberContext,
): NumberCheck {
  const { sources, context, bound } = around;
  const stated: Stated = {
    ...{ quantity, clause, ...around },
    asksForTarget: asksForTarget.test(context.question),
    last: bound.findLast(isOwn)?.candidate,
  };
  const binding = bindBare(stated, bindQuantity(stated, sources), sources);
  if ('bound' in binding) return found(quantity, clause, binding.bound);
  const computed = computationOf(stated, around, binding.fault);
  if (computed) return computedCheck(quantity, clause, computed);
  const words = wordsAt(quantity, clause);
  const unsaid = binding.unsaid?.length ? `（${binding.unsaid.join('、')}）` : '';
  return { ...nothing, faults: [{ fault: binding.fault, words: `${words}${unsaid}` }] };
}

/** 大多是农村水塘，有659座: a bare number is of what its clause, or the one that leads to it, speaks of. */
function bindBare(stated: Stated, binding: Binding, sources: readonly Source[]): Binding {
  const { quantity, clause } = stated;
  const isOpen = 'fault' in binding && binding.fault === 'wrong_indicator';
  if (!isOpen || quantity.comparedWith || contentWords(quantity.segment).length > 0) return binding;
  const inherited = contentWords(clause.lead);
  const again = inherited.length > 0 ? bindQuantity({ ...stated, inherited }, sources) : binding;
  return 'bound' in again ? again : binding;
}

const nothing: NumberCheck = {
  faults: [],
  doubts: [],
  insertions: [],
  support: [],
  candidate: undefined,
};

function found(quantity: StatedQuantity, clause: StatedClause, bound: Bound): NumberCheck {
  return {
    faults: [],
    doubts: bound.unsaid ? [doubtAt(quantity, bound.unsaid, clause)] : [],
    insertions: insertionsFor(quantity, bound),
    support: [bound],
    candidate: bound,
  };
}

/**
 * A number that stands in the sources in another respect was not computed of any of them, nor one
 * of which the statement itself says of what it comes, and it does not.
 */
function computationOf(
  stated: Stated,
  { sources, text }: NumberContext,
  fault: string,
): Computed | undefined {
  const { quantity, clause, bound, scope, inherited } = stated;
  const words = subjectWords(contentWords(quantity.segment), scope);
  const computed =
    computedOfStated({ quantity, clause, bound, words }) ?? differenceToUntold(stated, sources);
  const isTold = isComparedHere(clause, bound) || (isToUntold(stated) && words.length > 0);
  if (computed || isTold || fault !== 'unsupported_number') return computed;
  const own = operandWords(clause.text, scope);
  return findComputation(quantity, clause, { sources, own, inherited, text });
}

/** Whether the number before it, in its clause, is what another is compared with. */
function isComparedHere(clause: StatedClause, bound: readonly BoundNumber[]): boolean {
  const last = bound.at(-1);
  return last?.clause === clause && !isOwn(last);
}

function computedCheck(
  quantity: StatedQuantity,
  clause: StatedClause,
  { unsaid, operands }: Computed,
): NumberCheck {
  const doubts = unsaid.length > 0 ? [doubtAt(quantity, unsaid, clause)] : [];
  return { ...nothing, doubts, support: operands };
}

function doubtAt(quantity: StatedQuantity, unsaid: readonly string[], clause: StatedClause): Doubt {
  const words = `${wordsAt(quantity, clause)}（${unsaid.join('、')}）`;
  return { fault: 'wrong_indicator', words, unsaid, isOfNumber: true };
}

function wordsAt({ quantity }: StatedQuantity, clause: StatedClause): string {
  return clause.text.slice(quantity.start - clause.start, quantity.unitEnd - clause.start);
}

function insertionsFor(
  { quantity }: StatedQuantity,
  { missingBound, lacksAim }: Bound,
): readonly Insertion[] {
  const bound = missingBound ?? '';
  const isInfront = /约|超过|突破/u.test(bound);
  const infront = bound === '突破' ? '超过' : bound;
  const behind = `${isInfront ? '' : bound}${lacksAim ? '（目标）' : ''}`;
  return [
    ...(isInfront ? [{ at: quantity.start, words: infront }] : []),
    ...(behind === ''
      ? []
      : [{ at: bound === '' ? quantity.end : quantity.unitEnd, words: behind }]),
  ];
}
