import { describe, expect, it } from 'vitest';
import { ordinalItem } from '../../../../search/rank/lists/ordinal-item.ts';

const text =
  '治水分两步走：第一步，用三年建成水网；第二步，再用五年实现清水常流。第一步的工程已经开工。';

function told(asked: string, words: readonly string[]): string | undefined {
  const [item] = ordinalItem({ text }, asked, words) ?? [];
  return item && text.slice(item.start, item.end);
}

describe('one thing of a row that is asked for by its number', () => {
  it('is told to the end of its part', () => {
    expect(told('第一步', ['治水'])).toBe('第一步，用三年建成水网');
    expect(told('第二步', ['治水'])).toBe('第二步，再用五年实现清水常流');
  });

  it('is none where the report has no such number', () => {
    expect(told('第三步', [])).toBeUndefined();
  });
});
