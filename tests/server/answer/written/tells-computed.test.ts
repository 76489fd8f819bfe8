import { describe, expect, it } from 'vitest';
import { tellsComputed } from '../../../../server/answer/written/tells-computed.ts';

const computed = ['白石县2023年普通高中学位目标新增8500个[1]，2022年新增7000个[2]。'];

describe('what a model says beside what was computed', () => {
  it.each([
    ['2022年是7000个，2023年是8500个。', true],
    ['先说2022年：7000个。2023年新增普通高中学位0.85万个。', true],
    ['普通高中学位新增8500个。', false],
    ['普通高中学位新增2.2万个。', false],
    ['2023年普通高中学位有所增加。', false],
  ])('%s tells all of its numbers: %s', (text, expected) => {
    expect(tellsComputed(text, computed)).toBe(expected);
  });

  it('is no answer where it gives back the passage', () => {
    const passage = '改善办学条件，'.repeat(20);
    expect(tellsComputed(`${passage}2022年是7000个，2023年是8500个。`, computed)).toBe(false);
  });
});
