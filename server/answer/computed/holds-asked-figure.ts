import type { FiguresReads } from '../../../library/figures/figures-reads.ts';
import type { Task } from '../../../question/task.ts';
import type { Evidence } from '../gate/draft.ts';
import { operandsAsked, indicatorsAsked } from './operands-asked.ts';
import { periodsAsked } from './find/operand-rows.ts';

/** Whether quoted words hold the one figure that a question asks for, of its year and kind. */
export async function holdsAskedFigure(
  { passage, span }: Evidence,
  task: Task,
  { figures }: FiguresReads,
): Promise<boolean> {
  const [operand, ...others] = operandsAsked(task);
  const indicators = indicatorsAsked(task);
  if (!operand?.period || others.length > 0 || indicators.length !== 1) return false;
  const held = await figures({
    reports: { reportIds: [passage.reportId] },
    ...{ indicators, periods: periodsAsked(operand), within: span },
  });
  const { kind } = operand;
  return held.some((row) => kind === undefined || (row.kind === 'target') === (kind === 'target'));
}
