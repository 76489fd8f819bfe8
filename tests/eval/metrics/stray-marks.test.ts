import { describe, expect, test } from 'vitest';
import { markedClaims } from '../../../eval/metrics/marked-claims.ts';
import { strayMarks } from '../../../eval/metrics/stray-marks.ts';
import { aCitation } from '../an-answer.ts';

const cite = (mark: number, quote: string, isSound = true) => ({
  ...aCitation(quote, quote, { mark, title: '', region: '' }),
  isSound,
});
const stray = (text: string, ...citations: ReturnType<typeof cite>[]) =>
  strayMarks(text, citations, '去年怎么样').map(({ mark }) => mark);

test('marks are set to the words back to the mark or stop before', () => {
  expect(markedClaims('下降4%[1]，增长3%[2][3]。')).toEqual([
    { mark: 1, claim: '下降4%' },
    { mark: 2, claim: '，增长3%' },
    { mark: 3, claim: '，增长3%' },
  ]);
});

describe('a mark is stray', () => {
  test.each([
    [
      'when its quotation has another number and other words',
      '税收增长3%[1]。',
      cite(1, '改造小区12个'),
    ],
    ['when its quotation is of something else', '建成体育公园[1]。', cite(1, '规范市场秩序')],
    ['when its quotation is not in the report', '税收增长3%[1]。', cite(1, '税收增长3%', false)],
    ['when nothing is cited by it', '税收增长3%[2]。', cite(1, '税收增长3%')],
  ])('%s', (_, text, citation) => {
    expect(stray(text, citation)).toHaveLength(1);
  });
});

describe('a mark is not', () => {
  test.each([
    ['with its number', '税收增长3%[1]。', cite(1, '预计全年税收增长百分之三')],
    ['with its words', '建成体育公园[1]。', cite(1, '全年建成体育公园两处')],
    ['with what a sum is reckoned from', '合计32部[1]。', cite(1, '加装电梯17部')],
  ])('%s', (_, text, citation) => {
    expect(stray(text, citation)).toEqual([]);
  });
});
