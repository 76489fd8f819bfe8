import type { Computation } from '../../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import type { DraftSentence, Evidence } from '../../gate/draft.ts';
import type { ExecutorParts } from '../executor-parts.ts';

/** Words, and figures at the places where their marks belong. */
export type SentencePiece = string | { readonly mark: FigureRow };

/** A sentence put together from words and marks; undefined where a figure's words are not found. */
export async function computedSentence(
  pieces: readonly SentencePiece[],
  computations: readonly Computation[],
  parts: Pick<ExecutorParts, 'reads'>,
): Promise<DraftSentence | undefined> {
  let text = '';
  const marksAt: number[] = [];
  const rows: FigureRow[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      rows.push(piece.mark);
      marksAt.push(text.length);
    }
  }
  const evidence = await evidenceOf(rows, parts);
  return evidence && { text, evidence, unknownMarks: 0, marksAt, computations };
}

async function evidenceOf(
  rows: readonly FigureRow[],
  { reads }: Pick<ExecutorParts, 'reads'>,
): Promise<readonly Evidence[] | undefined> {
  const reportIds = [...new Set(rows.map(({ reportId }) => reportId))];
  const reports = new Map((await reads.reports({ reportIds })).map((one) => [one.id, one]));
  const found = await Promise.all(
    rows.map(async (row): Promise<Evidence | undefined> => {
      const report = reports.get(row.reportId);
      const passage = await reads.passageAt(row.reportId, row.start);
      if (!report || !passage || passage.end < row.end) return undefined;
      const span = { start: row.start, end: row.end };
      const kind = row.kind === 'target' ? 'target' : 'result';
      const cell = row.heads && { heads: row.heads, unit: row.unit };
      return { passage, report, span, period: row.period, kind, ...(cell && { cell }) };
    }),
  );
  const whole = found.filter((one) => one !== undefined);
  return whole.length === rows.length ? whole : undefined;
}
