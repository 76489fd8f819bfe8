import type { Operand, Task } from './task.ts';

/** The figures that a task asks for or computes with, in the question's order. */
export function operandsOf(task: Task): readonly Operand[] {
  switch (task.do) {
    case 'value':
    case 'rank':
    case 'trend':
      return [task.of];
    case 'compare':
      return task.operands;
    case 'aggregate':
      return 'operands' in task.over ? task.over.operands : [task.over.of];
    case 'verify':
      return [task.claim.of];
    default:
      return [];
  }
}
