import type { Judgement, SentenceJudge } from '../product/sentence-judge.ts';
import { carriesWords } from './carries-words.ts';
import type { GateRow } from './gate-row.ts';
import { givePassages, type PreparedRow } from './give-passages.ts';

/** What a reader gets of a row, and whether that is right. */
export type JudgedRow = {
  readonly row: GateRow;
  readonly judgement: Judgement;
  readonly isRight: boolean;
};

export type UnfoundRow = Extract<PreparedRow, { readonly notFound: readonly string[] }>;

export type JudgedRows = {
  readonly judged: readonly JudgedRow[];
  /** Rows whose words stand in no report: they were not judged and are not counted. */
  readonly unfound: readonly UnfoundRow[];
};

/** Puts each row through the gate. */
export async function judgeRows(
  rows: readonly GateRow[],
  judge: SentenceJudge,
  onProgress: (done: number) => void = () => {},
): Promise<JudgedRows> {
  const judged: JudgedRow[] = [];
  const unfound: UnfoundRow[] = [];
  for (const [at, row] of rows.entries()) {
    const prepared = await givePassages(row, judge);
    if ('notFound' in prepared) unfound.push(prepared);
    else judged.push(toJudged(row, await judge.judge(prepared.sentence)));
    onProgress(at + 1);
  }
  return { judged, unfound };
}

function toJudged(row: GateRow, judgement: Judgement): JudgedRow {
  return { row, judgement, isRight: isRight(row, judgement) };
}

/**
 * A true sentence is to be shown, if in the report's words, and a false one not. What is true and has a wrong mark or none
 * may be withheld; shown, its marks point at words that carry it.
 */
function isRight(row: GateRow, { released, quoted, shown, cited }: Judgement): boolean {
  if (!row.isRepairable) return row.true ? released || quoted : !released;
  return !released || (cited.length > 0 && cited.every((words) => carriesWords(words, shown)));
}
