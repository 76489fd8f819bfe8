import { expect, test } from 'vitest';
import { timeBySteps } from '../../../eval/metrics/time-by-step.ts';

const told = (...timings: readonly Readonly<Record<string, number>>[]) =>
  timings.map((each) => ({ answer: { timings: each } }));

test('each step has its own times, over the answers that tell of it', () => {
  const steps = timeBySteps(told({ find: 10, compose: 1 }, { find: 30 }, { find: 20, compose: 3 }));
  expect(steps.map(({ step, answers, p50 }) => [step, answers, p50])).toEqual([
    ['find', 3, 20],
    ['compose', 2, 1],
  ]);
  expect(steps[0]?.p95).toBe(30);
});

test('a system that tells none has none', () => {
  expect(timeBySteps([{ answer: {} }])).toEqual([]);
});
