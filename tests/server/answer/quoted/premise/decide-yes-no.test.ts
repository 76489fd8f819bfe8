import { describe, expect, it } from 'vitest';
import { assertedIn } from '../../../../../question/claims/asserted-in.ts';
import { decideYesNo } from '../../../../../server/answer/quoted/premise/decide-yes-no.ts';

describe('yes or no', () => {
  it.each([
    ['进出口是不是下滑了？', '进出口总额增长2%', 'no'],
    ['税收是不是下降了？', '税收收入下降6%', 'yes'],
    ['外贸目标是不是大幅增长？', '外贸进出口持平略增', 'no'],
    ['已经交付15万辆了吗？', '全年生产交付8万多辆', 'no'],
    ['新增就业到2万人了吗？', '新增就业2万人', 'yes'],
    ['失业率超过5%了吗？', '失业率为5.4%', 'yes'],
    ['失业率不到5%吧？', '失业率为5.4%', 'no'],
    ['地铁2号线通车了吗？', '地铁2号线建成通车', 'yes'],
    ['地铁2号线已经通车了吧？', '地铁2号线进展顺利', 'not_done'],
    ['地铁2号线已经通车了吧？', '地铁2号线具备通车条件', 'not_done'],
    ['三年行动做完了没有？', '全面完成三年行动任务', 'yes'],
    ['三年行动做完了没有？', '三年行动获评A级', 'not_said'],
    ['规划完成了吗？', '规划尚未完成', 'no'],
    ['公园会不会免费开放？', '推动公园免费开放', 'planned'],
    ['公园漂亮吗？', '公园新增绿地20亩', 'not_said'],
    ['去年出过事故吗？', '全县未发生生产安全事故', 'none'],
    ['2020年有人得病没有？', '始终保持“零感染”', 'none'],
    ['去年出过事故吗？', '加强事故防范', 'not_said'],
    ['税收是不是增长4%？', '税收收入下降4%', 'no'],
    ['进口是不是下降9.6%？', '进口增长-9.6%', 'yes'],
  ])('%s %s: %s', (question, sentence, verdict) => {
    expect(decideYesNo({ asserted: assertedIn(question), sentence })).toBe(verdict);
  });

  it.each([
    ['投入是3000万元吗？', '投入3千万元'],
    ['投入是3千万元吗？', '投入0.3亿元'],
    ['投资是1.3亿元吗？', '投资1亿3000万元'],
    ['人口是1.3亿人吗？', '人口一亿三千万人'],
    ['资助是500万元吗？', '资助5百万元'],
    ['占比提高0.5个百分点了吗？', '占比提高0.5百分点'],
    ['新建住房一万五千套了吗？', '新建住房1.5万套'],
    ['占比到七成了吗？', '占比达到70%'],
  ])('%s %s: yes, in whatever writing', (question, sentence) => {
    expect(decideYesNo({ asserted: assertedIn(question), sentence })).toBe('yes');
  });
});
