import { describe, expect, it } from 'vitest';
import { asOfInWords, asOfYear } from '../../../../server/answer/ending/as-of.ts';
import { sixReports } from '../../../support/made/a-report.ts';
import { understood } from '../../../support/made/an-understood-question.ts';

const yearOf = (asked: string, today: string, ...earlier: readonly string[]) =>
  asOfYear(understood(asked), { reports: sixReports, today: new Date(today), earlier });

describe('an answer from a report whose year is over says which year that is', () => {
  it.each([
    '静海区一般公共预算收入目标是多少？',
    '静海区今年的GDP目标是多少？',
    '静海目前有几个养老中心',
  ])('%s', (asked) => {
    expect(yearOf(asked, '2025-06-01')).toBe(2023);
  });

  it('not while the year lasts', () => {
    expect(yearOf('静海区GDP目标是多少？', '2023-12-31')).toBeUndefined();
  });

  it('not where the question, or the one before it, names its year', () => {
    expect(yearOf('静海区2021年GDP目标是多少？', '2025-06-01')).toBeUndefined();
    expect(yearOf('那财政收入呢', '2025-06-01', '静海区2021年GDP目标？')).toBeUndefined();
  });

  it('not where it is asked what a name means, which is of no day', () => {
    expect(yearOf('静海区的“三张牌”是什么意思？', '2025-06-01')).toBeUndefined();
  });

  it('in words of its own', () => {
    expect(asOfInWords(2023)).toBe('库内最新的是2023年的报告。');
    expect(asOfInWords(undefined)).toBe('');
  });
});
