import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../../ingest/terminal/show-progress.ts';

describe('the time left', () => {
  it.each([
    [5, '5 秒'],
    [65, '1 分 5 秒'],
    [Number.NaN, '待估'],
    [Number.POSITIVE_INFINITY, '待估'],
  ])('%d is %s', (seconds, words) => {
    expect(timeLeft(seconds)).toBe(words);
  });
});
