import { isOwn, type BoundNumber } from '../binding/bound-number.ts';
import type { Candidate } from '../binding/candidate.ts';
import type { StatedQuantity } from '../stated/stated-quantity.ts';
import type { StatedClause } from '../stated/statement.ts';
import { directionOfWords } from '../words/direction-of-words.ts';
import { isNamed } from '../words/said-in.ts';
import { saidBy, type Computed, type Operation } from './computed.ts';
import { growsBy } from './find-computation.ts';
import { isResult } from './is-result.ts';
import { countSaid, isSum } from './sums.ts';
import { valueOf, signed } from './value-of.ts';

type Stated = {
  readonly quantity: StatedQuantity;
  readonly clause: StatedClause;
  /** The numbers of the statement before it that were found in the sources, in their order. */
  readonly bound: readonly BoundNumber[];
  /** The words of its clause that name something. */
  readonly words: readonly string[];
};

/**
 * The computation over numbers that a statement itself has stated, and that were found in the
 * sources: 小麦3万吨、玉米4万吨，合计7万吨. Its clause has to say that it was computed.
 */
export function computedOfStated(stated: Stated): Computed | undefined {
  for (const [operation, said] of saidBy) {
    if (!said.test(stated.clause.text)) continue;
    const operands = finders[operation]?.(stated);
    if (operands) return { operation, operands, unsaid: [] };
  }
  return undefined;
}

type Finder = (stated: Stated) => readonly Candidate[] | undefined;

const finders: Readonly<Partial<Record<Operation, Finder>>> = {
  difference: differing,
  sum: summands,
  ratio: (stated) => measuredBy('ratio', stated),
  share: (stated) => measuredBy('share', stated) ?? partAndWhole(stated),
  before: (stated) => lastTwo('before', stated) ?? lastTwo('before', stated, true),
  part: (stated) => lastTwo('part', stated),
};

/** What the last number of the statement is compared with, and that number. */
function compared({ bound, clause }: Stated): readonly [BoundNumber, BoundNumber] | undefined {
  const other = bound.at(-1);
  const own = bound.findLast(isOwn);
  if (!other || !own || isOwn(other) || other.clause !== clause) return undefined;
  return [own, other];
}

/** 前者高, 后者高, 两者相差: of the two numbers told last, the one that is spoken of first. */
function betweenTwo({ bound, clause, quantity }: Stated): readonly BoundNumber[] | undefined {
  const [, one, two] = [undefined, ...bound.filter(isOwn).slice(-2)];
  if (!one || !two || quantity.segment.includes('比')) return undefined;
  if (clause.text.includes('后者')) return [two, one];
  return /前者|[两二]者/u.test(clause.text) ? [one, two] : undefined;
}

/** 比2022年的3.1%高2.9个百分点: higher, and by so much. */
function differing(stated: Stated): readonly Candidate[] | undefined {
  const [own, other] = compared(stated) ?? betweenTwo(stated) ?? [];
  if (!own || !other) return undefined;
  const [a, b] = [own.candidate, other.candidate];
  const value = valueOf('difference', [a.cited, b.cited], stated.quantity.base);
  const way = other.stated.comparedWith?.way ?? directionOfWords(stated.quantity.segment);
  const rises = signed(a.cited) >= signed(b.cited);
  const agrees = way === undefined || rises === (way === 'up');
  return agrees && isResult(stated.quantity, value) ? [a, b] : undefined;
}

/** 为农村居民11516元的2.8倍, 占总投资142亿元的两成. */
function measuredBy(operation: Operation, stated: Stated): readonly Candidate[] | undefined {
  const [own, other] = compared(stated) ?? [];
  if (!own || !other || (operation === 'ratio' && growsBy(stated.quantity))) return undefined;
  const operands = [own.candidate, other.candidate] as const;
  const value = valueOf(operation, [operands[0].cited, operands[1].cited], stated.quantity.base);
  return isResult(stated.quantity, value) ? operands : undefined;
}

/** 产量5亿吨，其中外运1亿吨，占两成: the whole is the one that is named, or of which the part is said to be one. */
function partAndWhole(stated: Stated): readonly Candidate[] | undefined {
  const own = stated.bound.filter(isOwn);
  const part = own.at(-1);
  if (!part) return undefined;
  const wholes = own.slice(0, -1).filter(({ candidate }) => isWhole(candidate, part, stated));
  const whole = wholes.find(({ candidate }) => {
    const { cited } = part.candidate;
    const value = valueOf('share', [cited, candidate.cited], stated.quantity.base);
    return cited.amount <= candidate.cited.amount && isResult(stated.quantity, value);
  });
  return whole && [part.candidate, whole.candidate];
}

function isWhole({ cited }: Candidate, part: BoundNumber, { words }: Stated): boolean {
  if (words.length > 0) return words.every((word) => isNamed(word, cited.window));
  return part.clause.text.includes('其中');
}

/** Of a level and what it changed by, what it was before; of an amount and a share of it, the part. */
function lastTwo(
  operation: 'before' | 'part',
  { bound, quantity }: Stated,
  isChangeFirst = false,
): readonly Candidate[] | undefined {
  const lastOnes = bound.filter(isOwn).slice(-2);
  const [a, b] = isChangeFirst ? lastOnes.toReversed() : lastOnes;
  if (!a || a.candidate.sentence !== b?.candidate.sentence) return undefined;
  const operands = [a.candidate, b.candidate] as const;
  const value = valueOf(operation, [operands[0].cited, operands[1].cited], quantity.base);
  return isResult(quantity, value) ? operands : undefined;
}

/** All numbers of the unit that the statement has told, or those of the clause before or the same. */
function summands({ quantity, clause, bound, words }: Stated): readonly Candidate[] | undefined {
  if (words.length > 0) return undefined;
  const alike = bound.filter((one) => isOwn(one) && one.candidate.cited.base === quantity.base);
  const last = alike.at(-1)?.clause;
  const runs = [alike, alike.filter((one) => one.clause === last)];
  const count = countSaid(clause.text);
  return runs
    .filter((run) => count === undefined || run.length === count)
    .map((run) => run.map(({ candidate }) => candidate))
    .find((run) => isSum(run, quantity));
}
