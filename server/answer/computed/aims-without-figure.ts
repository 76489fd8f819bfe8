import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import type { ReportSummary, Passage } from '../../../library/report.ts';
import type { DraftSentence } from '../gate/draft.ts';
import { rowsIn, stretches, type Stretch } from './stretches.ts';

const shortest = 6;
const longest = 40;
const mostClauses = 5;

const noAimRows = readTable(new URL('./words-of-no-aim.tsv', import.meta.url), [
  'words',
  'example',
]);
const noAim = new RegExp(anyOf(noAimRows.flatMap(({ words }) => wordsOf(words))), 'u');

type Held = {
  readonly rows: readonly FigureRow[];
  readonly passage: Passage;
  readonly report: ReportSummary;
};

/**
 * What the sentences that list a report's targets say besides, without a number: 居民收入增长与经济增长
 * 同步 stands among the aims and is one of them. Quoted as it is; none where there are none.
 */
export function aimsWithoutFigure(
  stretch: Stretch,
  { rows, passage, report }: Held,
): readonly DraftSentence[] {
  if (rows[0]?.kind !== 'target') return [];
  const clauses = clausesWithoutFigure(stretch, rows, passage);
  return clauses.length === 0 ? [] : [quoted(clauses.slice(0, mostClauses), passage, report)];
}

/** The clauses behind the first figure that hold none. */
function clausesWithoutFigure(
  sentence: Stretch,
  rows: readonly FigureRow[],
  passage: Passage,
): readonly Stretch[] {
  const text = passage.text.slice(sentence.start, sentence.end);
  const clauses = stretches(text, /[，；,;。]/u, sentence.start);
  const first = clauses.findIndex((clause) => rowsIn(clause, rows, passage).length > 0);
  return clauses
    .slice(first)
    .filter((clause) => rowsIn(clause, rows, passage).length === 0)
    .filter(({ start, end }) => end - start >= shortest && end - start <= longest)
    .filter(({ start, end }) => !noAim.test(passage.text.slice(start, end)));
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
