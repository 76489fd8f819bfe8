import type { Comparison } from '../compare/compare-runs.ts';
import type { DamageReport } from '../damage/measure-damage.ts';
import type { Provenance } from '../gold-files/provenance.ts';
import type { GateVerdict } from '../lock/check-gate.ts';
import type { JudgedRun } from '../judge/judged-run.ts';
import type { ScoredRun } from '../score/score-folder.ts';
import type { ScoredItem } from '../score/scored-item.ts';

/** All that a report shows. What was not done is absent: no baseline, no gate, no judge. */
export type ReportData = {
  readonly run: ScoredRun;
  readonly comparison: Comparison | undefined;
  readonly verdict: GateVerdict | undefined;
  readonly judged: JudgedRun | undefined;
  readonly provenance: Provenance;
  /** What the measures see of damage to the gold answers of these questions. */
  readonly sensitivity: DamageReport | undefined;
};

/** What stands out about an item, for its colour and for the filters. */
export type ItemFlag = 'right' | 'wrong' | 'wrong-number' | 'refused' | 'lost' | 'won';

export function flagsOf(item: ScoredItem, comparison: Comparison | undefined): readonly ItemFlag[] {
  const refused = item.parts['over_refusal']?.sum === 1;
  const flipped = comparison?.flipped.filter(({ id }) => id === item.question.id) ?? [];
  return [
    item.faults.length === 0 ? 'right' : 'wrong',
    ...(item.exactNumbers.isWrong ? (['wrong-number'] as const) : []),
    ...(refused ? (['refused'] as const) : []),
    ...new Set(flipped.map(({ direction }) => direction)),
  ];
}
