import type { Slots } from '../../slots/slots.ts';
import type { Task, TaskName } from '../../task.ts';
import { buildAggregate } from './build-aggregate.ts';
import { buildCompare } from './build-compare.ts';
import { buildRank } from './build-rank.ts';
import { buildTrend, buildValue, buildVerify } from './build-value.ts';
import * as ofWords from './build-of-words.ts';

type Build = (slots: Slots) => Task | undefined;

/** The task of this name, with what the slots give for it; undefined where they give too little. */
export function buildTask(name: TaskName, slots: Slots): Task | undefined {
  return builders[name](slots);
}

const builders: Readonly<Record<TaskName, Build>> = {
  value: buildValue,
  compare: buildCompare,
  rank: buildRank,
  aggregate: buildAggregate,
  trend: buildTrend,
  verify: buildVerify,
  inventory: ofWords.buildInventory,
  define: ofWords.buildDefine,
  list: ofWords.buildList,
  which_reports: ofWords.buildWhichReports,
  summarise: ofWords.buildSummary,
  compare_words: ofWords.buildWordComparison,
  find: ({ text }) => ({ do: 'find', words: text }),
  several: ofWords.buildSeveral,
  about_us: () => ({ do: 'about_us' }),
  outside: () => ({ do: 'outside' }),
  unclear: () => ({ do: 'unclear' }),
};
