import { describe, expect, it } from 'vitest';
import { falseQuotations } from '../../../../server/answer/gate/quotations-in.ts';
import { result } from '../../../support/claims.ts';

const source = result('粮食产量12万吨，增长8%左右。新建公路30公里。控制总量，提高质量。');

describe('words that a sentence gives as those of the report', () => {
  it.each([
    '报告提到「粮食产量12万吨，增长8%左右」。',
    '报告原文：“新建公路30公里。”',
    '“十连丰”。',
    '贯彻“控制总量，提高质量”的原则。',
  ])('are so where a passage says them: %s', (text) => {
    expect(falseQuotations(text, [source])).toEqual([]);
  });

  it.each([
    '报告原话：「粮食产量…增长30公里」。',
    '报告原文：“新建公路40公里”。',
    '贯彻“控制总量，扩大规模”的原则。',
  ])('are none where no passage does: %s', (text) => {
    expect(falseQuotations(text, [source])).toHaveLength(1);
  });
});
