import type { Computation } from '../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import type { DraftSentence, Evidence } from '../gate/draft.ts';
import type { FiguresAtHand } from './figures-at-hand.ts';

/** Words, and figures at the places where their marks belong. */
export type SentencePiece = string | { readonly mark: FigureRow };

/** A sentence put together from words and marks; undefined where a figure's words are not found. */
export function computedSentence(
  pieces: readonly SentencePiece[],
  computations: readonly Computation[],
  atHand: FiguresAtHand,
): DraftSentence | undefined {
  let text = '';
  const marksAt: number[] = [];
  const evidence: Evidence[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      const one = evidenceOf(piece.mark, atHand);
      if (!one) return undefined;
      evidence.push(one);
      marksAt.push(text.length);
    }
  }
  return { text, evidence, unknownMarks: 0, marksAt, computations };
}

function evidenceOf(row: FigureRow, { library, reports }: FiguresAtHand): Evidence | undefined {
  const report = reports.find(({ id }) => id === row.reportId);
  const passage = library.passageAt(row.reportId, row.start);
  if (!report || !passage || passage.end < row.end) return undefined;
  const span = { start: row.start, end: row.end };
  return { passage, report, span, period: row.period };
}
