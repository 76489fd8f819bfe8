import { describe, expect, it } from 'vitest';
import { tellsSameNumber } from '../../../../server/answer/written/tells-same-number.ts';

const computed = ['白石县2023年普通高中学位目标新增8500个[1]，2022年新增7000个[2]。'];

describe('a sentence of a model beside what was computed', () => {
  it.each([
    ['普通高中学位新增8500个。', true],
    ['新增普通高中学位0.85万个。', true],
    ['2022年是7000个，2023年是8500个。', true],
    ['普通高中学位新增2.2万个。', false],
    ['2023年普通高中学位有所增加。', false],
  ])('%s tells one of its numbers: %s', (text, expected) => {
    expect(tellsSameNumber(text, computed)).toBe(expected);
  });

  it('may say anything where nothing was computed', () => {
    expect(tellsSameNumber('普通高中学位有所增加。', [])).toBe(true);
  });
});
