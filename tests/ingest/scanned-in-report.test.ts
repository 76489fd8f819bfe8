import { describe, expect, it } from 'vitest';
import { scannedInReport } from '../../ingest/scanned-in-report.ts';
import { figuresIn } from '../../ingest/figures-in.ts';
import { readDocuments } from '../../ingest/read-documents.ts';

describe('recognised words of a file', () => {
  it('stand where the text of the document has them, without what was cut', () => {
    const runs = [
      { start: 0, sourceStart: 10, length: 5 },
      { start: 6, sourceStart: 20, length: 5 },
    ];
    const scanned = [
      { start: 0, end: 12, confidence: 90 },
      { start: 12, end: 13, confidence: 20 },
      { start: 13, end: 30, confidence: 80 },
    ];
    expect(scannedInReport(runs, scanned)).toEqual([
      { start: 0, end: 2, confidence: 90 },
      { start: 2, end: 3, confidence: 20 },
      { start: 3, end: 5, confidence: 80 },
      { start: 6, end: 11, confidence: 80 },
    ]);
  });
});

describe('figures of a scan', () => {
  const text = [
    ...['唐山市政府工作报告', '——2024年1月16日在唐山市第十六届人民代表大会第四次会议上'],
    ...['各位代表：', '现在，我代表市人民政府向大会报告工作，请予审议。', '一、2023年工作回顾'],
    '粮食产量301.5万吨，森林覆盖率35%。',
  ].join('\n');
  const [draft] = readDocuments(text, 'text').documents;
  const report = { ...draft!, id: '' };
  const at = (words: string) => {
    const start = report.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const sure = { start: 0, end: report.text.length, confidence: 90 };

  it('are marked', () => {
    const { rows } = figuresIn({ ...report, scanned: [sure] });
    expect(rows.map(({ value, scanned }) => [value, scanned])).toEqual([
      [301.5, true],
      [35, true],
    ]);
  });

  it('are none where one of their words is doubtful', () => {
    const { rows } = figuresIn({ ...report, scanned: [{ ...at('301.5'), confidence: 12 }] });
    expect(rows.map(({ value, scanned }) => [value, scanned])).toEqual([[35, undefined]]);
  });
});
