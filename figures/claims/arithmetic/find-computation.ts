import { candidates, type Candidate } from '../binding/candidate.ts';
import type { Source } from '../source.ts';
import type { StatedQuantity } from '../stated/stated-quantity.ts';
import type { StatedClause } from '../stated/statement.ts';
import { contentWords } from '../words/content-words.ts';
import { cueWords } from '../words/cue-words.ts';
import { isNamed } from '../words/said-in.ts';
import { subjectWords } from '../words/subject-words.ts';
import { saidBy, saysComputed, type Computed, type Operation, type Pair } from './computed.ts';
import { isResult } from './is-result.ts';
import { agreesOnSide } from './sides.ts';
import { summandsAmong } from './sums.ts';
import { valueOf } from './value-of.ts';

/**
 * The computation over numbers of the sources that a stated number comes of, if its clause says
 * that it was computed and the numbers are of the things that the clause speaks of.
 */
export function findComputation(
  stated: StatedQuantity,
  { text, lead }: StatedClause,
  parts: {
    readonly sources: readonly Source[];
    /** What the number may be of: words of its own clause, and those it goes on. */
    readonly own: readonly string[];
    readonly inherited: readonly string[];
    /** The whole statement. */
    readonly text: string;
  },
): Computed | undefined {
  const own = subjectWords(parts.own, []).filter((word) => !saysComputed(word));
  const words = own.length > 0 ? own : subjectWords(parts.inherited, []);
  const pool = candidates(parts.sources).filter((one) =>
    speaksOf(one, [...words, ...parts.inherited, ...contentWords(lead)]),
  );
  const search = { stated, pool, words, text: parts.text };
  for (const [operation, said] of saidBy) {
    if (!said.test(text)) continue;
    const operands = operandsFor(operation, search);
    if (operands) return { operation, operands, unsaid: [] };
  }
  return listedSum(text, search) ?? likeliest(text, search);
}

/** 99件建议和提案 where the source has 53件建议和46件提案: all that is listed is added. */
function listedSum(clause: string, search: Search): Computed | undefined {
  if (!/[和与及、]/u.test(clause) || digitsOf(search.stated) < fewestDigits) return undefined;
  const operands = summandsAmong(search.pool, search);
  const [first] = operands ?? [];
  if (!operands?.every(({ sentence }) => sentence === first?.sentence)) return undefined;
  return { operation: 'sum', operands, unsaid: [] };
}

function speaksOf({ cited }: Candidate, words: readonly string[]): boolean {
  return words.some((word) => isNamed(word, cited.window));
}

type Search = {
  readonly stated: StatedQuantity;
  readonly pool: readonly Candidate[];
  readonly words: readonly string[];
  readonly text: string;
};

function operandsFor(operation: Operation, search: Search): readonly Candidate[] | undefined {
  const { stated, pool, text } = search;
  if (operation === 'sum') return summandsAmong(pool, search);
  // A part of a share is computed of what the statement itself says: see of-stated.ts.
  if (operation === 'part') return undefined;
  return pairsOf(pool).find(
    (pair) =>
      gives(operation, pair, stated) &&
      areMeant(operation, pair, search) &&
      agreesOnSide(operation, pair, { stated, text, isOpen: false }),
  );
}

function pairsOf(pool: readonly Candidate[]): readonly Pair[] {
  return pool.flatMap((a) => pool.filter((b) => b !== a).map((b) => [a, b] as const));
}

/** Whether two numbers come to a stated one. */
export function gives(operation: Operation, [a, b]: Pair, stated: StatedQuantity): boolean {
  if (operation === 'ratio' && growsBy(stated)) return false;
  return isResult(stated, valueOf(operation, [a.cited, b.cited], stated.base));
}

const growing = new RegExp(`${cueWords('grows by so many times')}了?[^到至为\\d]{0,3}$`, 'u');

/** 增长了3.6倍 is to grow by so much, 增长到3.6倍 to grow to it. */
export function growsBy({ segment, quantity }: StatedQuantity): boolean {
  return quantity.unit === '倍' && growing.test(segment);
}

/** A difference is of one thing at two times or places; a share is of two things, all named. */
function areMeant(operation: Operation, [a, b]: Pair, { words, text }: Search): boolean {
  const covers =
    ({ cited, source }: Candidate) =>
    (word: string) =>
      isNamed(word, `${cited.window}\n${source.heads}`);
  // A share is of a whole that the statement names, or that the source names beside it.
  if (operation === 'share' && a.sentence !== b.sentence && !text.includes(b.cited.quantityWords))
    return false;
  if (isOneThing(a, b) && operation !== 'share') return true;
  if (areOtherThings(a, b) && operation === 'difference' && !isEachNamed([a, b], words))
    return false;
  return words.every((word) => covers(a)(word) || covers(b)(word));
}

function areOtherThings(a: Candidate, b: Candidate): boolean {
  const [one, other] = [a.cited.row?.indicator, b.cited.row?.indicator];
  return one !== undefined && other !== undefined && one !== other;
}

/** 收入目标比上年下调 is no difference of 收入 and 生产总值: each of two things is named by a word of its own. */
function isEachNamed([a, b]: Pair, words: readonly string[]): boolean {
  const isOf = (one: Candidate) => (word: string) => isNamed(word, one.cited.window);
  const [ofA, ofB] = [words.filter(isOf(a)), words.filter(isOf(b))];
  return ofA.some((word) => !ofB.includes(word)) && ofB.some((word) => !ofA.includes(word));
}

function isOneThing(a: Candidate, b: Candidate): boolean {
  const [one, other] = [a.cited.row?.indicator, b.cited.row?.indicator];
  return one !== undefined && one === other;
}

// What comes of two numbers by chance has few digits.
const fewestDigits = 2;

/** Numbers of one sentence that give the stated one, though not all words stand at them. */
function likeliest(clause: string, { stated, pool, words, text }: Search): Computed | undefined {
  if (digitsOf(stated) < fewestDigits) return undefined;
  for (const [operation, said] of saidBy) {
    if (operation === 'sum' || operation === 'part' || !said.test(clause)) continue;
    for (const [a, b] of pairsOf(pool)) {
      if (a.sentence !== b.sentence || !gives(operation, [a, b], stated)) continue;
      const unsaid = words.filter((word) => !isNamed(word, `${a.cited.window}\n${b.cited.window}`));
      if (unsaid.length === words.length) continue;
      if (agreesOnSide(operation, [a, b], { stated, text, isOpen: true }))
        return { operation, operands: [a, b], unsaid };
    }
  }
  return undefined;
}

function digitsOf({ quantity }: StatedQuantity): number {
  return String(quantity.value).replace(/\D|^0\.0*|0+$/gu, '').length;
}

/** The content words of a clause that its operands have to share. */
export function operandWords(text: string, scope: readonly string[]): readonly string[] {
  return subjectWords(contentWords(text), scope);
}
