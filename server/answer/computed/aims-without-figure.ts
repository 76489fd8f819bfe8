import type { FigureRow } from '../../../figures/figure-row.ts';
import type { ReportSummary, Passage } from '../../../library/report.ts';
import type { DraftSentence } from '../gate/draft.ts';
import type { ExecutorParts } from './executor-parts.ts';

const fewestRows = 2;
const shortest = 6;
const longest = 40;
const mostClauses = 4;

/**
 * What the sentence that lists a report's figures says besides, without a number: 居民收入增长与经济增长
 * 同步 stands among the aims and is one of them. Quoted as it is; none where no sentence lists any.
 */
export async function aimsWithoutFigure(
  rows: readonly FigureRow[],
  { reads }: Pick<ExecutorParts, 'reads'>,
): Promise<readonly DraftSentence[]> {
  const [first] = rows;
  if (first?.kind !== 'target') return [];
  const passage = await reads.passageAt(first.reportId, first.start);
  const [report] = await reads.reports({ reportIds: [first.reportId] });
  if (!passage || !report) return [];
  const sentence = sentenceWithMost(rows, passage);
  const clauses = sentence ? clausesWithoutFigure(sentence, rows, passage) : [];
  return clauses.length === 0 ? [] : [quoted(clauses.slice(0, mostClauses), passage, report)];
}

type Stretch = { readonly start: number; readonly end: number };

/** The sentence of a passage with most figures, offsets within the passage. */
function sentenceWithMost(rows: readonly FigureRow[], passage: Passage): Stretch | undefined {
  const counted = stretches(passage.text, /[。！？\n]/u)
    .map((stretch) => ({ stretch, count: rowsIn(stretch, rows, passage).length }))
    .filter(({ count }) => count >= fewestRows);
  return counted.toSorted((a, b) => b.count - a.count)[0]?.stretch;
}

function stretches(text: string, end: RegExp, from = 0): readonly Stretch[] {
  const pieces: Stretch[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++)
    if (at === text.length || end.test(text[at] ?? '')) {
      if (at > start) pieces.push({ start: from + start, end: from + at });
      start = at + 1;
    }
  return pieces;
}

function rowsIn({ start, end }: Stretch, rows: readonly FigureRow[], passage: Passage) {
  const [from, to] = [passage.start + start, passage.start + end];
  return rows.filter(
    (row) => row.reportId === passage.reportId && row.start < to && row.end > from,
  );
}

/** The clauses behind the first figure that hold none. */
function clausesWithoutFigure(
  sentence: Stretch,
  rows: readonly FigureRow[],
  passage: Passage,
): readonly Stretch[] {
  const text = passage.text.slice(sentence.start, sentence.end);
  const clauses = stretches(text, /[，；,;]/u, sentence.start);
  const first = clauses.findIndex((clause) => rowsIn(clause, rows, passage).length > 0);
  return clauses
    .slice(first)
    .filter((clause) => rowsIn(clause, rows, passage).length === 0)
    .filter(({ start, end }) => end - start >= shortest && end - start <= longest);
}

/** 另有：「居民收入增长与经济增长基本同步」[5] */
function quoted(
  clauses: readonly Stretch[],
  passage: Passage,
  report: ReportSummary,
): DraftSentence {
  let text = '另有：';
  const marksAt: number[] = [];
  for (const { start, end } of clauses) {
    text += `${marksAt.length > 0 ? '、' : ''}「${passage.text.slice(start, end)}」`;
    marksAt.push(text.length);
  }
  const evidence = clauses.map(({ start, end }) => ({
    ...{ passage, report },
    span: { start: passage.start + start, end: passage.start + end },
  }));
  return { text: `${text}。`, evidence, unknownMarks: 0, marksAt };
}
