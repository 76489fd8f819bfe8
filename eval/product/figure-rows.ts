import { readFigures } from '../../figures/read/read-figures.ts';
import { readDocuments } from '../../ingest/read-documents.ts';
import type { FigureRow } from '../../library/figures/figure-row.ts';
import type { SourceRun } from '../../library/report.ts';

/** A row that was read, with where its words stand in the file it came from. */
export type PlacedRow = FigureRow & { readonly sourceStart: number; readonly sourceEnd: number };

/** The figures that the product reads in the text of a file. */
export function figureRowsOf(source: string): readonly PlacedRow[] {
  return readDocuments(source, 'text').documents.flatMap((draft, index) =>
    readFigures({ ...draft, id: String(index) }).map((row) => ({
      ...row,
      sourceStart: sourceOffset(draft.sourceRuns, row.start),
      sourceEnd: sourceOffset(draft.sourceRuns, row.end - 1) + 1,
    })),
  );
}

function sourceOffset(runs: readonly SourceRun[], offset: number): number {
  const run = runs.findLast(({ start }) => start <= offset);
  return run ? run.sourceStart + offset - run.start : offset;
}
