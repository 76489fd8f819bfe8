import { describe, expect, it } from 'vitest';
import { explainDocuments } from '../../../ingest/terminal/explain-documents.ts';
import { readDocuments } from '../../../ingest/read-documents.ts';
import { colourPaint, plainPaint, type Paint } from '../../../ingest/terminal/terminal-text.ts';

const source = [
  '• WAP手机版',
  '天津市静海区政府工作报告',
  '——2022年12月26日在天津市静海区第三届人民代表大会第四次会议上',
  '各位代表：',
  '我代表区人民政府，向大会报告工作，请予审议。',
  '一、2022年工作回顾',
  '（一）经济稳中有进。全年增长5%。',
  '二、2023年主要任务',
  '全年目标是增长4%左右。（责编：李四）',
  '名词解释',
  '1.“六稳”：稳就业、稳金融。',
].join('\n');

function explained(paint: Paint = plainPaint): string {
  const read = readDocuments(source, 'text');
  return explainDocuments({
    name: '静海.txt',
    loaded: { text: source, markup: 'text' },
    read,
    paint,
  });
}

describe('how a file is read', () => {
  it('is shown at a glance: facts, cuts, outline, passages, notes', () => {
    expect(explained().split('\n')).toEqual([
      `静海.txt  ${source.length} 字，1 份文档`,
      '',
      '  剔除 2 处，共 15 字',
      '    第 1 行  手机版链接    • WAP手机版',
      '    第 9 行  网页编辑姓名  （责编：李四）',
      '',
      '▌天津市静海区政府工作报告',
      '  类别    政府工作报告',
      '  地区    天津市 › 静海区（区县级）',
      '  会议    天津市静海区第三届人民代表大会第四次会议',
      '  日期    2022-12-26',
      '  年份    回顾 2022 年，计划 2023 年',
      expect.stringMatching(/^ {2}正文 {4}\d+ 字$/u),
      '  未能识别：讲话人',
      '',
      '  提纲 4 节，回顾 1 节，展望 1 节',
      expect.stringMatching(/^ {8}\d\d {6}（标题页等无标题的部分）$/u),
      '                一、2022年工作回顾',
      expect.stringMatching(/^ {8}\d\d 回顾 {3}（一）经济稳中有进$/u),
      expect.stringMatching(/^ {8}\d\d 展望 二、2023年主要任务$/u),
      expect.stringMatching(/^ {8}\d\d {6}名词解释$/u),
      '',
      expect.stringMatching(/^ {2}段落 4 段，平均 \d+ 字，最短 \d+，最长 \d+$/u),
      '    150–450 字 0 段，更短 4 段，更长 0 段',
      expect.stringMatching(/^ {4}0 [▁-█·]{13} 600\+ （每格 50 字）$/u),
      '',
      '  名词解释 1 条',
      '    “六稳”  稳就业、稳金融。',
      '',
    ]);
  });

  it('has colours where people look, and the same words', () => {
    expect(explained(colourPaint).replace(/\u001b\[\d+m/gu, '')).toBe(explained());
  });
});
