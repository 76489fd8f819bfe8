import { describe, expect, it } from 'vitest';
import { directionOfWords } from '../../../../figures/claims/words/direction-of-words.ts';

describe('the way that words say a number goes', () => {
  it.each([
    ['粮食产量比上年高', 'up'],
    ['粮食产量比上年低', 'down'],
    ['差距扩大', 'up'],
    ['粮食产量', undefined],
    ['', undefined],
  ] as const)('%s: %s', (words, way) => expect(directionOfWords(words)).toBe(way));

  it('is that of the last that says one', () => {
    expect(directionOfWords('去年低于全省，今年高于全省')).toBe('up');
    expect(directionOfWords('去年高于全省，今年低于全省')).toBe('down');
  });
});
