import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReasoningFilter } from '../../../models/chat/hide-reasoning.ts';

function shown(...pieces: readonly string[]): string {
  const filter = new ReasoningFilter();
  return pieces.map((piece) => filter.push(piece)).join('') + filter.end();
}

describe('what a model thinks aloud', () => {
  it.each([
    ['<think>增长88%？</think>增长4%。', '增长4%。'],
    ['<think>\n一\n</think>\n\n增长4%。', '\n\n增长4%。'],
    ['甲。<THINKING>乙</THINKING>丙。', '甲。丙。'],
    ['<think>甲</think>乙<think>丙</think>丁', '乙丁'],
    ['甲<think>从此不再停', '甲'],
    ['想完了</think>增长4%。', '增长4%。'],
    ['增长<4%，大于>3%。', '增长<4%，大于>3%。'],
    ['结尾是<', '结尾是<'],
  ])('is hidden: %s', (text, rest) => {
    expect(shown(text)).toBe(rest);
  });

  it('is hidden wherever the stream is cut', () => {
    const text = '甲。<think>乙88%</think>丙。<reasoning>丁</reasoning>戊。';
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 }), (sizes) => {
        const pieces: string[] = [];
        let rest = text;
        for (const size of sizes) {
          pieces.push(rest.slice(0, size));
          rest = rest.slice(size);
        }
        expect(shown(...pieces, rest)).toBe('甲。丙。戊。');
      }),
    );
  });
});
