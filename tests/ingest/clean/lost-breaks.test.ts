import { describe, expect, it } from 'vitest';
import { lostBreaksIn } from '../../../ingest/clean/lost-breaks.ts';
import { readDocuments } from '../../../ingest/read-documents.ts';

function parts(line: string): readonly string[] {
  const places = [0, ...lostBreaksIn(line), line.length];
  return places.slice(1).map((to, index) => line.slice(places[index], to));
}

describe('a line that lost its breaks', () => {
  it.each([
    [['政府工作报告', '——2022年1月11日在肇庆市第十四届人民代表大会第一次会议上']],
    [['各位代表：', '现在，我代表区人民政府作报告。']],
    [['民生福祉持续改善。', '（二）经济稳中有进。全年增长5%。']],
    [['民生福祉持续改善。', '二、2023年主要任务']],
    [['谢谢大家！', '第二部分 2023年工作安排']],
    [['民生福祉持续改善。', '2023年重点工作安排']],
    [['一、2022年工作回顾', '一年来，全区经济稳中有进。']],
  ])('is parted again: %j', (expected) => {
    expect(parts(expected.join(''))).toEqual(expected);
  });

  it.each([
    '民生福祉持续改善。居民收入，就业都有增长，我们做好了工作',
    '全面完成（一）项和（二）项任务。',
    '他说：“各位代表：”，全场安静。',
    '第十一、十二次会议',
  ])('is left alone where nothing was lost: %s', (line) => {
    expect(lostBreaksIn(line)).toEqual([]);
  });
});

describe('a report in one line', () => {
  const paragraph = '全区经济稳中有进，产业结构持续优化，民生福祉不断改善。'.repeat(8);
  const report = [
    '政府工作报告',
    '——2022年12月26日在天津市静海区第三届人民代表大会第四次会议上静海区区长 曲海富 各位代表：',
    '现在，我代表区人民政府，向大会报告工作，请予审议。',
    '一、2022年工作回顾',
    `一年来，${paragraph}`,
    `（一）经济稳中有进。${paragraph}`,
    `（二）民生持续改善。${paragraph}`,
    '二、2023年主要任务',
    `今年，${paragraph}`,
  ].join('');

  it('has its facts and its outline', () => {
    const [draft] = readDocuments(report, 'text').documents;
    expect(draft).toMatchObject({ kind: 'report', region: '静海区', date: '2022-12-26' });
    const outline = draft?.sections.map(({ headingPath, orientation }) => [
      headingPath.join(' > '),
      orientation,
    ]);
    expect(outline).toEqual([
      ['', null],
      ['一、2022年工作回顾', 'result'],
      ['一、2022年工作回顾 > （一）经济稳中有进', 'result'],
      ['一、2022年工作回顾 > （二）民生持续改善', 'result'],
      ['二、2023年主要任务', 'target'],
    ]);
  });
});
