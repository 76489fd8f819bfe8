import { roundsTo } from '../numbers/precision.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import type { Statement } from './read-statements.ts';

/** Words by which a clause says that its number was reckoned. */
const reckoned = /[差共计比多少高低倍占和约均为降升减增]|相当|总|超出|缩小|扩大|变化/u;

/** What a system has to say of its own work: so many reports or places were looked at. */
const ofTheSearch =
  /份报告|列出|提到|\d个地区|\d个省|符合条件|等\d+(?:份|个(?:$|。))|\d份(?:$|[。])|共\d+项/u;

export function isOfTheSearch({ clause }: Statement): boolean {
  return ofTheSearch.test(clause);
}

/** An amount, a share or a difference of shares: 3% is no 3个百分点. */
type Known = { readonly value: number; readonly sort: 'amount' | 'percent' | 'pp' };

/**
 * The numbers of an answer that neither a source has nor the others give by a sum, a difference, a
 * share or a mean.
 * @param sources the question, the gold and the quotations
 */
export function unsupportedStatements(
  said: readonly Statement[],
  sources: readonly string[],
): readonly Statement[] {
  const known = sources.flatMap((text) =>
    readNumbers(text).map(({ value, unit }) => ({ value: Math.abs(value), sort: sortOf(unit) })),
  );
  const isKnown = ({ value, unit }: Pick<Statement, 'value' | 'unit'>) =>
    known.some((one) => one.sort === sortOf(unit) && isNear(one.value, value));
  const held = said.filter(isKnown);
  return said
    .filter(({ mayBePhrase }) => !mayBePhrase)
    .filter((one) => !isKnown(one) && !isKnown({ ...one, value: Number(one.digits) }))
    .filter((one) => !(reckoned.test(one.clause) && isReckoned(one, held)));
}

function sortOf(unit: string): Known['sort'] {
  if (unit.endsWith('百分点')) return 'pp';
  return unit === '%' ? 'percent' : 'amount';
}

function isReckoned(one: Statement, held: readonly Statement[]): boolean {
  const values = uniqueOf(held.filter(({ unit }) => sortOf(unit) === sortBehind(one)));
  const sum = values.reduce((total, value) => total + value, 0);
  if (values.length > 2 && [sum, sum / values.length].some((value) => isClose(value, one))) {
    return true;
  }
  const amounts = uniqueOf(held.filter(({ unit }) => sortOf(unit) === 'amount'));
  const shares = sortOf(one.unit) === 'percent' ? pairsOf(amounts).flatMap(sharesOf) : [];
  return [...pairsOf(values).flatMap(sumsOf), ...shares].some((value) => isClose(value, one));
}

/** A difference of shares is reckoned from shares. */
function sortBehind({ unit }: Statement): Known['sort'] {
  return sortOf(unit) === 'pp' ? 'percent' : sortOf(unit);
}

/** No answer reckons with more. */
const most = 40;

function uniqueOf(statements: readonly Statement[]): readonly number[] {
  return [
    ...new Set(statements.map(({ value, direction }) => (direction === 'down' ? -value : value))),
  ].slice(0, most);
}

type Pair = readonly [number, number];

function pairsOf(values: readonly number[]): readonly Pair[] {
  return values.flatMap((a, at) =>
    values.flatMap((b, other): Pair[] => (at === other ? [] : [[a, b]])),
  );
}

function sumsOf([a, b]: Pair): readonly number[] {
  return [
    Math.abs(a + b),
    Math.abs(a - b),
    Math.abs(Math.abs(a) - Math.abs(b)),
    ...(b === 0 ? [] : [a / b]),
  ];
}

function sharesOf([a, b]: Pair): readonly number[] {
  return b === 0 ? [] : [(100 * a) / b, (100 * (a - b)) / b].map(Math.abs);
}

/** Equal at the precision of what is stated. */
function isClose(reckonedValue: number, stated: Statement): boolean {
  return roundsTo(reckonedValue, stated) && isNear(reckonedValue, stated.value, 0.06);
}

function isNear(a: number, b: number, share = 1e-6): boolean {
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
}
