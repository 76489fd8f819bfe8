import { describe, expect, it } from 'vitest';
import { cleanLines } from '../../../ingest/clean/clean-lines.ts';
import { lineText } from '../../../ingest/clean/source-line.ts';
import { furnitureRules } from '../../../ingest/clean/furniture-rules.ts';
import { separateDocuments } from '../../../ingest/outline/separate-documents.ts';

const hexi = [
  '政府工作报告',
  '——2022年12月30日在河西区第十八届人民代表大会第三次会议上',
  '河西区人民政府区长 胡学明',
  '各位代表：',
  '现在，我代表河西区人民政府向大会报告政府工作，请予审议。',
  '全区经济稳中有进，产业结构持续优化，民生福祉不断改善。'.repeat(8),
  '我们要珍惜机遇、迎难而上，把各项任务落到实处，交出让人民满意的答卷，这是全体干部的共同责任，也是全区群众的殷切期盼，'.repeat(
    3,
  ) + '让我们一起努力。',
];
const xinzhuang = [
  '政 府 工 作 报 告',
  '──2023年1月10日在天津市津南区辛庄镇',
  '第十五届人民代表大会第三次会议上',
  '辛庄镇人民政府镇长 傅春有',
  '各位代表：',
  '我代表辛庄镇人民政府，向大会报告工作，请予审议。',
  '全镇上下同心，各项事业取得新的进展，群众的获得感不断增强。'.repeat(8),
];
const article = [
  '代表分组审议：数据里看发展',
  '代表们说，一组组数据来之不易，展现了经济的韧性和活力。'.repeat(10),
];

function separate(...lines: readonly string[]) {
  const { documents, leftovers } = separateDocuments(
    cleanLines(lines.join('\n'), furnitureRules).lines,
  );
  return {
    documents: documents.map((document) => document.map(lineText)),
    leftovers: leftovers.map(lineText),
  };
}

describe('separating the documents of a file', () => {
  it('leaves one report whole, with its title page', () => {
    expect(separate(...hexi)).toEqual({ documents: [hexi], leftovers: [] });
  });

  it('leaves a short text that is no report whole', () => {
    expect(separate('关于召开会议的通知', '请准时参加。').documents).toHaveLength(1);
  });

  it('parts two reports that only follow each other', () => {
    expect(separate(...hexi, ...xinzhuang)).toEqual({
      documents: [hexi, xinzhuang],
      leftovers: [],
    });
  });

  it('takes the beginning of a report, shown again at the foot of its page, for no other', () => {
    const again = [
      '责任编辑：李莎莎',
      ...'相关解读'.repeat(60).match(/.{40}/gu)!,
      ...hexi.slice(3, 5),
    ];
    const { documents } = separate(...hexi, ...again);
    expect(documents).toHaveLength(1);
  });

  it('parts three texts of a crawled page at its braces', () => {
    const page = [...article, '}', ...hexi, '}', ...xinzhuang];
    expect(separate(...page)).toEqual({ documents: [article, hexi, xinzhuang], leftovers: [] });
  });

  it('parts an article that opens with the title of its source', () => {
    const [title = '', ...body] = article;
    expect(separate(...hexi, `原标题：${title}`, ...body).documents).toEqual([hexi, article]);
  });

  it('does not begin a document where a report only addresses the deputies again', () => {
    const report = [
      ...hexi,
      '各位代表：',
      '新的一年，我们要实干为先。',
      '各位代表！',
      '谢谢大家。',
    ];
    expect(separate(...report).documents).toEqual([report]);
  });

  it('leaves out the heading of the page, and says so', () => {
    const page = ['某区报告大全，一看就懂。', '}', ...hexi];
    expect(separate(...page)).toEqual({
      documents: [hexi],
      leftovers: ['某区报告大全，一看就懂。'],
    });
  });

  it('leaves the last sentences of a report with it, however short its lines', () => {
    const ending = ['谢谢大家！', '名词解释', '1.“一核两轴”：指全区的空间布局。'];
    expect(separate(...hexi, ...ending, ...xinzhuang).documents).toEqual([
      [...hexi, ...ending],
      xinzhuang,
    ]);
  });

  it('leaves a short last paragraph with its report', () => {
    const ending = '让我们团结一心，为实现全年目标任务而努力奋斗！';
    expect(separate(...hexi, ending, ...xinzhuang).documents).toEqual([
      [...hexi, ending],
      xinzhuang,
    ]);
  });

  it('finds a report whose greeting stands in a line with its title', () => {
    const page = [...hexi, '政府工作报告 各位代表：', ...xinzhuang.slice(5)];
    expect(separate(...page).documents).toHaveLength(2);
  });

  it('finds nothing in nothing', () => {
    expect(separate('')).toEqual({ documents: [], leftovers: [] });
  });
});
