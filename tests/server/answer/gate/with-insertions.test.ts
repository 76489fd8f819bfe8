import { describe, expect, it } from 'vitest';
import { withInsertions } from '../../../../server/answer/gate/with-insertions.ts';

describe('what a sentence lacks', () => {
  it('is put in where it belongs', () => {
    expect(withInsertions('增长4%。', [{ at: 4, words: '左右' }])).toBe('增长4%左右。');
  });

  it('may be several things, whatever their order', () => {
    const more = [
      { at: 2, words: '约' },
      { at: 11, words: '以上' },
    ];
    const text = '增长4%，公路40公里。';
    const whole = '增长约4%，公路40公里以上。';
    expect(withInsertions(text, more)).toBe(whole);
    expect(withInsertions(text, more.toReversed())).toBe(whole);
    expect(more[0]?.words).toBe('约');
  });

  it('may be nothing', () => expect(withInsertions('增长4%。', [])).toBe('增长4%。'));
});
