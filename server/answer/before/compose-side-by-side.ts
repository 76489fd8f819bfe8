import { comparable, difference, figureInterval } from '../../../figures/compute-figures.ts';
import type { Computation } from '../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import { normalAmount } from '../../../figures/normal-amount.ts';
import { orderFigures } from '../../../figures/order-figures.ts';
import { computationWords, inexactNote, resultWords, sideWord } from '../../../figures/verdict.ts';
import type { Computed, ComputeParts } from './computed-parts.ts';
import { computedSentence } from './computed-sentence.ts';
import { differing, labelOf, otherPieces, sideBySidePieces } from './figure-phrase.ts';
import { figureOperands } from './figure-operands.ts';
import { findOperandFigures } from './find-operand-figures.ts';
import { asksForRest, hasRest } from './implied-operands.ts';

/** Answers by putting the figures of places, years, or target and result side by side. */
export function composeSideBySide(parts: ComputeParts): Computed | undefined {
  const [indicator, second] = parts.indicators;
  const operands = figureOperands(parts.question);
  if (!indicator || second || operands.length < 2) return undefined;
  const found = findOperandFigures(operands, indicator, parts);
  const rows = found?.map(({ row }) => row);
  if (!found || !rows || new Set(rows).size < rows.length) return undefined;
  if (asksForRest(parts.question.text) && !hasRest(rows)) return undefined;
  const { words, computations } = verdictOf(rows, parts);
  const pieces = [...sideBySidePieces(rows), words === '' ? '。' : `；${words}。`];
  const others = otherPieces(found);
  const sentences = [computedSentence(pieces, computations, parts.atHand)];
  if (others.length > 0) sentences.push(computedSentence(others, [], parts.atHand));
  return { sentences, figures: rows };
}

export type Verdict = { readonly words: string; readonly computations: readonly Computation[] };

export const noVerdict: Verdict = { words: '', computations: [] };

function verdictOf(rows: readonly FigureRow[], { asked }: ComputeParts): Verdict {
  if (asked.operation === 'list') return noVerdict;
  const [a, b] = rows;
  if (a && b && rows.length === 2) return verdictOfTwo(a, b);
  return verdictOfMany(rows);
}

/** Who stands first and last among several. */
function verdictOfMany(rows: readonly FigureRow[]): Verdict {
  const ordered = orderFigures(rows, 'descending');
  const [first] = ordered;
  const last = ordered.at(-1);
  if (!first || !last || ordered.length < rows.length) return noVerdict;
  const differ = differing(rows);
  const computation = difference(first, last);
  if (!computation || computation.value === 0) return noVerdict;
  const ends = [first, last].map((end) => labelsOfEqual(ordered, end, differ));
  const side = sideWord(first, 1);
  return {
    words: `${ends[0] ?? ''}最${side}，${ends[1] ?? ''}最${sideWord(last, -1)}，相差${resultWords(computation)}（${inBrackets(computation)}）`,
    computations: [computation],
  };
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
export function verdictOfTwo(a: FigureRow, b: FigureRow): Verdict {
  const [subject, other] = inOrder(a, b);
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
    words: `${bare}（${inBrackets(computation)}）${paceWords(subject, other)}`,
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

function inBrackets(computation: Computation): string {
  const note = inexactNote(computation.operands);
  return `${computationWords(computation)}${note === '' ? '' : `，${note}`}`;
}

/** A later year is told against the earlier, a result against its target, of places the higher. */
function inOrder(a: FigureRow, b: FigureRow): readonly [FigureRow, FigureRow] {
  if (a.period !== b.period) return a.period > b.period ? [a, b] : [b, a];
  const targetFirst = a.kind === 'target' && b.kind !== 'target';
  const targetLast = b.kind === 'target' && a.kind !== 'target';
  if (targetFirst || targetLast) return targetFirst ? [b, a] : [a, b];
  return normalAmount(a).value >= normalAmount(b).value ? [a, b] : [b, a];
}

/** Whether growth of one place goes faster or slower in a later year. */
function paceWords(later: FigureRow, earlier: FigureRow): string {
  const samePlace = later.place === earlier.place && later.period !== earlier.period;
  if (later.measure !== 'growth' || !samePlace) return '';
  const [now, before] = [normalAmount(later).value, normalAmount(earlier).value];
  if (now < 0 || before < 0) return '';
  return now > before ? '，增速加快' : '，增速放缓';
}

/** Ranges are compared as ranges: one lies wholly above the other, or nothing can be said. */
function verdictOfRanges(a: FigureRow, b: FigureRow): Verdict {
  if (!comparable(a, b)) return noVerdict;
  const [one, other] = [figureInterval(a), figureInterval(b)];
  const differ = differing([a, b]);
  if (one.low > other.high)
    return { words: `${labelOf(a, differ)}更${sideWord(a, 1)}`, computations: [] };
  if (other.low > one.high)
    return { words: `${labelOf(b, differ)}更${sideWord(b, 1)}`, computations: [] };
  return { words: '两者的区间有重叠，分不出高低', computations: [] };
}
