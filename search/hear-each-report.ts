import type { FusedPosition } from './fuse-rankings.ts';
import type { Hit } from './hit.ts';

/**
 * The passages to judge each report by, where all are asked: its best one, and the next ones as
 * long as none `saysAll` that was asked. A report is silent only when all of its best are; one
 * that speaks at once need not be read on, which is most of the work in a large library.
 */
export function hearEachReport(
  fused: readonly FusedPosition[],
  hearing: {
    readonly reportAt: (position: number) => string | undefined;
    /** The most passages that are read of a report. */
    readonly mostOfEach: number;
    readonly toHits: (fused: readonly FusedPosition[]) => readonly Hit[];
    readonly saysAll: (hit: Hit) => boolean;
  },
): readonly Hit[] {
  const hits: Hit[] = [];
  const answered = new Set<string>();
  for (const turn of turnsOfReports(fused, hearing)) {
    const open = turn.filter(({ position }) => !answered.has(hearing.reportAt(position) ?? ''));
    const heard = hearing.toHits(open);
    for (const hit of heard) if (hearing.saysAll(hit)) answered.add(hit.report.id);
    hits.push(...heard);
  }
  return hits;
}

/** First the best position of each report, then the second best of each, and so on. */
function turnsOfReports(
  fused: readonly FusedPosition[],
  { reportAt, mostOfEach }: Pick<Parameters<typeof hearEachReport>[1], 'reportAt' | 'mostOfEach'>,
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
