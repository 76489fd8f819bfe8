import { familyOf } from './binding/agree-on-bound.ts';
import { candidates, type Candidate } from './binding/candidate.ts';
import { cuePattern } from './words/cue-words.ts';
import { subjectWords } from './words/subject-words.ts';
import { contentWords } from './words/content-words.ts';
import { directionOfWords } from './words/direction-of-words.ts';
import { isNamed } from './words/said-in.ts';
import type { Source, SourceQuantity } from './source.ts';
import type { StatedClause, StatedQuantity } from './statement.ts';

/** A number that comes of two or more of the sources. */
export type Computed = {
  readonly operation: Operation;
  readonly operands: readonly Candidate[];
  /** Words of the clause that stand at none of them. */
  readonly unsaid: readonly string[];
};

export type Operation = 'difference' | 'sum' | 'ratio' | 'share' | 'growth' | 'before';

// What a clause has to say for its number to be read as computed.
const saidBy: readonly (readonly [Operation, RegExp])[] = [
  ['difference', cuePattern('differs')],
  ['sum', cuePattern('sums')],
  ['ratio', cuePattern('is a ratio')],
  ['share', cuePattern('is a share')],
  ['growth', cuePattern('grows')],
  ['before', cuePattern('was before')],
];

/**
 * The computation over numbers of the sources that a stated number comes of, if its clause says
 * that it was computed and the numbers are of the things that the clause speaks of.
 */
export function findComputation(
  stated: StatedQuantity,
  { text }: StatedClause,
  parts: {
    readonly sources: readonly Source[];
    /** What the number may be of: words of its own clause, and those it goes on. */
    readonly own: readonly string[];
    readonly inherited: readonly string[];
    /** The whole statement. */
    readonly text: string;
  },
): Computed | undefined {
  const own = subjectWords(parts.own, []);
  const words = own.length > 0 ? own : subjectWords(parts.inherited, []);
  const pool = candidates(parts.sources).filter((one) =>
    speaksOf(one, [...words, ...parts.inherited]),
  );
  for (const [operation, said] of saidBy) {
    if (!said.test(text)) continue;
    const operands = operandsFor(operation, { stated, pool, words, text: parts.text });
    if (operands) return { operation, operands, unsaid: [] };
  }
  return likeliest(stated, text, { pool, words, text: parts.text });
}

/** Numbers of one sentence that give the stated one, though not all words stand at them. */
function likeliest(
  stated: StatedQuantity,
  clause: string,
  { pool, words, text }: Omit<Search, 'stated'>,
): Computed | undefined {
  if (digitsOf(stated) < fewestDigits) return undefined;
  for (const [operation, said] of saidBy) {
    if (operation === 'sum' || !said.test(clause)) continue;
    for (const [a, b] of pairsOf(pool)) {
      if (a.sentence !== b.sentence || !gives(operation, [a, b], stated)) continue;
      const unsaid = words.filter((word) => !isNamed(word, `${a.cited.window}\n${b.cited.window}`));
      const search = { stated, pool, words, text };
      if (unsaid.length < words.length && agreesOnSide(operation, [a, b], search, isOpenOrder))
        return { operation, operands: [a, b], unsaid };
    }
  }
  return undefined;
}

// What comes of two numbers by chance has few digits.
const fewestDigits = 2;
const isOpenOrder = true;

function digitsOf({ quantity }: StatedQuantity): number {
  return String(quantity.value).replace(/\D|^0\.0*|0+$/gu, '').length;
}

function pairsOf(pool: readonly Candidate[]): readonly (readonly [Candidate, Candidate])[] {
  return pool.flatMap((a) => pool.filter((b) => b !== a).map((b) => [a, b] as const));
}

function gives(
  operation: Operation,
  [a, b]: readonly [Candidate, Candidate],
  stated: StatedQuantity,
): boolean {
  return isResult(stated, valueOf(operation, [a.cited, b.cited], stated.base));
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
  const { stated, pool } = search;
  if (operation === 'sum') return summands(search);
  return pairsOf(pool).find(
    (pair) =>
      gives(operation, pair, stated) &&
      areMeant(operation, pair, search) &&
      agreesOnSide(operation, pair, search),
  );
}

/** A difference is of one thing at two times or places; a share is of two things, all named. */
function areMeant(
  operation: Operation,
  [a, b]: readonly [Candidate, Candidate],
  { words, text }: Search,
): boolean {
  const covers =
    ({ cited, source }: Candidate) =>
    (word: string) =>
      isNamed(word, `${cited.window}\n${source.heads}`);
  // A share is of a whole that the statement names, or that the source names beside it.
  if (operation === 'share' && a.sentence !== b.sentence && !text.includes(b.cited.quantityWords))
    return false;
  if (isOneThing(a, b) && operation !== 'share') return true;
  return words.every((word) => covers(a)(word) || covers(b)(word));
}

function isOneThing(a: Candidate, b: Candidate): boolean {
  const [one, other] = [a.cited.row?.indicator, b.cited.row?.indicator];
  return one !== undefined && one === other;
}

/**
 * What grew is greater than before: the later of two periods is the first of a difference; of two
 * things of one time, the one that the statement names first.
 */
function agreesOnSide(
  operation: Operation,
  [a, b]: readonly [Candidate, Candidate],
  { stated, text }: Search,
  isOpen = false,
): boolean {
  if (operation === 'before') return isChangeOf(b, a);
  if (operation === 'share') return a.cited.amount <= b.cited.amount;
  if (operation === 'ratio') return comparePeriods(a, b) > 0 || compareNames(a, b, text) >= 0;
  const way = directionOfWords(stated.segment) ?? stated.direction;
  if (way === undefined) return true;
  const order = comparePeriods(a, b) || compareNames(a, b, text);
  const rises = signed(a.cited) >= signed(b.cited);
  if (order === 0 && isOpen) return rises === (way === 'up');
  return order > 0 && rises === (way === 'up');
}

/** A change stands right behind the amount that changed. */
function isChangeOf(change: Candidate, level: Candidate): boolean {
  const { sentence, cited } = change;
  const at = sentence.quantities.indexOf(cited);
  return level.sentence === sentence && sentence.quantities[at - 1] === level.cited;
}

function comparePeriods(a: Candidate, b: Candidate): number {
  const [one, other] = [a.cited.row?.period, b.cited.row?.period];
  if (one === undefined || other === undefined || one === other) return 0;
  return one > other ? 1 : -1;
}

/** Above zero where the place or the thing of the first is named before that of the second. */
function compareNames(a: Candidate, b: Candidate, text: string): number {
  const [one, other] = [firstNamed(a, b, text), firstNamed(b, a, text)];
  return one < 0 || other < 0 ? 0 : other - one;
}

/** Where a text first says a word that belongs to one of two numbers alone; -1 where it says none. */
function firstNamed(of: Candidate, against: Candidate, text: string): number {
  const places = [of.source.report.region.slice(0, 2)];
  const words = [...places, ...contentWords(of.cited.window)].filter(
    (word) =>
      word !== '' && !isNamed(word, `${against.cited.window}\n${against.source.report.region}`),
  );
  const found = words.map((word) => text.indexOf(word)).filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

type Value = { readonly value: number; readonly base: string };

const rates = new Set(['%', '番', '倍', '位', '个百分点', '']);

/** What comes of two numbers; undefined where the operation has no sense for their unit. */
function valueOf(
  operation: Operation,
  [a, b]: readonly [SourceQuantity, SourceQuantity],
  wanted: string,
): Value | undefined {
  if (operation === 'before') return beforeChange(a, b);
  if (a.base !== b.base) return undefined;
  if (operation === 'difference') return differenceOf(a, b);
  if (rates.has(a.base) || b.amount === 0) return undefined;
  const times = a.amount / b.amount;
  if (operation === 'share') return { value: 100 * times, base: '%' };
  if (operation === 'growth') return growthOf(times, wanted);
  // 翻一番 is to grow twofold.
  if (operation === 'ratio' && wanted === '番') return { value: Math.log2(times), base: '番' };
  return operation === 'ratio' ? { value: times, base: '倍' } : undefined;
}

/** What an amount was before it changed by so much, so many percent, or to so many times as much. */
function beforeChange(level: SourceQuantity, change: SourceQuantity): Value | undefined {
  const way = change.row?.direction ?? directionOfWords(change.left);
  const { base } = level;
  if (way === undefined)
    return change.base === '倍' ? { value: level.amount / change.amount, base } : undefined;
  const by = way === 'down' ? -change.amount : change.amount;
  if (isOfUnit(change.base, base)) return { value: level.amount - by, base };
  const isGrowth = change.base === '%' && !rates.has(base);
  return isGrowth ? { value: level.amount / (1 + by / 100), base } : undefined;
}

/** A rate changes by 个百分点. */
function isOfUnit(change: string, level: string): boolean {
  return level === '%' ? change === '个百分点' : change === level;
}

function differenceOf(a: SourceQuantity, b: SourceQuantity): Value | undefined {
  if (a.base !== '%' && rates.has(a.base)) return undefined;
  return { value: signed(a) - signed(b), base: a.base === '%' ? '个百分点' : a.base };
}

/** 增长一倍 is to become twice as much. */
function growthOf(times: number, wanted: string): Value {
  return wanted === '倍'
    ? { value: times - 1, base: '倍' }
    : { value: 100 * (times - 1), base: '%' };
}

function signed({ amount, row }: SourceQuantity): number {
  const falls = row?.direction === 'down' && (row.measure === 'growth' || row.measure === 'change');
  return falls ? -amount : amount;
}

const mostSummands = 4;
const largestPool = 12;

function summands({ stated, pool, words }: Search): readonly Candidate[] | undefined {
  const alike = pool
    .filter(({ cited }) => cited.base === stated.base && !rates.has(cited.base))
    .slice(0, largestPool);
  for (let size = 2; size <= mostSummands; size++) {
    const found = combinations(alike, size).find((some) => {
      const value = some.reduce((sum, { cited }) => sum + cited.amount, 0);
      const named = words.filter((word) => some.some(({ cited }) => isNamed(word, cited.window)));
      return (
        isResult(stated, { value, base: stated.base }) &&
        named.length === words.length &&
        some.every((one) => speaksOf(one, words))
      );
    });
    if (found) return found;
  }
  return undefined;
}

function combinations<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/** Within half of the last digit that is shown, or of what its bound leaves open. */
function isResult(stated: StatedQuantity, result: Value | undefined): boolean {
  if (!result || !sameBase(stated.base, result.base)) return false;
  const said = stated.amount;
  const value = Math.abs(result.value);
  const step = stepOf(stated);
  switch (familyOf(stated.quantity.qualifier)) {
    case 'more':
      return value >= said && value < said + Math.max(step, said * leeway);
    case 'less':
      return value <= said && value > said - Math.max(step, said * leeway);
    case 'about':
    case 'exact':
      return Math.abs(value - said) <= Math.min(step / 2, said * leeway) + 1e-9 * value;
  }
}

// What a bound or a rounding may leave open of a number of one digit.
const leeway = 0.1;

function stepOf({ quantity, amount }: StatedQuantity): number {
  if (quantity.unit === '比例') return amount * leeway;
  const decimals = /\.(\d+)/u.exec(String(quantity.value))?.[1]?.length ?? 0;
  const scale = quantity.value === 0 ? 1 : Math.abs(amount / quantity.value);
  return scale * 10 ** -decimals;
}

function sameBase(stated: string, computed: string): boolean {
  return stated === computed;
}

/** The content words of a clause that its operands have to share. */
export function operandWords(text: string, scope: readonly string[]): readonly string[] {
  return subjectWords(contentWords(text), scope);
}
