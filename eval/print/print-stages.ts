import type { SearchStage } from '../system-under-test.ts';
import { textTable } from './text-table.ts';
import { formatValue } from '../score/format-value.ts';
import { stageDepths } from '../score/stage-recall.ts';

/** Recall at each depth, a line for each stage of searching. */
export function printStages(
  stages: readonly {
    readonly stage: SearchStage;
    readonly recall: readonly (number | undefined)[];
  }[],
): string {
  return textTable(
    [
      { title: 'recall by stage', align: 'left' },
      ...stageDepths.map((k) => ({ title: `@${k}`, align: 'right' as const })),
    ],
    stages.map(({ stage, recall }) => [
      stage,
      ...recall.map((value) => formatValue(value, 'share')),
    ]),
  );
}
