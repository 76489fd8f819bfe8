import type { FusedPosition } from './fuse-legs.ts';
import type { JudgedHit } from './rerank.ts';

export type Hearing = {
  readonly reportAt: (position: number) => string | undefined;
  /** The most passages that are read of a report. */
  readonly mostOfEach: number;
  /** Reads passages, and judges them. */
  readonly hear: (fused: readonly FusedPosition[]) => readonly JudgedHit[];
  /** Whether the passage at a position may say more than the best that was heard of its report. */
  readonly mayAdd: (heard: JudgedHit, position: number) => boolean;
};

/**
 * The passages to judge each report by, where all are asked: its best one, and the next ones as
 * long as they may say more. A report is silent only when all of its best are; one that speaks at
 * once need not be read on, which is most of the work in a large library.
 */
export function hearEachReport(
  fused: readonly FusedPosition[],
  hearing: Hearing,
): readonly JudgedHit[] {
  const all: JudgedHit[] = [];
  const best = new Map<string, JudgedHit>();
  for (const turn of turnsOfReports(fused, hearing)) {
    const open = turn.filter(({ position }) => {
      const heard = best.get(hearing.reportAt(position) ?? '');
      return !heard || hearing.mayAdd(heard, position);
    });
    for (const judged of hearing.hear(open)) {
      all.push(judged);
      keepBetter(best, judged);
    }
  }
  return all;
}

function keepBetter(best: Map<string, JudgedHit>, judged: JudgedHit): void {
  const { id } = judged.hit.report;
  const before = best.get(id);
  if (!before || judged.sentence.total > before.sentence.total) best.set(id, judged);
}

/** First the best position of each report, then the second best of each, and so on. */
function turnsOfReports(
  fused: readonly FusedPosition[],
  { reportAt, mostOfEach }: Hearing,
): readonly (readonly FusedPosition[])[] {
  const turns: FusedPosition[][] = Array.from({ length: mostOfEach }, () => []);
  const taken = new Map<string, number>();
  for (const one of fused) {
    const report = reportAt(one.position) ?? '';
    const turn = taken.get(report) ?? 0;
    taken.set(report, turn + 1);
    turns[turn]?.push(one);
  }
  return turns;
}
