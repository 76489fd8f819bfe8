import type { Slots } from '../slots/slots.ts';
import { chooseTask, type ChosenTask } from './choose-task.ts';

/** What is to be done to answer the question that these slots were read from. */
export function readTask(slots: Slots): ChosenTask {
  return chooseTask(slots);
}
