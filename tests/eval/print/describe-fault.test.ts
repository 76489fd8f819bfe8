import { expect, test } from 'vitest';
import { describeFault } from '../../../eval/print/describe-fault.ts';

test.each([
  [
    { type: 'wrong-status', needed: ['answered', 'partial'] } as const,
    'needs status answered or partial',
  ],
  [
    { type: 'group-missing', group: 2, alternatives: ['降', '跌'] } as const,
    'must group 2 not met: 降 | 跌',
  ],
  [{ type: 'forbidden-present', forbidden: '下降3%' } as const, 'must_not stands in it: 下降3%'],
  [
    { type: 'too-long', characters: 201, limit: 200 } as const,
    '201 characters, at most 200 are right',
  ],
])('%j reads "%s"', (fault, text) => {
  expect(describeFault(fault)).toBe(text);
});

test('many alternatives are counted, not listed', () => {
  const alternatives = Array.from({ length: 30 }, (_, at) => `词${at}`);
  const text = describeFault({ type: 'group-missing', group: 1, alternatives });
  expect(text).toMatch(/词7 \| … 22 more$/);
});
