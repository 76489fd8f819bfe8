import { describe, expect, it } from 'vitest';
import { faultsIn, plan, result, sourceOf, lookingBack } from '../../../support/claims.ts';

const growth = result('固定资产投资增长6.6%，高于全国1.5个百分点。粮食产量较五年前增加65%。');
const trade = result('进出口总额达82亿元、升至全国第八位，增长19%、居全国第二位。');
const power = result('算力总规模达到9.4万台，其中智算8.7万台、居全国第1位。');
const projects = result(
  '推出了总投资30亿元的89个基础设施项目，35个重点项目完成投资6亿元，占全年计划投资的118%。',
);
const groups = result('13个产业集群发展取得成效，有9个产业集群入围国家决赛。');
const firms = result('劳动密集型企业达到75家，其中规模以上企业20家。');
const aid = result(
  '救助困难学生3万人次，发放救助资金2000万元。大病救治5万人次，发放救助资金5000万元。',
);
const food = result('食品、药品抽检合格率分别为99.5%、99.78%。');
const jobs = result('农牧民转移就业6.1万人、劳务收入5.6亿元。年末城镇调查失业率降到5.5%。');
const poor = result('农村贫困人口减少1109人。审批园区从3个推广到14个。');
const coal = result('五年生产原煤65万吨，占全国近三成。');
const town = result('青石镇粮食产量3万吨，全县粮食产量12万吨。');
const hope = result('总量在全国排名有望上升至第20位，10个乡镇有望退出高风险等级。');

describe('a number of another', () => {
  it.each([
    ['basis of a comparison', '固定资产投资增长6.6%，比上年提高1.5个百分点。', growth],
    ['group compared with', '固定资产投资增长6.6%，高于长三角平均1.5个百分点。', growth],
    ['year compared with', '粮食产量比上年增加65%。', growth],
    ['rank of the growth', '进出口总额升至全国第二位。', trade],
    ['rank of the amount', '进出口总额增速居全国第八位。', trade],
    ['rank of a part', '算力总规模达到9.4万台，居全国第1位。', power],
    ['whole of a share', '完成投资6亿元，占工业产值的118%。', projects],
    ['amount of other projects', '35个重点项目总投资30亿元。', projects],
    ['count of another clause', '有13个产业集群入围国家决赛。', groups],
    ['part told of the whole', '规模以上劳动密集型企业达到75家。', firms],
    ['amount beside another', '救助困难学生3万人次，发放救助资金5000万元。', aid],
    ['second of a list', '食品抽检合格率99.78%。', food],
    ['mean by the head', '农牧民人均劳务收入5.6亿元。', jobs],
    ['mean of the year', '城镇调查失业率全年平均为5.5%。', jobs],
    ['level for a change', '农村贫困人口减少到1109人。', poor],
    ['end for the start', '审批园区从14个减少到3个。', poor],
    ['more for less', '五年生产原煤65万吨，超过全国三成。', coal],
    ['the county for a town', '青石镇粮食产量12万吨。', town],
    ['hope for a fact', '总量已上升至全国第20位。', hope],
    ['hope behind a number', '10个乡镇已经退出高风险等级。', hope],
  ])('is not said as its own: %s', (_what, text, source) => {
    expect(faultsIn(text, [source])).not.toEqual([]);
  });

  it.each([
    ['固定资产投资增长6.6%，高于全国1.5个百分点。', growth],
    ['粮食产量较五年前增加65%。', growth],
    ['进出口总额82亿元，居全国第八位。', trade],
    ['进出口总额增长19%，增速居全国第二位。', trade],
    ['推出了总投资30亿元的89个基础设施项目。', projects],
    ['有9个产业集群入围国家决赛。', groups],
    ['劳动密集型企业达到75家。', firms],
    ['救助困难学生3万人次，发放救助资金2000万元。', aid],
    ['药品抽检合格率99.78%。', food],
    ['农村贫困人口减少1109人。', poor],
    ['审批园区从3个推广到14个。', poor],
  ])('is told as the source tells it: %s', (text, source) => {
    expect(faultsIn(text, [source])).toEqual([]);
  });
});

describe('a year compared with', () => {
  it('may be named by its number', () => {
    const source = sourceOf(lookingBack('粮食产量比上年增长8%。'));
    expect(faultsIn('2009年粮食产量比2008年增长8%。', [source])).toEqual([]);
    expect(faultsIn('2009年粮食产量比2005年增长8%。', [source])).not.toEqual([]);
  });
});

describe('words without a number', () => {
  const credit = result(
    '企业综合融资成本稳中有降。两座楼宇均完成任务指标。整改任务全部启动，完成26项。',
  );
  const goal = plan('基本消除农村危桥，完成公路建设。');
  const capital = result('引进企业78家，注册资本3.6亿元。经过八年努力，粮食生产实现二十二连丰。');

  const market = result('市场保障了全市60%的蔬菜供应，为全国全市大局作出贡献。');

  it.each([
    ['the other way', '企业综合融资成本有所上升。', credit],
    ['all for two', '所有楼宇都完成任务指标。', credit],
    ['all done for all begun', '整改任务已全部完成。', credit],
    ['a plan for a fact', '农村危桥已经基本消除。', goal],
    ['each for the sum', '引进企业78家，注册资本均达到3.6亿元。', capital],
    ['all for some in a hundred', '市场保障了全市全部的蔬菜供应。', market],
    ['another span', '经过五年努力，粮食生产实现二十二连丰。', capital],
    ['another row of years', '粮食生产实现二十连丰。', capital],
  ])('are not said: %s', (_what, text, source) => {
    expect(faultsIn(text, [source])).not.toEqual([]);
  });
});
