import { describe, expect, it } from 'vitest';
import { cleanLines } from '../../../ingest/clean/clean-lines.ts';
import { lineText } from '../../../ingest/clean/source-line.ts';
import {
  furnitureRules,
  markdownRules,
  type FurnitureRule,
} from '../../../ingest/clean/furniture-rules.ts';

/** For each rule: a line that it cuts, what is left of it, and a line like it that stays whole. */
type Example = readonly [reason: string, cut: string, left: string, kept: string];

const furnitureExamples: readonly Example[] = [
  ['抓取时留在两页之间的花括号', '}{', '', '{一核}两轴'],
  ['抓取时留在页尾的花括号', '谢谢大家！}', '谢谢大家！', '全区{一核}两轴格局'],
  ['装饰线或残留的标记', '|----|', '', '-4.0%'],
  ['门户网站所加的“原标题”', '原标题：春风入津门', '春风入津门', '沿用原标题：不改'],
  ['网页编辑姓名', '圆满完成。（责编：李四、王五）', '圆满完成。', '（责任编制：12名）'],
  ['分享按钮', '稳步推进。分享让更多人看到', '稳步推进。', '把成果分享让更多人看到的活动'],
  ['配图说明', '地铁6号线通车（图）。', '地铁6号线通车。', '新建场馆（图书馆）'],
  ['文字处理软件的书签', '[bookmark: _Toc1]各位代表', '各位代表', '各位[bookmark]代表'],
  ['手机版链接', '• WAP手机版', '', '“津心办”手机版上线。'],
  ['网站栏目名', '政务公开', '', '政务公开水平提升'],
  ['当前位置（面包屑导航）', '您现在的位置：首页 > 政务公开', '', '当前位置服务的企业有三家'],
  [
    '发布时间、来源和点击数',
    '时间：2023-03-17   作者：某某   来源：某网   阅读：326',
    '',
    '来源：主要是本级税收、上级转移支付和新增债券三项，占比分别为六成、三成和一成。',
  ],
  [
    '门户网站重复正文开头的摘要',
    '内容摘要：各位代表，现在向大会报告……',
    '',
    '内容摘要：已经报送区人大常委会。',
  ],
  ['页脚的主办单位', '主办单位：某某区人民政府办公室', '', '承办全国性会展12场'],
  ['网站备案号', '津ICP备12345678号-1', '', '完成ICP备案的网站有30家'],
  ['版权声明', '版权声明：内容来自网络。', '', '版权声明制度全面推行'],
  ['论坛按钮', '我要回帖', '', '我要回帖的群众说'],
  ['论坛推荐链接', '更多关于 政府工作报告 的文章', '', '更多关于民生的好消息'],
  ['页面按钮', '【打印本页】', '', '收藏文物三万件'],
  ['页面导航', '下一篇：关于印发方案的通知', '', '写好下一篇高质量发展的文章'],
  ['页码', '- 12 -', '', '第12次会议'],
  ['公文的公开方式', '谢谢大家！（此件公开发布）', '谢谢大家！', '推进（政务）公开发布制度'],
  ['网页所加的“完”', '（完）', '', '（完成率100%）'],
  ['转载来源', '圆满完成。（来源：某某日报）', '圆满完成。', '资金（来源多样）已到位'],
  ['编辑、校对、审核人员', '编辑：张三  审核：李四', '', '审核：通过了三十项。'],
  ['政府信息公开的著录项', '索 引 号：000014349/2023-00012', '', '主题教育：扎实推进'],
  ['目录', '目  录', '', '权责目录'],
  ['目录的条目', '一、2022年工作回顾………………3', '', '全年……稳步推进3项'],
  ['论坛楼层和回帖信息', '只看该作者', '', '群众发表于网络的意见'],
];

const markdownExamples: readonly Example[] = [
  ['Markdown 标题标记', '## 一、2022年工作回顾', '一、2022年工作回顾', '#1号机组并网'],
  ['Markdown 列表或引用标记', '- 新增就业2.1万人', '新增就业2.1万人', '-4.0%'],
  ['Markdown 强调标记', '增长**6.8%**左右', '增长6.8%左右', '2*3车道'],
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
