import type { Span } from '../library/report.ts';
import type { Sentence } from '../language/sentences/cut-clauses.ts';
import { findQuantities, type FoundQuantity } from '../language/numbers/find-quantities.ts';
import { whyNotAFigure } from './not-a-figure.ts';

/** A quantity that is a figure, with the words of its clause that belong to it. */
export type Mention = {
  readonly quantity: FoundQuantity;
  /** The words before it, back to the figure before or the beginning of its clause. */
  readonly left: string;
  readonly leftStart: number;
  /** The words behind it, up to the next figure or the end of its clause. */
  readonly right: string;
  readonly clause: Span;
};

/** The figures of a sentence of folded text, in order. */
export function findMentions(text: string, sentence: Sentence): readonly Mention[] {
  return sentence.clauses.flatMap((clause) => mentionsOf(text, sentence, clause));
}

function mentionsOf(text: string, sentence: Span, clause: Span): readonly Mention[] {
  const piece = text.slice(clause.start, clause.end);
  if (!mayHoldOne.test(piece)) return [];
  const figures = findQuantities(piece, clause.start).filter(
    (quantity) =>
      whyNotAFigure({
        quantity,
        before: text.slice(sentence.start, quantity.start),
        after: text.slice(quantity.end, clause.end),
      }) === undefined,
  );
  const cuts = gapCuts(text, figures, clause);
  return figures.map((quantity, index) => {
    const leftStart = cuts[index] ?? clause.start;
    const left = text.slice(leftStart, quantity.start);
    const rightEnd = cuts[index + 1] ?? clause.end;
    const right = text.slice(quantity.end, rightEnd).replace(/[，；：。！？]$/u, '');
    return { quantity, left, leftStart, right, clause };
  });
}

const mayHoldOne = /\d|[%‰成番位分]|[十百千万亿廿卅]|[第首前半]/u;

/** Where the words between two figures part: what stands before belongs to the first of them. */
function gapCuts(text: string, figures: readonly FoundQuantity[], clause: Span): readonly number[] {
  const inner = figures.slice(1).map((next, index) => {
    const from = figures[index]?.end ?? clause.start;
    return from + cutWithin(text.slice(from, next.start));
  });
  return [clause.start, ...inner, clause.end];
}

function cutWithin(gap: string): number {
  const separator = /[、]|以及|[和及与并]/u.exec(gap);
  if (separator) return separator.index;
  // 提高到 and 的 lead to the second figure; 家企业新增 belongs to the first.
  return /^(?:的|[提增减下上升降扩缩压改调跃攀拓回]|到|至|，|$)/u.test(gap) ? 0 : gap.length;
}
