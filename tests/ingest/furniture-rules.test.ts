import { describe, expect, it } from 'vitest';
import { cleanLines, lineText } from '../../ingest/clean-lines.ts';
import { furnitureRules, markdownRules, type FurnitureRule } from '../../ingest/furniture-rules.ts';

/** For each rule: a line that it cuts, what is left of it, and a line like it that stays whole. */
type Example = readonly [reason: string, cut: string, left: string, kept: string];

const furnitureExamples: readonly Example[] = [
  ['brace that a crawler leaves between pages', '}{', '', '{一核}两轴'],
  ['brace that a crawler leaves after a page', '谢谢大家！}', '谢谢大家！', '全区{一核}两轴格局'],
  ['ornament or leftover of markup', '|----|', '', '-4.0%'],
  ['news portals name the source title', '原标题：春风入津门', '春风入津门', '沿用原标题：不改'],
  ['name of the web editor', '圆满完成。（责编：李四、王五）', '圆满完成。', '（责任编制：12名）'],
  ['share button', '稳步推进。分享让更多人看到', '稳步推进。', '把成果分享让更多人看到的活动'],
  ['note that a picture follows', '地铁6号线通车（图）。', '地铁6号线通车。', '新建场馆（图书馆）'],
  ['bookmark of a word processor', '[bookmark: _Toc1]各位代表', '各位代表', '各位[bookmark]代表'],
  ['link to the mobile page', '• WAP手机版', '', '“津心办”手机版上线。'],
  ['name of a column of the site', '政务公开', '', '政务公开水平提升'],
  ['breadcrumb', '您现在的位置：首页 > 政务公开', '', '当前位置服务的企业有三家'],
  [
    'line of date, author and counters',
    '时间：2023-03-17   作者：某某   来源：某网   阅读：326',
    '',
    '来源：主要是本级税收、上级转移支付和新增债券三项，占比分别为六成、三成和一成。',
  ],
  [
    'the portal repeats the beginning of the text',
    '内容摘要：各位代表，现在向大会报告……',
    '',
    '内容摘要：已经报送区人大常委会。',
  ],
  ['foot of the page', '主办单位：某某区人民政府办公室', '', '承办全国性会展12场'],
  ['licence of the site', '津ICP备12345678号-1', '', '完成ICP备案的网站有30家'],
  ['copyright line of a forum', '版权声明：内容来自网络。', '', '版权声明制度全面推行'],
  ['forum button', '我要回帖', '', '我要回帖的群众说'],
  ['forum links', '更多关于 政府工作报告 的文章', '', '更多关于民生的好消息'],
  ['buttons of the page', '【打印本页】', '', '收藏文物三万件'],
  ['navigation of the page', '下一篇：关于印发方案的通知', '', '写好下一篇高质量发展的文章'],
  ['page number', '- 12 -', '', '第12次会议'],
];

const markdownExamples: readonly Example[] = [
  ['Markdown heading mark', '## 一、2022年工作回顾', '一、2022年工作回顾', '#1号机组并网'],
  ['Markdown list or quotation mark', '- 新增就业2.1万人', '新增就业2.1万人', '-4.0%'],
  ['Markdown emphasis mark', '增长**6.8%**左右', '增长6.8%左右', '2*3车道'],
];

describe.each([
  ['of pages and forums', furnitureRules, furnitureExamples],
  ['of Markdown', markdownRules, markdownExamples],
])('the rules %s', (_, rules, examples) => {
  it('have an example each', () => {
    const reasons = (list: readonly string[]) => [...list].toSorted();
    expect(reasons(examples.map(([reason]) => reason))).toEqual(
      reasons(rules.map(({ reason }) => reason)),
    );
  });

  it.each(examples)('cut what they should: %s', (reason, cut, left) => {
    expect(cleaned(cut, rules)).toBe(left);
    expect(cleanLines(cut, rules).cuts.map((one) => one.reason)).toContain(reason);
  });

  it.each(examples)('keep what only looks like it: %s', (_reason, _cut, _left, kept) => {
    expect(cleaned(kept, rules)).toBe(kept);
    expect(cleanLines(kept, rules).cuts).toEqual([]);
  });
});

describe('what a page puts around a report', () => {
  it.each([
    ['a licence', '津ICP备12345678号'],
    ['a police number', '津公网安备12011802000123号'],
  ])('does not take the report with it when %s hangs on the last line', (_, footer) => {
    const last = '让我们团结一心，为实现全年目标任务而努力奋斗！';
    expect(cleaned(`${last.repeat(12)} ${footer}`, furnitureRules)).toContain(last.repeat(12));
  });

  it.each([
    '时间：2023-03-17',
    '发布日期：2023年1月6日  来源：区政府办公室  浏览：12次',
    '当前位置：首页 > 政务公开 > 政府工作报告',
    '摘要：一年来，全区上下稳中求进...',
    '运行维护单位：某某',
    '皖公网安备 34010202600001号',
    '点击添加站长微信',
    '【打印本页】【关闭窗口】',
    '[打印] [关闭]',
    '打印 | 关闭窗口',
    '大 中 小',
    '分享到：',
    '扫一扫：在手机打开当前页',
    '— 3 —',
    '第 3 页 共 12 页',
    '手机版',
    '（责任编辑：张三）',
  ])('is cut: %s', (line) => {
    expect(cleaned(line, furnitureRules)).toBe('');
  });

  it.each([
    '政府工作报告',
    '政 府 工 作 报 告',
    '——2022年12月26日在天津市静海区',
    '（2023年1月10日）',
    '2023年1月10日',
    '一、2022年工作回顾',
    '——经济运行稳中向好。全年新增市场主体1.4万户。',
    '各位代表：',
    '首页建设',
    '1.“一核两轴”：指全区空间布局。',
    '打印耗材产业园落地',
    '关闭落后产能企业12家',
    '时间紧、任务重，我们上下同心、迎难而上。',
  ])('is not: %s', (line) => {
    expect(cleaned(line, furnitureRules)).toBe(line);
  });
});

function cleaned(line: string, rules: readonly FurnitureRule[]): string {
  return cleanLines(line, rules).lines.map(lineText).join('\n');
}
