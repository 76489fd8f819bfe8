import type { FusedPosition } from './fuse-rankings.ts';
import type { JudgedHit } from './rerank.ts';

export type Hearing = {
  readonly reportAt: (position: number) => string | undefined;
  /** The most passages that are read of a report. */
  readonly mostOfEach: number;
  /** Reads passages, and judges them. */
  readonly hear: (fused: readonly FusedPosition[]) => readonly JudgedHit[];
};

/**
 * The passages to judge each report by, where all are asked: its best one, and the next ones as
 * long as none says all that was asked. A report is silent only when all of its best are; one that
 * speaks at once need not be read on, which is most of the work in a large library.
 */
export function hearEachReport(
  fused: readonly FusedPosition[],
  hearing: Hearing,
): readonly JudgedHit[] {
  const judged: JudgedHit[] = [];
  const answered = new Set<string>();
  for (const turn of turnsOfReports(fused, hearing)) {
    const open = turn.filter(({ position }) => !answered.has(hearing.reportAt(position) ?? ''));
    const heard = hearing.hear(open);
    for (const one of heard) if (saysAll(one)) answered.add(one.hit.report.id);
    judged.push(...heard);
  }
  return judged;
}

function saysAll({ sentence }: JudgedHit): boolean {
  const { coverage, inContext, yearAgrees, kindAgrees, hasNumber } = sentence;
  // What a heading says may be missing from the sentence, but the thing itself may not.
  return coverage > saysMost && inContext === 1 && yearAgrees && kindAgrees && hasNumber;
}

const saysMost = 0.8;

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
