import { unitParts } from '../language/numbers/units/units.ts';
import { indicatorAtEnd } from '../language/indicators/indicators.ts';
import { sameBasis } from '../language/indicators/bases.ts';
import { leavesItAsItIs } from './read/clean-subject.ts';
import { tellsOfDoing } from './core-name.ts';
import type { FigureRow } from './figure-row.ts';
import { normalAmount } from './normal-amount.ts';
import { normalUnit } from '../language/numbers/units/normal-unit.ts';
import { splitPredicate } from './read/read-predicate.ts';

/**
 * The figures of the same report that state another value of the very same thing: place, indicator,
 * measure, period, kind and basis agree, and the amounts are no rounding of each other. What a part
 * of a place, a part of a year or one of a list is told to be is another thing.
 *
 * @param linesBefore the words of the paragraph or passage that a figure stands in, up to its end.
 *
 * 粮食产量1020亿斤 and, pages later, 粮食产量1002亿斤 → the second
 */
export function secondValues(
  row: FigureRow,
  rows: readonly FigureRow[],
  linesBefore: (row: FigureRow) => string,
): readonly FigureRow[] {
  const isAlone = (one: FigureRow) => isStatedAlone(one) && isOfWhole(one, linesBefore(one));
  if (!isAlone(row)) return [];
  return rows
    .filter((other) => isOfSame(row, other) && isInOtherSentence(row, other, linesBefore))
    .filter((other) => isAlone(other) && !sayOneAmount(row, other));
}

function isOfSame(a: FigureRow, b: FigureRow): boolean {
  const alike = (['reportId', 'place', 'indicator', 'measure', 'period', 'kind'] as const).every(
    (field) => a[field] === b[field],
  );
  const unit = (row: FigureRow) => unitParts(row.unit).base;
  return alike && a.aggregate === b.aggregate && sameBasis(a.basis, b.basis) && unit(a) === unit(b);
}

/** In one breath a report counts up parts, or tells where a thing stood before. */
function isInOtherSentence(
  a: FigureRow,
  b: FigureRow,
  linesBefore: (row: FigureRow) => string,
): boolean {
  const [first, later] = a.start <= b.start ? [a, b] : [b, a];
  const lines = linesBefore(later);
  const length = later.end - first.end;
  return length > lines.length || /[。！？\n]/u.test(lines.slice(-length));
}

// Words of a sentence that make its figure one of a part, of other years, or no longer so.
const narrows =
  /其中|季度|半年|\d月|月[份底]|口岸|首[批年]|直属|[区市省]属|本级|县域|农村旅游|全国|最[高低]|曾|累计|五年|[三四]年|年来|以来|年均|期间|时期|末期?|战略|原[来有]|到20\d\d年/u;
const otherPlace = /兵团|开发区|园区|新区|示范区|雄安|师市|片区/u;
// What a report aims at is not what came about, even where its section is taken to look back.
const aimsAt = /力争|预期|目标|确保|努力|更大力度|加大|推进|要|将|今年/u;

function isOfWhole({ kind }: FigureRow, lines: string): boolean {
  const sentence = lines.split(/[。！？\n]/u).at(-1) ?? lines;
  const isAim = kind !== 'target' && aimsAt.test(sentence);
  return !isAim && !narrows.test(sentence) && !otherPlace.test(lines);
}

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
