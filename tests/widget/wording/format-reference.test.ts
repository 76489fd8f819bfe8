import { describe, expect, it } from 'vitest';
import { formatAnswer, formatReference } from '../../../widget/wording/format-reference.ts';
import { sampleAnswer, targetCitation } from '../sample-answer.ts';

const notice = '本回答由人工智能生成，请以原文为准。';

describe('formatReference', () => {
  it('gives the exact words, then title, place, year and section', () => {
    expect(formatReference(targetCitation, sampleAnswer())).toBe(
      [
        '“地区生产总值预期增长4%左右，一般公共预算收入预期增长6.5%。”',
        '——《静海区2023年政府工作报告》（静海区，2023年），二、2023年工作安排 › （一）主要目标',
      ].join('\n'),
    );
  });

  it('says on which page the words stand, and that they were recognised from a scan', () => {
    const scanned = {
      ...targetCitation,
      page: 12,
      scan: {
        confidence: 41,
        doubtful: [{ start: targetCitation.start + 10, end: targetCitation.start + 12 }],
      },
    } as const;
    const reference = formatReference(scanned, sampleAnswer());
    expect(reference).toMatch(/，第12页，扫描识别$/u);
    expect(reference).toMatch(/^“地区生产总值预期增长4%〔？〕左右/u);
  });

  it('takes the notice along where a model wrote the answer', () => {
    const reference = formatReference(targetCitation, sampleAnswer({ mode: 'model', notice }));
    expect(reference.split('\n')).toHaveLength(3);
    expect(reference.endsWith(notice)).toBe(true);
  });

  it('leaves out what the report does not say', () => {
    const bare = { ...targetCitation, region: '', planYear: null, headingPath: [] };
    expect(formatReference({ ...bare, title: '《政府工作报告》', quote: '稳' })).toBe(
      '“稳”\n——《政府工作报告》',
    );
  });
});

describe('formatAnswer', () => {
  it('gives the text, the numbered sources, and the notice as the last line', () => {
    const lines = formatAnswer(sampleAnswer({ notice })).split('\n');
    expect(lines[0]).toBe(sampleAnswer().text);
    expect(lines).toContain('来源：');
    expect(lines.filter((line) => /^\[\d\] 《/.test(line))).toHaveLength(2);
    expect(lines.at(-1)).toBe(notice);
  });

  it('has no list of sources where there are none', () => {
    const refusal = sampleAnswer({
      status: 'no_report',
      text: '没有收录该地报告。',
      citations: [],
    });
    expect(formatAnswer({ ...refusal, notice })).toBe(`没有收录该地报告。\n\n${notice}`);
  });
});
