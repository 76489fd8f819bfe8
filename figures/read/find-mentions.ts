import type { Span } from '../../library/report.ts';
import type { Sentence } from '../../language/sentences/cut-clauses.ts';
import { findQuantities, type FoundQuantity } from '../../language/numbers/find-quantities.ts';
import { whyNotAFigure } from './not-a-figure.ts';
import { beginsWithBasis, readBasis, type Basis } from './read-basis.ts';

/** A quantity that is a figure, with the words of its clause that belong to it. */
export type Mention = {
  readonly quantity: FoundQuantity;
  /**
   * The words before it, back to the figure before or the beginning of its clause, without those of
   * its basis.
   */
  readonly left: string;
  readonly leftStart: number;
  /** The words behind it, up to the next figure or the end of its clause. */
  readonly right: string;
  readonly clause: Span;
  readonly basis?: Basis;
};

/** The figures of a sentence of folded text, in order. */
export function findMentions(text: string, sentence: Sentence): readonly Mention[] {
  const mentions = sentence.clauses.flatMap((clause) => mentionsOf(text, sentence, clause));
  return withBases(text, sentence, mentions);
}

/** Each with the basis that its own words say, or that of the list it goes on with. */
function withBases(text: string, sentence: Span, mentions: readonly Mention[]): readonly Mention[] {
  const told: Mention[] = [];
  for (const mention of mentions) {
    const before = told.at(-1);
    const from = before?.quantity.end ?? sentence.start;
    const own = readBasis(text, { from, quantity: mention.quantity });
    const basis = own ?? (before && goesOnWith(before, mention) ? before.basis : undefined);
    told.push(basis ? { ...mention, basis, left: leftWithout(text, mention, basis) } : mention);
  }
  return told;
}

/** 可比增长13%和12%; behind a basis that stands before its subject also 、优质水比例98%. */
function goesOnWith({ clause, basis }: Mention, next: Mention): boolean {
  if (clause !== next.clause) return false;
  return basis?.isAtHead ? /^[、和与及]/u.test(next.left) : /^[、和与及以]+$/u.test(next.left);
}

function leftWithout(
  text: string,
  { left, leftStart, quantity }: Mention,
  { start, end }: Basis,
): string {
  if (end <= leftStart || start >= quantity.start) return left;
  const words = `${text.slice(leftStart, Math.max(leftStart, start))}${text.slice(end, quantity.start)}`;
  return words.replace(/^（|(?<=^|[^，])[，、）]$/gu, '');
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
  if (beginsWithBasis(gap)) return 0;
  // 提高到 and 的 lead to the second figure; 家企业新增 belongs to the first.
  return /^(?:的|[提增减下上升降扩缩压改调跃攀拓回]|到|至|，|$)/u.test(gap) ? 0 : gap.length;
}
