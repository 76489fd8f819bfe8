import { comparable, difference, figureInterval } from '../../../../figures/compute-figures.ts';
import type { Computation } from '../../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { normalAmount } from '../../../../figures/normal-amount.ts';
import { orderFigures } from '../../../../figures/order-figures.ts';
import {
  computationWords,
  inexactNote,
  resultWords,
  sideWord,
} from '../../../../figures/verdict.ts';
import { differing, labelOf } from './figure-phrase.ts';
import { turnWords } from './turn-words.ts';

/** What comes of holding figures against each other: words, and what was computed for them. */
export type Verdict = { readonly words: string; readonly computations: readonly Computation[] };

export const noVerdict: Verdict = { words: '', computations: [] };

/** Which of the figures is the higher, and by how much: `2023年比2020年高7个百分点（4% − （−3%） = 7个百分点）` */
export function verdictOf(rows: readonly FigureRow[], order?: 'highest' | 'lowest'): Verdict {
  const [a, b] = rows;
  return a && b && rows.length === 2 ? verdictOfTwo(a, b, order) : verdictOfMany(rows);
}

/** Who stands first and last among several. */
function verdictOfMany(rows: readonly FigureRow[]): Verdict {
  const ordered = orderFigures(rows, 'descending');
  const [first] = ordered;
  const last = ordered.at(-1);
  if (!first || !last || ordered.length < rows.length) return noVerdict;
  const differ = differing(rows);
  const computation = difference(first, last);
  if (!computation) return endsOfMany(ordered, first, last);
  if (computation.value === 0) return { words: '都相同', computations: [computation] };
  return {
    words: `${endsOfMany(ordered, first, last, differ).words}，相差${resultWords(computation)}（${inBrackets(computation)}）`,
    computations: [computation],
  };
}

function endsOfMany(
  rows: readonly FigureRow[],
  first: FigureRow,
  last: FigureRow,
  differ = differing(rows),
): Verdict {
  const [highest = '', lowest = ''] = [first, last].map((end) => labelsOfEqual(rows, end, differ));
  const words = `${highest}最${sideWord(first, 1)}，${lowest}最${sideWord(last, -1)}`;
  return { words, computations: [] };
}

function labelsOfEqual(
  rows: readonly FigureRow[],
  end: FigureRow,
  differ: ReturnType<typeof differing>,
): string {
  const { value } = normalAmount(end);
  return rows
    .filter((row) => normalAmount(row).value === value)
    .map((row) => labelOf(row, differ))
    .join('、');
}

/** What the one is above or below the other, computed and in words. */
export function verdictOfTwo(
  a: FigureRow,
  b: FigureRow,
  order: 'highest' | 'lowest' = 'highest',
): Verdict {
  const [subject, other] = inOrder(a, b, order);
  const computation = difference(subject, other);
  if (!computation) return verdictOfRanges(subject, other);
  const computations = [computation];
  if (computation.value === 0) return { words: '两者相同', computations };
  const differ = differing([a, b]);
  if (bothFall(a, b)) return { words: deeperFall(subject, other, computation), computations };
  const against = differ.periods || differ.kinds ? `比${labelOf(other, differ)}` : '';
  const side = sideWord(subject, computation.value);
  const bare = `${labelOf(subject, differ)}${against}${side}${resultWords(computation)}`;
  return {
    words: `${bare}（${inBrackets(computation)}）${turnWords(subject, other)}`,
    computations,
  };
}

function bothFall(a: FigureRow, b: FigureRow): boolean {
  return [a, b].every((row) => row.measure === 'growth' && normalAmount(row).value < 0);
}

/** Of two falls the deeper one: 2020年降幅更大，相差1.1个百分点. */
function deeperFall(a: FigureRow, b: FigureRow, computation: Computation): string {
  const deeper = normalAmount(a).value < normalAmount(b).value ? a : b;
  const label = labelOf(deeper, differing([a, b]));
  return `${label}降幅更大，相差${resultWords(computation)}（${inBrackets(computation)}）`;
}

/** A computation as it stands in brackets, with what its figures leave open. */
function inBrackets(computation: Computation): string {
  const note = inexactNote(computation.operands);
  return `${computationWords(computation)}${note === '' ? '' : `，${note}`}`;
}

/** A later year is told against the earlier, a result against its target, of places the one asked for. */
function inOrder(
  a: FigureRow,
  b: FigureRow,
  order: 'highest' | 'lowest',
): readonly [FigureRow, FigureRow] {
  // 清苑2007年的比阜平2012年的多不多 is asked of 清苑.
  if (a.place !== b.place && a.period !== b.period) return [a, b];
  if (a.period !== b.period) return a.period > b.period ? [a, b] : [b, a];
  const targetFirst = a.kind === 'target' && b.kind !== 'target';
  const targetLast = b.kind === 'target' && a.kind !== 'target';
  if (targetFirst || targetLast) return targetFirst ? [b, a] : [a, b];
  const isHigher = normalAmount(a).value >= normalAmount(b).value;
  return isHigher === (order === 'highest') ? [a, b] : [b, a];
}

/** Ranges are compared as ranges where one lies wholly above the other, else by their low ends. */
function verdictOfRanges(a: FigureRow, b: FigureRow): Verdict {
  if (!comparable(a, b)) return noVerdict;
  const [one, other] = [figureInterval(a), figureInterval(b)];
  const differ = differing([a, b]);
  const above = (row: FigureRow, how: string) => ({
    words: `${how}${labelOf(row, differ)}更${sideWord(row, 1)}${turnWords(a, b)}`,
    computations: [],
  });
  if (one.low > other.high) return above(a, '');
  if (other.low > one.high) return above(b, '');
  if (one.low !== other.low) return above(one.low > other.low ? a : b, '按下限比较，');
  if (one.high === other.high) return { words: '两者相同', computations: [] };
  return above(one.high > other.high ? a : b, '下限相同，按上限比较，');
}
