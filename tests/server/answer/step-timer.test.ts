import { expect, it } from 'vitest';
import { StepTimer } from '../../../server/answer/step-timer.ts';

it('notes each step from the mark before it, in tenths of a millisecond, and the total', () => {
  const times = [100, 101.24, 103.5, 110];
  const timer = new StepTimer(() => times.shift() ?? Number.NaN);
  timer.mark('understand');
  timer.mark('find');
  timer.mark('compose');
  expect(timer.milliseconds).toEqual({ understand: 1.2, find: 2.3, compose: 6.5, total: 10 });
});

it('has no step before the first mark', () => {
  expect(new StepTimer(() => 5).milliseconds).toEqual({ total: 0 });
});
