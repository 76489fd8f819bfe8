import { canonicalNamesIn } from '../figures/indicator-names.ts';
import { decimalsOf } from '../numbers/precision.ts';
import type { Statement } from './read-statements.ts';
import { wordsOf } from './rule-words.ts';
import type { Conflict } from './statement-fault.ts';

/** Whether two numbers are written with the same digits, whatever their scale and unit. */
function isSameDigits(gold: Statement, said: Statement): boolean {
  return Number(gold.digits) === Number(said.digits) && mayBeMistaken(gold, said);
}

/** 5% for 5个百分点, 5万元 for 5亿元; the 3 of 3份报告 is not 第三 gone wrong. */
function mayBeMistaken(gold: Statement, said: Statement): boolean {
  const areShares = [gold, said].every(({ kind }) => kind === 'percent' || kind === 'pp');
  return areShares || (gold.unit === said.unit && !isOtherKind(gold, said));
}

/** The same amount, once scales are reckoned in; more digits are rounded to those of the gold. */
export function isSameValue(gold: Statement, said: Statement): boolean {
  const [wanted, given] = [gold.value / gold.scale, said.value / gold.scale];
  if (isClose(wanted, given)) return true;
  // 约96% of somebody who reckoned is met by 96.05%; 9000 by 9001 is not.
  const isFiner = decimalsOf(said.digits) > decimalsOf(gold.digits);
  if (gold.bound === 'about' && isFiner && Math.abs(given - wanted) <= 0.005 * wanted) return true;
  const decimals = decimalsOf(gold.digits);
  const factor = 10 ** decimals;
  return decimals > 0 && isClose(Math.round(given * factor + 1e-9) / factor, wanted);
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether a number of an answer is, or is meant to be, a number of the gold. */
export function isSame(gold: Statement, said: Statement): boolean {
  return isSameDigits(gold, said) || (isSameValue(gold, said) && !isOtherFamily(gold, said));
}

function isOtherFamily({ kind }: Statement, said: Statement): boolean {
  const isShare = (one: Statement['kind']) => one === 'percent' || one === 'pp';
  return isShare(kind) !== isShare(said.kind) || (kind === 'rank') !== (said.kind === 'rank');
}

/**
 * In what a number of an answer, taken for a number of the gold, says something else; empty where
 * nothing contradicts. What one side leaves unsaid contradicts nothing, but a lost bound.
 */
export function conflictsOf(
  gold: Statement,
  said: Statement,
  context?: string,
): readonly Conflict[] {
  const checks: readonly (readonly [Conflict, boolean])[] = [
    ['kind', isOtherKind(gold, said)],
    ['unit', isOtherUnit(gold.unit, said.unit)],
    ['scale', !isSameValue(gold, said)],
    ['direction', gold.isReached === said.isReached && differ(gold.direction, said.direction)],
    ['aim', differ(gold.aim, said.aim)],
    ['bound', isOtherBound(gold, said)],
    ['denial', gold.isDenied !== said.isDenied],
    ['year', areApart(gold.years, said.years)],
    ['place', arePlacesApart(gold.places ?? [], said.places ?? [])],
    ['indicator', isOfAnotherIndicator(gold, said, context)],
  ];
  return checks.filter(([, isSo]) => isSo).map(([conflict]) => conflict);
}

function differ<Value>(one: Value | undefined, other: Value | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** Both name some, and none that the other names. */
function areApart<Value>(one: readonly Value[], other: readonly Value[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((value) => other.includes(value));
}

function isOfAnotherIndicator(gold: Statement, said: Statement, context?: string): boolean {
  const [wanted, given] = [indicatorsOf(gold), indicatorsOf(said)];
  const isNamed = given.some((name) => wanted.includes(name));
  return areNamesApart(wanted, given) || (!isNamed && isOfSomethingElse(said, context));
}

/** Of the letters that say what is counted so many at least are known from the gold. */
const leastKnown = 0.34;

/** Its words are of another matter: hardly a letter of them stands in question, gold or evidence. */
function isOfSomethingElse(
  { words: written, unit, places = [] }: Statement,
  context?: string,
): boolean {
  const before = places.reduce((text, place) => text.replace(place, ''), written);
  const bare = ['target', 'result', 'not', 'plain'] as const;
  const words = bare.reduce((text, sense) => text.replace(wordsOf(sense), ''), before);
  const letters = [...new Set(words.match(/[^\P{sc=Han}年月日市区县镇省全的为到达至]/gu) ?? [])];
  if (context === undefined || letters.length < 3 || unit === '') return false;
  return letters.filter((letter) => context.includes(letter)).length < leastKnown * letters.length;
}

/** 相当于生产总值的比例 is no 生产总值. */
function indicatorsOf({ subject }: Statement): readonly string[] {
  return canonicalNamesIn(subject.replace(/(?:相当于|占|单位).*?(?:比例|比重|之比|能耗|$)/gu, ''));
}

/** 城镇居民人均可支配收入 is near enough to 居民人均可支配收入: people leave words off. */
function areNamesApart(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length > 0 && other.length > 0 && !one.some((a) => other.some((b) => isNearName(a, b)))
  );
}

function isNearName(one: string, other: string): boolean {
  const shared = [...one].filter((letter) => other.includes(letter)).length;
  return shared >= 0.7 * Math.min(one.length, other.length);
}

/** 静海 and 天津市静海区 are not apart. */
function arePlacesApart(one: readonly string[], other: readonly string[]): boolean {
  const overlap = (a: string, b: string) => a.includes(b) || b.includes(a);
  return one.length > 0 && other.length > 0 && !one.some((a) => other.some((b) => overlap(a, b)));
}

/** 5% is no 5个百分点, and no 5个; amounts and counts differ by their units alone. */
function isOtherKind(gold: Statement, said: Statement): boolean {
  const family = ({ kind }: Statement) => (kind === 'amount' ? 'count' : kind);
  if (gold.unit === '' || said.unit === '')
    return (gold.kind === 'rank') !== (said.kind === 'rank');
  return family(gold) !== family(said);
}

/** Units that only count are one; one that is not written is any. */
function isOtherUnit(gold: string, said: string): boolean {
  const family = (unit: string) =>
    /^(?:[个项家户名位人件所条座处种对支台份栋部辆场]|人次)$/u.test(unit)
      ? '个'
      : unit
          .replace(/^个百分点$/u, '百分点')
          .replace('千米', '公里')
          .replace('标准箱', '标箱');
  return gold !== '' && said !== '' && family(gold) !== family(said);
}

/** A gold that is itself only about so much is met by the exact figure. */
function isOtherBound(gold: Statement, said: Statement): boolean {
  const isAbout = gold.bound === 'about' || said.bound === 'about';
  if (isAbout && (gold.isReckoned || said.isReckoned)) return false;
  if (gold.bound === undefined && said.bound === 'about') return false;
  if (gold.bound === 'about' && said.bound === undefined) return !isExacter(gold, said);
  return gold.bound !== said.bound;
}

function isExacter(gold: Statement, said: Statement): boolean {
  return Number(said.digits) !== Number(gold.digits);
}
