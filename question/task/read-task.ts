import { saysClaim } from '../claims/claim-words.ts';
import { saidDirection } from '../slots/directions.ts';
import { claimedRank } from '../slots/claimed-rank.ts';
import type { Slots } from '../slots/slots.ts';
import type { AskedClaim, TaskName } from '../task.ts';
import { claimOf } from './build/build-value.ts';
import { chooseTask, type ChosenTask } from './choose-task.ts';
import { withImpliedThing } from './operands/implied-thing.ts';

/** The task of a question, and what it takes for granted. */
export type ReadTask = ChosenTask & { readonly premise?: AskedClaim };

/** What is to be done to answer the question that these slots were read from. */
export function readTask(read: Slots): ReadTask {
  const slots = withImpliedThing(read);
  const chosen = chooseTask(slots);
  const premise = takesForGranted(slots, chosen.task.do) ? claimOf(slots) : undefined;
  return premise ? { ...chosen, premise } : chosen;
}

// Of these the number is what is asked about, not what is taken for granted.
const asksOfNumber: ReadonlySet<TaskName> = new Set([
  ...(['verify', 'rank', 'aggregate', 'which_reports', 'several'] as const),
]);

/** …为什么降到3%: a number of an indicator, a rank, or which way it went, that nothing asks about. */
function takesForGranted({ quantities, things, text }: Slots, task: TaskName): boolean {
  const says = quantities.length > 0 || claimedRank(text) !== undefined;
  const isOfWay = saysClaim(text, 'reason') && saidDirection(text) !== undefined;
  return (says || isOfWay) && things.listed.length > 0 && !asksOfNumber.has(task);
}
