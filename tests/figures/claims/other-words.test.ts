import { describe, expect, it } from 'vitest';
import { faultsIn, plan, result } from '../../support/claims.ts';

// What a good model writes: everyday words, another order, two numbers under one verb.
describe('a sentence in other words than its source', () => {
  const growth = result(
    '投资增长8%，消费增长14%。粮食、棉花、油料产量分别增长6%、5%、4%，分别居全省第二、第七、第九。',
  );
  const aid = result(
    '与北京市西城区深入对接，争取帮扶资金2亿元。86名医护人员逆行出征，在湖北作出贡献。',
  );
  const shops = result(
    '净增市场主体80万户，实有市场主体480万户。家电、汽车销售额分别增长24%、36%。',
  );
  const air = result(
    '优良天数290天、增加19天。整改非法用地56宗，面积255亩。国际船舶累计登记48艘。',
  );
  const tax = result('减轻税费负担2900亿元，其中留抵退税1740亿元。水源地达标率100%。');
  const papers = result('53件人大代表建议和46件政协提案全部办复。剩余的5万贫困人口全部脱贫。');
  const trees = result('完成人工造林6万亩，实施封山育林2万亩。推进公路修复项目101个。');
  const incomes = result('城乡居民人均可支配收入分别增长9%、13%。审批事项减少90%。');
  const years = result(
    '粮食总产量12万吨，连续十三年位列全省第一。收入年均增长7%。24件实事全部兑现。',
  );
  const firms = result('新增龙头企业13家、总数达81家。');
  const ranks = result(
    '全县生产总值、固定资产投资、工业增加值、粮食产量四项主要经济数据增长率排名全市前五。',
  );
  const districts = plan('建成县医院。建成房屋72万平米。');

  it.each([
    ['two numbers under one 分别', '投资和消费分别增长8%和14%。', growth],
    ['a rank of a list', '粮食产量增长6%，居全省第二。', growth],
    ['a place by its short name', '与北京西城对接，争取帮扶资金2亿元。', aid],
    ['a place told behind its number', '86名医护人员出征湖北。', aid],
    ['all there are after what is new', '市场主体净增80万户，总数为480万户。', shops],
    ['a bare number beside the last', '优良天数290天，比上年多19天。', air],
    ['an amount of the thing before', '整改非法用地56宗，涉及255亩。', air],
    ['a part named behind its number', '减轻税费负担2900亿元，其中1740亿元是留抵退税。', tax],
    ['a share of what leads to it', '减轻的税费负担中，留抵退税占60%。', tax],
    ['all for a hundred percent', '水源地全部达标。', tax],
    ['a sum without a word for it', '99件人大代表建议和政协提案全部办复。', papers],
    ['all of those that were left', '5万贫困人口全部脱贫。', papers],
    ['what a unit measures', '人工造林面积是封山育林面积的3倍。', trees],
    ['another word for a piece', '推进公路修复101条。', trees],
    ['townspeople by one word', '农村居民人均可支配收入增速比城镇快4个百分点。', incomes],
    ['a fall in an everyday word', '审批事项少了九成。', incomes],
    ['what several things are summed up as', '四项主要经济数据增长率排名全市前五。', ranks],
    ['a unit written in full', '计划建成房屋72万平方米。', districts],
    ['a span in digits', '粮食总产量连续13年位列全省第一。', years],
    ['a mean in two words', '收入每年平均增长7%。', years],
    ['all in a word for each', '24件实事都兑现了。', years],
    ['what there was before what is new', '新增龙头企业13家，总数达81家，此前为68家。', firms],
  ])('follows: %s', (_what, text, source) => {
    expect(faultsIn(text, [source])).toEqual([]);
  });
});

describe('a sentence in the words of its source', () => {
  const dates = result(
    '3月建成县医院，10月建成县中学。青石河连续5年、白石河连续2年达标。时隔66年建成大学。',
  );
  const lines = plan('建成地铁4号线南段，推进4号线北段和11号线建设。到2015年农田全部建成。');
  const debts = result(
    '完成债务化解任务，平台企业压降85%。重点项目总投资达89亿元，当年完成投资19亿元。',
  );
  const villages = plan(
    '建设100个示范乡、1000个精品示范村、10000个美丽村庄。新增旅游企业150户、4A景区8家。',
  );
  const crews = result(
    '农村带头人、田间能人、乡村匠人人数8600人。托管占地9平方公里的甲园、乙园、丙园。',
  );
  const crops = result(
    '原煤、原油、天然气产量达到66万吨、12万吨、9亿立方米。家电、新能源汽车零售额分别增长24%、36%。',
  );
  const sums = result('五年共办理建议31件、提案74件，办理信访2900件。清理项目19宗、1624栋。');
  const works = result('启动总投资2万亿元的十大水利工程。医院项目开工。');

  it.each([
    ['the month of another clause', '10月建成县医院。', dates],
    ['the span of another thing', '白石河连续5年达标。', dates],
    ['how long it was since', '时隔56年建成大学。', dates],
    ['a line that is not named', '计划推进9号线建设。', lines],
    ['what is done with another thing', '计划建成地铁北段。', lines],
    ['the end of another year', '到2014年农田全部建成。', lines],
    ['the subject of another clause', '债务压降85%。', debts],
    ['what is to be invested for what was', '重点项目完成投资89亿元。', debts],
    ['a name of the next number', '计划建设1000个美丽村庄。', villages],
    ['another grade', '计划新增5A景区8家。', villages],
    ['what several have together', '农村带头人8600人。', crews],
    ['what several take up together', '甲园占地9平方公里。', crews],
    ['the second of a list for the first', '原煤产量12万吨。', crops],
    ['a difference the other way round', '家电零售额增速比新能源汽车高12个百分点。', crops],
    ['the amount of other works', '启动总投资2万亿元的医院项目。', works],
    ['five years for one', '2009年办理信访2900件。', sums],
    ['another piece of the same', '清理项目1624宗。', sums],
    ['a cause that is not told', '由于启动水利工程，医院项目开工。', works],
  ])('does not follow where it says of one what was said of another: %s', (_what, text, source) => {
    expect(faultsIn(text, [source])).not.toEqual([]);
  });
});
