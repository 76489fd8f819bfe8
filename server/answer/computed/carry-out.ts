import { basisWarning, kindWarning } from '../../../figures/compare-warning.ts';
import type { Task, TaskName } from '../../../question/task.ts';
import { checkSentence } from '../gate/check-sentence.ts';
import type { DraftPart, DraftSentence } from '../gate/draft.ts';
import { carryOutAggregate } from './aggregate.ts';
import { carryOutCompare } from './compare.ts';
import type { Computed, ExecutorParts, TaskOf } from './executor-parts.ts';
import { carryOutInventory } from './inventory.ts';
import { carryOutRank } from './group/rank.ts';
import { carryOutTrend } from './trend.ts';
import { carryOutValue } from './value.ts';
import { carryOutVerify } from './verify.ts';

export type ComputedAnswer = {
  readonly sentences: readonly DraftSentence[];
  readonly ending: Extract<DraftPart, { readonly type: 'ended' }>;
};

type CarryOut<Name extends TaskName> = (
  task: TaskOf<Name>,
  parts: ExecutorParts,
) => Promise<Computed | undefined>;

/** What is carried out over the table of figures; all other tasks are for passages. */
const overTheTable = {
  value: carryOutValue,
  compare: carryOutCompare,
  rank: carryOutRank,
  aggregate: carryOutAggregate,
  trend: carryOutTrend,
  verify: carryOutVerify,
  inventory: carryOutInventory,
} satisfies { readonly [Name in TaskName]?: CarryOut<Name> };

/**
 * Carries out a task over the table of figures; undefined where it is none for the table, or the
 * table has not what is needed: passages answer then. Read this first.
 *
 * `{ do: 'value', of: 静海区's GDP target of 2023 }` → 静海区2023年地区生产总值目标增长4%左右[1]。
 */
export async function carryOut(
  task: Task,
  parts: ExecutorParts,
): Promise<ComputedAnswer | undefined> {
  if (!isOverTheTable(task)) return undefined;
  const carryOutTask = overTheTable[task.do] as CarryOut<typeof task.do>;
  const computed = await carryOutTask(task, parts);
  return computed && sound(withWarning(computed));
}

type TableTask = TaskOf<keyof typeof overTheTable>;

function isOverTheTable(task: Task): task is TableTask {
  return task.do in overTheTable;
}

/** What is compared across bases, or a target with what came about, is computed and said to be so. */
function withWarning(computed: Computed): Computed {
  const { figures, remark = '' } = computed;
  if (computed.comparesNothing) return computed;
  const warning = `${basisWarning(figures)}${kindWarning(figures)}`;
  return warning === '' ? computed : { ...computed, remark: `${remark}${warning}` };
}

/** Nothing of a computed answer is shown unless all of it passes the checks. */
function sound(computed: Computed): ComputedAnswer | undefined {
  const { sentences, figures, remark, coverage, status = 'answered' } = computed;
  const whole = sentences.filter((sentence) => sentence !== undefined);
  if (whole.length < sentences.length || whole.length === 0) return undefined;
  if (whole.some((sentence) => checkSentence(sentence).faults.length > 0)) return undefined;
  return {
    sentences: whole,
    ending: {
      ...{ type: 'ended', status, figures },
      ...(remark !== undefined && remark !== '' && { remark }),
      ...(coverage && { coverage }),
    },
  };
}
