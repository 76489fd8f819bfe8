import type { Operand, Task } from '../../../question/task.ts';

/**
 * The figures that a task asks for or works with, whatever it does with them; none where it is about
 * words. Of a group one stands for all its places.
 */
export function operandsAsked(task: Task): readonly Operand[] {
  if (task.do === 'value' || task.do === 'rank') return [task.of];
  if (task.do === 'trend') return task.periods.map((period) => ({ ...task.of, period }));
  if (task.do === 'verify') return [task.claim.of];
  if (task.do === 'compare') return task.operands;
  if (task.do !== 'aggregate') return [];
  return 'of' in task.over ? [task.over.of] : task.over.operands;
}

/** Names of the listed indicators among them, each once. */
export function indicatorsAsked(task: Task): readonly string[] {
  const names = operandsAsked(task).flatMap(({ thing }) =>
    thing.type === 'indicator' ? [thing.indicator.name] : [],
  );
  return [...new Set(names)];
}
