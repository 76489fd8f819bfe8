import { unitParts } from '../language/numbers/units.ts';
import { indicatorAtEnd } from '../language/indicators/indicators.ts';
import { sameBasis } from '../language/indicators/bases.ts';
import { leavesItAsItIs } from './clean-subject.ts';
import { tellsOfDoing } from './core-name.ts';
import type { FigureRow } from './figure-row.ts';
import { normalAmount, normalUnit } from './normal-amount.ts';
import { splitPredicate } from './read-predicate.ts';

/**
 * The figures of the same report that state another value of the very same thing: place, indicator,
 * measure, period, kind and basis agree, and the amounts are no rounding of each other. What a part
 * of a place, a part of a year or one of a list is told to be is another thing.
 *
 * @param sentenceOf the words of the sentence that a figure stands in, up to it.
 *
 * 粮食产量1020亿斤 and, pages later, 粮食产量1002亿斤 → the second
 */
export function secondValues(
  row: FigureRow,
  rows: readonly FigureRow[],
  sentenceOf: (row: FigureRow) => string,
): readonly FigureRow[] {
  const isAlone = (one: FigureRow) => isStatedAlone(one) && !narrows.test(sentenceOf(one));
  if (!isAlone(row)) return [];
  return rows
    .filter((other) => isOfSame(row, other) && isFarFrom(row, other))
    .filter((other) => isAlone(other) && !sayOneAmount(row, other));
}

function isOfSame(a: FigureRow, b: FigureRow): boolean {
  const alike = (['reportId', 'place', 'indicator', 'measure', 'period', 'kind'] as const).every(
    (field) => a[field] === b[field],
  );
  const unit = (row: FigureRow) => unitParts(row.unit).base;
  return alike && a.aggregate === b.aggregate && sameBasis(a.basis, b.basis) && unit(a) === unit(b);
}

// In one breath a report counts up parts, or tells where a thing stood before.
const oneBreath = 60;

function isFarFrom(a: FigureRow, b: FigureRow): boolean {
  return Math.abs(a.start - b.start) > oneBreath;
}

// Words that make a figure one of a part: of the year, of the place, of the thing.
const narrows =
  /其中|季度|上半年|下半年|\d月|月份|月底|兵团|开发区|园区|新区|城区|城镇非私营|口岸|首批|首年|直属|区属|市属|省属|市本级|省本级|区本级|县本级|本级|目标任务|全国|人均可支配收入的|最[高低]|曾/u;

/** 粮食产量1020亿斤: a listed indicator by its own name, exact, and nothing else in its words. */
function isStatedAlone(row: FigureRow): boolean {
  if (row.qualifier !== undefined || row.low !== undefined || tellsOfDoing(row)) return false;
  if (row.measure === 'other' || row.measure === 'rank' || row.measure === 'change') return false;
  const words = row.quote.replace(/[\d.,]+[^\d]*$/u, '');
  if (/[，；：、\d]|分别|[由从]/u.test(words)) return false;
  const found = indicatorAtEnd(splitPredicate(words).subject);
  return found?.indicator.name === row.indicator && leavesItAsItIs(found.before);
}

/** Whether two amounts are one: 8374亿 and 8374.2亿, 5% and 5.3%. */
export function sayOneAmount(a: FigureRow, b: FigureRow): boolean {
  const [one, other] = [normalAmount(a), normalAmount(b)];
  if (one.unit !== other.unit) return false;
  const apart = Math.abs(one.value - other.value);
  const coarser = Math.max(lastDigit(a), lastDigit(b));
  return apart <= coarser / 2 + Math.abs(one.value) * 1e-9 || isCut(a, b, coarser);
}

/** 53.18亿 is often printed 53.1亿: an amount may be cut instead of rounded, a rate never is. */
function isCut(a: FigureRow, b: FigureRow, coarser: number): boolean {
  if (a.measure !== 'level' && a.measure !== 'count') return false;
  return Math.abs(normalAmount(a).value - normalAmount(b).value) < coarser * (1 - 1e-9);
}

/** What one more in the last digit that is printed would be worth. */
function lastDigit({ value, unit }: FigureRow): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return normalUnit(unit).factor * 10 ** -decimals;
}
