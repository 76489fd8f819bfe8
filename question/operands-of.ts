import type { Operand, Task } from './task.ts';

/** The figures that a task asks for or computes with, in the question's order. */
export function operandsOf(task: Task): readonly Operand[] {
  if (task.do === 'compare') return task.operands;
  if (task.do === 'verify') return [task.claim.of];
  if (task.do === 'aggregate') {
    return 'operands' in task.over ? task.over.operands : [task.over.of];
  }
  return 'of' in task ? [task.of] : [];
}
