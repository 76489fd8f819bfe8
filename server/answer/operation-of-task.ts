import type { Task } from '../../question/task.ts';

/**
 * What a task does with figures, in the words of the public answer; undefined where it asks for one
 * figure, or for none.
 *
 * `operationOf({ do: 'trend', … }) // => 'trend'`
 */
export function operationOf(task: Task): string | undefined {
  if (task.do === 'trend') return 'trend';
  if (task.do === 'rank') return task.take === 1 ? 'extreme' : 'rank';
  if (task.do === 'which_reports') return task.counted ? 'count_reports' : undefined;
  if (task.do === 'aggregate') return task.by === 'share' ? 'ratio' : task.by;
  if (task.do !== 'compare') return undefined;
  return task.want === 'ratio' || task.want === 'difference' ? task.want : 'compare';
}
