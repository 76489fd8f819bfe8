import type { Slots } from '../slots/slots.ts';
import type { Task, TaskName } from '../task.ts';
import { buildTask } from './build/build-task.ts';
import { scoreTasks, type TaskScores } from './score-tasks.ts';
import { shapeOf } from './shape.ts';

/** What is to be done to answer a question, and how unsure that is. */
export type ChosenTask = { readonly task: Task; readonly doubt: number };

/**
 * The task for which most speaks, of those that the slots give enough for.
 *
 * `chooseTask(slots of 静海和河西2023年GDP目标哪个高).task.do // => 'compare'`
 */
export function chooseTask(slots: Slots): ChosenTask {
  if (saysNothing(slots)) return { task: { do: 'unclear' }, doubt: 1 };
  const scores = scoreTasks(slots, shapeOf(slots));
  const ranked = rankedTasks(scores);
  for (const [at, name] of ranked.entries()) {
    const task = buildTask(name, slots);
    if (task) return { task, doubt: doubtOf(scores, ranked.slice(at)) };
  }
  return { task: { do: 'find', words: slots.text }, doubt: 1 };
}

/** Only a place, only a year, a sign or two: nothing that could be asked. */
function saysNothing({ text, things, cues, places, periods }: Slots): boolean {
  const named = [...places, ...periods].reduce((sum, { start, end }) => sum + end - start, 0);
  const isBare = text.length - named < fewest;
  return isBare && things.listed.length + things.words.length === 0 && cues.length === 0;
}

const fewest = 3;

function rankedTasks(scores: TaskScores): readonly TaskName[] {
  return (Object.keys(scores) as TaskName[])
    .filter((name) => (scores[name] ?? 0) > 0)
    .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}

/** Sure by how much more speaks for the first than for the next. */
function doubtOf(scores: TaskScores, [first, second]: readonly TaskName[]): number {
  const [most, next] = [first, second].map((name) =>
    name === undefined ? 0 : (scores[name] ?? 0),
  );
  const margin = ((most ?? 0) - (next ?? 0)) / sureMargin;
  return Math.round((1 - Math.min(1, margin)) * 100) / 100;
}

const sureMargin = 3;
