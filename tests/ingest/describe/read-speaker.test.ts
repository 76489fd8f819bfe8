import { describe, expect, it } from 'vitest';
import { readSpeaker } from '../../../ingest/describe/read-speaker.ts';

describe('who gave a report', () => {
  it.each([
    ['政府工作报告\n天津市静海区区长  曲海富\n', '曲海富'],
    ['政府工作报告\n辛庄镇人民政府镇长   傅春有\n', '傅春有'],
    ['政府工作报告\n天津市市长 张工', '张工'],
    ['政府工作报告\n省长 王 燕\n', '王燕'],
    ['政府工作报告\n区长：胡学明\n', '胡学明'],
    ['政府工作报告\n肇庆市人民政府市长\n许晓雄\n', '许晓雄'],
    ['政府工作报告\n代县长　李明德\n', '李明德'],
    ['自治区主席 艾尔肯·吐尼亚孜\n', '艾尔肯·吐尼亚孜'],
    ['政府工作报告（区长胡学明在大会上所作）', '胡学明'],
    ['关于印发区长胡学明同志所作报告的通知', '胡学明'],
    ['州 长 张三\n省  长  李四光\n', '李四光'],
  ])('is read from %j', (titlePage, speaker) => {
    expect(readSpeaker(titlePage)).toBe(speaker);
  });

  it('is the one whose name stands alone under the meeting', () => {
    const page = '政府工作报告\n2021年3月5日在第十三届全国人民代表大会第四次会议上\n张某某\n';
    expect(readSpeaker(page)).toBe('张某某');
  });

  it('is not the deputy', () => {
    expect(readSpeaker('政府工作报告\n副区长 李四\n')).toBeNull();
  });

  it('is unknown where the page does not say', () => {
    expect(readSpeaker('政府工作报告\n2023年1月10日')).toBeNull();
    expect(readSpeaker('')).toBeNull();
  });
});
