import { type Rate, rateOf } from '../statistics/rate.ts';
import type { QuestionResult } from '../run-questions.ts';

/** How questions of one kind of task fare, from the reading to the answer. */
export type TaskRates = {
  /** As the gold set labels it. */
  readonly task: string;
  /** Read as what it is. */
  readonly recognised: Rate;
  /** Answered by computing. */
  readonly fired: Rate;
  readonly rightWhenFired: Rate;
  readonly rightWhenNot: Rate;
};

/**
 * For each kind of task: how often it is recognised, how often the table of figures answers it, and
 * how often that and the other way are right. Only questions that gold sets label are counted.
 */
export function taskRates(results: readonly QuestionResult[]): readonly TaskRates[] {
  const tasks = [...new Set(results.flatMap(({ question }) => question.task ?? []))].toSorted();
  return tasks.map((task) => {
    const ofTask = results.filter(({ question }) => question.task === task);
    const fired = ofTask.filter(isComputed);
    const others = ofTask.filter((result) => !isComputed(result));
    return {
      task,
      recognised: rateOf(ofTask.map(({ answer }) => readTask(answer) === task)),
      fired: rateOf(ofTask.map(isComputed)),
      rightWhenFired: rateOf(fired.map(isRight)),
      rightWhenNot: rateOf(others.map(isRight)),
    };
  });
}

/** Other services do not say how they read a question. */
function readTask({ question }: Partial<Pick<QuestionResult['answer'], 'question'>>) {
  return question?.task;
}

function isComputed({ answer }: QuestionResult): boolean {
  return answer.mode === 'computed';
}

function isRight({ faults }: QuestionResult): boolean {
  return faults.length === 0;
}
