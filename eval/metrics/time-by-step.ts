import type { ObservedAnswer } from '../answer.ts';
import { percentile } from '../statistics/percentile.ts';

/** How long a step took, in milliseconds, over the answers that tell of it. */
export type StepTime = {
  readonly step: string;
  readonly answers: number;
  readonly p50: number;
  readonly p95: number;
};

/** Time by step as the system itself tells it, in the order in which the steps are first told. */
export function timeBySteps(
  items: readonly { readonly answer: Pick<ObservedAnswer, 'timings'> }[],
): readonly StepTime[] {
  const told = items.flatMap(({ answer }) => Object.entries(answer.timings ?? {}));
  const steps = [...new Set(told.map(([step]) => step))];
  return steps.flatMap((step) => {
    const times = told.flatMap(([name, milliseconds]) => (name === step ? [milliseconds] : []));
    const [p50, p95] = [percentile(50, times), percentile(95, times)];
    return p50 === undefined || p95 === undefined
      ? []
      : [{ step, answers: times.length, p50, p95 }];
  });
}
