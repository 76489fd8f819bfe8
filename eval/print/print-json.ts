import type { StepTime } from '../metrics/time-by-step.ts';
import type { QuestionResult, RetrievalResult } from '../run-questions.ts';
import type { ModelCalls } from '../score/model-calls.ts';
import type { MeasuredValue, Scores } from '../score/score-run.ts';
import type { StageRecall } from '../score/stage-recall.ts';
import type { TaskRates } from '../score/task-rates.ts';
import type { RecallAt, Summary } from '../summarise.ts';

/** Raised when a field changes its meaning or goes away, not when one is added. */
const FORMAT_VERSION = 1;

type JsonResult =
  | {
      readonly summary: Summary;
      readonly scores: Scores;
      readonly tasks: readonly TaskRates[];
      readonly times: readonly StepTime[];
      readonly modelCalls: ModelCalls | undefined;
      readonly questions: readonly QuestionResult[];
    }
  | {
      readonly summary: {
        readonly evidenceRecall: readonly RecallAt[];
        readonly measures: readonly MeasuredValue[];
        readonly stages: readonly StageRecall[] | undefined;
      };
      readonly questions: readonly RetrievalResult[];
    };

/** A result as JSON. What was not measured is `null`, so that its field does not vanish. */
export function printJson(result: JsonResult): string {
  const orNull = (_: string, value: unknown) => (value === undefined ? null : value);
  return JSON.stringify({ version: FORMAT_VERSION, ...result }, orNull, 2);
}
