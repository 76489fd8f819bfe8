import { isHeldOut } from '../gold-files/held-out.ts';
import type { Run } from './run-folder.ts';

/** A run without its held-out questions, for what is shown or handed on one by one. */
export function shownRun(run: Run): Run {
  const held = new Set(run.questions.filter(isHeldOut).map(({ id }) => id));
  return {
    ...run,
    questions: run.questions.filter(({ id }) => !held.has(id)),
    observations: run.observations.filter(({ questionId }) => !held.has(questionId)),
  };
}
