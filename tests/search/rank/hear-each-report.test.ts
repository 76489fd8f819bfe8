import { describe, expect, it } from 'vitest';
import { hearEachReport } from '../../../search/rank/hear-each-report.ts';
import type { JudgedHit } from '../../../search/rank/rerank.ts';
import { aHit } from '../../support/made/a-hit.ts';

/** Positions 0 to 9 are of report a, 10 to 19 of b, and so on; scores by position, 0 when absent. */
function hear(fused: readonly number[], scores: Readonly<Record<number, number>>, enough = 1) {
  const turns: (readonly number[])[] = [];
  const reportAt = (position: number) => 'abcdef'[Math.floor(position / 10)];
  const judged = hearEachReport(
    fused.map((position) => ({ position, score: 1 })),
    {
      reportAt,
      mostOfEach: 3,
      hear: (open) => {
        turns.push(open.map(({ position }) => position));
        return open.map(({ position }) => judgedAs(reportAt(position), scores[position] ?? 0));
      },
      mayAdd: ({ sentence }) => sentence.total < enough,
    },
  );
  return { turns, heard: judged.length };
}

function judgedAs(report: string | undefined, total: number): JudgedHit {
  const flags = { yearAgrees: true, kindAgrees: true, hasNumber: true, gives: false };
  return {
    hit: aHit('养老服务。', { report: { id: report ?? '' } }),
    sentence: { coverage: total, inContext: total, ...flags, total },
    span: undefined,
  };
}

describe('hearing each report', () => {
  it('begins with the best passage of every one', () => {
    expect(hear([11, 3, 12, 4, 20], { 11: 1, 3: 1, 20: 1 }).turns[0]).toEqual([11, 3, 20]);
  });

  it('reads on in those only whose best may be added to', () => {
    expect(hear([11, 3, 12, 4, 13], { 11: 1, 4: 1 }).turns).toEqual([[11, 3], [4], []]);
  });

  it('goes by the best that was heard, not by the last', () => {
    expect(hear([1, 2, 3], { 1: 0.9, 2: 0.1 }, 0.5).turns).toEqual([[1], [], []]);
    expect(hear([1, 2, 3], { 1: 0.6, 2: 0.1 }, 0.7).turns).toEqual([[1], [2], [3]]);
  });

  it('gives a report up after the most that is read of one', () => {
    const { turns, heard } = hear([0, 1, 2, 3, 4], {});
    expect(turns).toEqual([[0], [1], [2]]);
    expect(heard).toBe(3);
  });
});
