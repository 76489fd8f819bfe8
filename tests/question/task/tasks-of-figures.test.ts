import { describe, expect, it } from 'vitest';
import { understood } from '../../support/made/an-understood-question.ts';
import { compactTask } from '../../support/made/compact-task.ts';

const taskOf = (asked: string, ...earlier: readonly string[]) =>
  compactTask(understood(asked, ...earlier).task);

describe('one figure', () => {
  it.each([
    ['四川2019年城里人人均可支配收入是多少元', '[四川省 2019 城镇居民人均可支配收入 amount 元]'],
    ['2008年湖南的国民生产总值涨了几个点', '[湖南省 2008 地区生产总值 result growth]'],
    ['河南2015年打了多少亿斤粮食', '[河南省 2015 粮食产量 amount 斤]'],
    ['静海2022年实际解决了多少人就业', '[静海区 2022 城镇新增就业 result amount 人]'],
    [
      '按可比口径，静海2022年财政收入缩水了几成',
      '[静海区 2022 一般公共预算收入 result growth 同口径]',
    ],
    ['天津2026年计划城镇新增就业多少人', '[天津市 2026 城镇新增就业 target amount 人]'],
    ['上海2025年研发经费支出相当于全市生产总值的比例', '[上海市 2025 研发投入强度]'],
    ['2018年的报告里，贵州定的GDP增速是多少', '[贵州省 2018 地区生产总值 target growth in 2018]'],
    ['静海2020年固投实际增幅是多少，不是问目标', '[静海区 2020 固定资产投资 result growth]'],
    ['静海GDP目标', '[静海区 地区生产总值 target]'],
    ['静海2022年换了多少辆新能源公交车', '[静海区 2022 “新能源公交车” result amount 辆]'],
    ['西青区2023年的经济定了几个点的增速', '[西青区 2023 地区生产总值 target growth]'],
    ['“十三五”期间静海固定资产投资五年累计多少', '[静海区 十三五 固定资产投资]'],
    ['2023年给静海GDP定的增速是多少', '[静海区 2023 地区生产总值 target growth]'],
    ['静海今年（2023年）经济增速目标多少', '[静海区 2023 地区生产总值 target growth]'],
    ['静海2022年税收完成多少，增幅几何', '[静海区 2022 税收收入 result both]'],
    ['静海2022年税收及其增幅是多少', '[静海区 2022 税收收入 both]'],
    ['1978年四川炼了多少万吨钢', '[四川省 1978 钢产量 amount 吨]'],
    ['按1978年报告里的十年规划，1985年四川钢产量要达到多少', '[四川省 1985 钢产量 target in 1978]'],
    ['静海2023年改造老旧小区惠及多少户', '[静海区 2023 老旧小区改造 amount 户]'],
    ['全国1983年工农业总产值增长多少', '[全国 1983 工农业总产值 growth]'],
    ['黑龙江2004年农民一年人均能挣多少钱', '[黑龙江省 2004 农村居民人均可支配收入 amount]'],
    ['七八年四川的粮食产量多少', '[四川省 1978 粮食产量]'],
    ['静海2022年接待游客多少人', '[静海区 2022 接待游客 amount 人次]'],
    ['静海2022年地区生产总值 亿元', '[静海区 2022 地区生产总值 元]'],
  ])('%s', (asked, of) => {
    expect(taskOf(asked)).toBe(`value ${of}`);
  });

  it('asks for no target where a word only holds one of its signs', () => {
    for (const words of ['认定了', '规定的', '稳定的', '指定的'])
      expect(taskOf(`静海2022年${words}雏鹰企业有多少家`)).not.toContain('target');
  });

  it('is that of the whole economy where a rate is named and nothing else', () => {
    expect(taskOf('静海2023年的增速目标是多少')).toContain('地区生产总值');
    expect(taskOf('静海2023年数字经济的增速目标是多少')).not.toContain('地区生产总值');
    expect(taskOf('增速目标呢', '静海区2023年固投是多少')).toContain('固定资产投资');
  });

  it('is narrowed by nothing that only says on what occasion it is asked', () => {
    const { task } = understood('金融危机之后，静海2021年的GDP目标是多少');
    expect(task).toMatchObject({ of: { thing: { words: 'gdp' } } });
    expect(task).not.toMatchObject({ of: { thing: { qualifier: '金融危机' } } });
  });

  it('is asked in no unit of what is only picked from', () => {
    expect(taskOf('静海这几份报告里GDP目标怎么变的')).not.toContain('份');
    expect(taskOf('2023年哪几家区县GDP目标最高')).not.toContain('amount');
  });

  it('is the newest where that is asked for', () => {
    expect(understood('静海现在的GDP目标是多少').task).toMatchObject({ newest: true });
    expect(understood('静海GDP目标是多少').task).not.toMatchObject({ newest: true });
  });

  it('has the words that narrow it', () => {
    const { task } = understood('静海合作示范区2023年的固定资产投资目标是多少');
    expect(task).toMatchObject({ of: { thing: { qualifier: '合作示范区' } } });
  });

  it('is none of what only sounds like an indicator', () => {
    expect(taskOf('四川给经营主体减了多少负担')).not.toContain('市场主体');
    expect(taskOf('静海有哪些税收优惠政策')).toMatch(/^list/u);
  });
});

describe('a target that is asked to be set up or down', () => {
  it('is held against that of the year before', () => {
    expect(taskOf('静海区2023年GDP目标调高了吗')).toBe(
      'compare which [静海区 2022 地区生产总值 target] [静海区 2023 地区生产总值 target]',
    );
  });
});

describe('figures side by side', () => {
  it.each([
    [
      '江苏和浙江2023年GDP增速哪个快',
      'which [江苏省 2023 地区生产总值 growth] [浙江省 2023 地区生产总值 growth]',
    ],
    [
      '江苏和浙江2021年的财政收入谁多？增幅又是谁大',
      'which [江苏省 2021 一般公共预算收入 both] [浙江省 2021 一般公共预算收入 both]',
    ],
    [
      '2022年静海和河西经济谁涨了谁跌了',
      'side_by_side [静海区 2022 地区生产总值 result growth] [河西区 2022 地区生产总值 result growth]',
    ],
    ['合肥比南京的研发强度高吗', 'which [合肥市 研发投入强度] [南京市 研发投入强度]'],
    [
      '天津2022年和肇庆2021年的税收分别是多少',
      'side_by_side [天津市 2022 税收收入] [肇庆市 2021 税收收入]',
    ],
    [
      '2022年天津收了多少税收，2021年肇庆呢',
      'side_by_side [天津市 2022 税收收入 result] [肇庆市 2021 税收收入]',
    ],
    [
      '静海2023年新增就业目标比2022年实际高多少',
      'difference [静海区 2023 城镇新增就业 target] [静海区 2022 城镇新增就业 result]',
    ],
    [
      '静海2021年的固投目标比上年实际高多少',
      'difference [静海区 2021 固定资产投资 target] [静海区 2020 固定资产投资 result]',
    ],
    [
      '静海的粮食产量目标是不是比上年实际还低',
      'which [静海区 粮食产量 target] [静海区 2022 粮食产量 result]',
    ],
    [
      '静海区雏鹰企业的目标从2021年到2023年提高了多少家',
      'difference [静海区 2021 雏鹰企业 target amount 家] [静海区 2023 雏鹰企业 target amount 家]',
    ],
    [
      '河西区的小区雨污分流，2023年要干的比2022年干完的多几个小区',
      'difference [河西区 2023 “小区雨污分流” target amount 家] [河西区 2022 “小区雨污分流” amount 家]',
    ],
    [
      '要达到2023年的目标，河西区雏鹰企业还得在2022年基础上再添多少家',
      'rest [河西区 2023 雏鹰企业 target amount 家] [河西区 2022 雏鹰企业 amount 家]',
    ],
    [
      '全国1957年工业和农业总产值各打算增长多少',
      'difference [全国 1957 工业总产值 target growth] [全国 1957 农林牧渔业总产值 target growth]',
    ],
    [
      '安徽消费实际增速从2009年到2012年是升了还是降了，差多少',
      'difference [安徽省 2009 社会消费品零售总额 result growth] [安徽省 2012 社会消费品零售总额 result growth]',
    ],
    [
      '2001年内蒙古经济增速定的目标和实际差多少',
      'difference [内蒙古自治区 2001 地区生产总值 target growth] [内蒙古自治区 2001 地区生产总值 result growth]',
    ],
    [
      '广西2016年投资目标完成了没有',
      'completion [广西壮族自治区 2016 固定资产投资 target] [广西壮族自治区 2016 固定资产投资 result]',
    ],
    [
      '甘肃2012年和2016年固投目标掉了几个点',
      'difference [甘肃省 2012 固定资产投资 target growth] [甘肃省 2016 固定资产投资 target growth]',
    ],
    [
      '静海2022年的PM2.5比全市高多少',
      'difference [静海区 2022 PM2.5平均浓度] [天津市 2022 PM2.5平均浓度]',
    ],
    ['研发投入强度，全国和天津比怎么样', 'which [全国 研发投入强度] [天津市 研发投入强度]'],
    ['静海2022年税收占GDP的比重', 'ratio [静海区 2022 税收收入] [静海区 2022 地区生产总值]'],
    ['陕西2022年税收是甘肃的几倍', 'ratio [陕西省 2022 税收收入] [甘肃省 2022 税收收入]'],
    [
      '山西2023年GDP目标和河南一样吗',
      'same [山西省 2023 地区生产总值 target] [河南省 2023 地区生产总值 target]',
    ],
    [
      '云南2021年的GDP目标完成了没有',
      'completion [云南省 2021 地区生产总值 target] [云南省 2021 地区生产总值 result]',
    ],
    [
      '离2025年的目标，河北高新技术企业还差多少家',
      'rest [河北省 2024 高新技术企业 result amount 家] [河北省 2025 高新技术企业 target amount 家]',
    ],
    [
      '静海2023年GDP和财政收入目标哪个高',
      'which [静海区 2023 地区生产总值 target] [静海区 2023 一般公共预算收入 target]',
    ],
    [
      '静海和河西2022年谁的PM2.5更低',
      'which lowest [静海区 2022 PM2.5平均浓度] [河西区 2022 PM2.5平均浓度]',
    ],
    [
      '沪苏2025年的研发强度目标各是多少',
      'side_by_side [上海市 2025 研发投入强度 target] [江苏省 2025 研发投入强度 target]',
    ],
  ])('%s', (asked, task) => {
    expect(taskOf(asked)).toBe(`compare ${task}`);
  });

  it('are several things in a list, by names that only a list gives them', () => {
    expect(taskOf('辛庄镇2023年三项增速目标（GDP、财政、固投）哪个最高')).toContain(
      '一般公共预算收入',
    );
  });
});

describe('places in order', () => {
  it.each([
    ['全国哪个省2024年财政收入增速最快', '各省 [2024 一般公共预算收入 growth] highest take 1'],
    ['东北三省2023年谁的GDP增速垫底', '东北三省 [2023 地区生产总值 growth] lowest take 1'],
    ['2022年GDP增速前五的省份', '各省 [2022 地区生产总值 growth] highest take 5'],
    ['2023年社零增速排在后三位的是哪些省', '各省 [2023 社会消费品零售总额 growth] lowest take 3'],
    ['天津各区2023年固投目标从高到低排列', '天津市各区 [2023 固定资产投资 target] highest'],
    ['2023年各省GDP目标最高和最低分别是谁', '各省 [2023 地区生产总值 target] both'],
    [
      '哪几个省2025年城镇新增就业目标超过100万人',
      '各省 [2025 城镇新增就业 target] highest above 1000000人',
    ],
    ['2024年哪些省GDP增速是负增长', '各省 [2024 地区生产总值 growth] lowest below 0%'],
    [
      '从2023年到2026年GDP目标下调幅度最大的是哪个省',
      '各省 [2026 地区生产总值 target growth] since 2023 lowest take 1',
    ],
    [
      'GDP增速目标2023到2026年下调最多的省是哪个，降几个点',
      '各省 [2026 地区生产总值 target growth] since 2023 lowest take 1',
    ],
    [
      '静海2023年给各园区下的固定资产投资任务，哪个园区扛得最多',
      '静海区各园区 [2023 固定资产投资 target] highest take 1',
    ],
    ['2021年哪里的物价涨得最猛', '各地 [2021 居民消费价格 growth] highest take 1'],
    [
      '2023年东北三省加内蒙古，GDP目标从高到低排一下',
      '东北三省、内蒙古自治区 [2023 地区生产总值 target] highest',
    ],
    ['2023年哪些省的GDP目标是两位数', '各省 [2023 地区生产总值 target] highest above 10%'],
    ['2023年哪个省的增速目标最高', '各省 [2023 地区生产总值 target growth] highest take 1'],
    [
      '静海、河西、天津2023年GDP目标谁最高',
      '静海区、河西区、天津市 [2023 地区生产总值 target] highest take 1',
    ],
    [
      '2022年天津、静海、河西、辛庄镇的财政收入，排第二和第三的是谁，相差多少',
      '天津市、静海区、河西区、辛庄镇 [2022 一般公共预算收入] highest ranks 2 3 difference of asked',
    ],
    ['2026年哪两个地区固投增速目标最高', '各地 [2026 固定资产投资 target growth] highest take 2'],
    ['2024年东北三省谁的GDP倒数第二', '东北三省 [2024 地区生产总值] lowest ranks 2'],
    [
      '按各省2024年的报告，云南、贵州、四川2023年谁的GDP最高',
      '云南省、贵州省、四川省 [2023 地区生产总值 in 2024] highest take 1',
    ],
    [
      '按各省2024年的报告，东北三省2023年谁的GDP最高',
      '东北三省 [2023 地区生产总值 in 2024] highest take 1',
    ],
    [
      '2022年云南、贵州、广东三省的GDP从大到小排一下',
      '云南省、贵州省、广东省 [2022 地区生产总值 amount] highest',
    ],
  ])('%s', (asked, task) => {
    expect(taskOf(asked)).toBe(`rank ${task}`);
  });

  it.each([
    ['东北三省2023年粮食产量加起来多少，谁最多', 'take 1 sum of all'],
    ['东北三省2023年粮食产量平均是多少？哪个最低', 'take 1 mean of all'],
    ['2023年各省新增就业目标排前三的合计多少', 'take 3 sum of asked'],
    ['2023年各省GDP目标最高和最低相差多少', 'both take 1 difference of asked'],
    ['静海各园区2023年固投任务一共多少，哪个园区最多', 'take 1 sum of all'],
    ['2019到2022年全国新增就业合计多少，哪年最多', 'take 1 sum of all'],
  ])('are asked what they make as well: %s', (asked, ending) => {
    expect(taskOf(asked)).toMatch(new RegExp(`^rank .*${ending}$`, 'u'));
  });
});

describe('several figures made into one', () => {
  it.each([
    ['东北三省2023年粮食产量加起来多少', 'sum 东北三省 [2023 粮食产量]'],
    [
      '静海和河西2022年新增就业一共多少人',
      'sum [静海区 2022 城镇新增就业 amount 人] [河西区 2022 城镇新增就业 amount 人]',
    ],
    [
      '静海2022年到2023年新增就业共多少人',
      'sum [静海区 2022 城镇新增就业 amount 人] [静海区 2023 城镇新增就业 amount 人]',
    ],
    [
      '河西2022年供热管网和燃气管网一共改造多少公里',
      'sum [河西区 2022 “供热管网” amount 公里] [河西区 2022 “燃气管网 改造” amount 公里]',
    ],
    [
      '静海各个园区2023年的固定资产投资任务总共多少亿元',
      'sum [静海区 2023 固定资产投资 target amount 元]',
    ],
    ['静海各园区2023年固定资产投资目标加总是多少', 'sum [静海区 2023 固定资产投资 target]'],
    ['各省2024年CPI目标平均是多少', 'mean 各省 [2024 居民消费价格 target]'],
    [
      '静海2021到2022年新增就业两年平均为多少万人',
      'mean [静海区 2021 城镇新增就业 amount 人] [静海区 2022 城镇新增就业 amount 人]',
    ],
    ['有几个省2025年GDP目标定在6%以上', 'count 各省 [2025 地区生产总值 target] above 6%'],
  ])('%s', (asked, task) => {
    expect(taskOf(asked)).toBe(`aggregate ${task}`);
  });

  it('is one figure where only one is named, and where a plan tells of its years as a whole', () => {
    expect(taskOf('静海2022年税收一共多少')).toMatch(/^value/u);
    expect(taskOf('静海2016到2020年固定资产投资一共多少')).toMatch(/^value/u);
  });

  it('is compared where that is what is asked of the sum', () => {
    expect(taskOf('静海的税收，2022年和“十三五”五年加起来哪个多')).toMatch(/^compare which/u);
  });
});

describe('a figure over the years', () => {
  it.each([
    ['海南2021年到2023年固投增速怎么变化', '[海南省 固定资产投资 growth] 2021 2022 2023'],
    [
      '按海南2022至2024年各年报告，2023年、2021年和2022年固投增速怎么变化',
      '[海南省 固定资产投资 growth] 2021 2022 2023',
    ],
    [
      '看2022至2024年各份海南省报告，固投增速怎么变化',
      '[海南省 固定资产投资 growth] 2021 2022 2023',
    ],
    [
      '海南固投目标这几年（2023、2025、2026）怎么变的',
      '[海南省 固定资产投资 target] 2023 2025 2026',
    ],
    [
      '从2021年到2023年海南投资增速目标一路是涨是跌',
      '[海南省 固定资产投资 target growth] 2021 2022 2023',
    ],
    ['山东历年粮食产量', '[山东省 粮食产量]'],
    ['静海近三年GDP增速走势如何', '[静海区 地区生产总值 growth] 2020 2021 2022'],
  ])('%s', (asked, task) => {
    expect(taskOf(asked)).toBe(`trend ${task}`);
  });
});

describe('what a question claims', () => {
  it.each([
    ['广西2023年GDP增速超过5%了吗', '[广西壮族自治区 2023 地区生产总值 growth] 5% above'],
    ['安徽2011年GDP有没有达到两位数', '[安徽省 2011 地区生产总值 result] 10% above'],
    ['安徽2011年GDP是不是没到两位数', '[安徽省 2011 地区生产总值] 10% below'],
    ['湖北2020年GDP增长5%对吧', '[湖北省 2020 地区生产总值 growth] 5% up'],
    ['听说陕西2022年财政收入下降了，是真的吗', '[陕西省 2022 一般公共预算收入 result growth] down'],
    ['2022年静海外贸是不是也缩水了', '[静海区 2022 进出口总额 result growth] down'],
    ['辛庄镇2022年认定了50家雏鹰企业，对吗', '[辛庄镇 2022 雏鹰企业] 50家'],
    ['河西区的GDP是全市第一吗', '[河西区 地区生产总值] 第一'],
  ])('%s', (asked, claim) => {
    expect(taskOf(asked)).toBe(`verify ${claim}`);
  });

  it('is taken for granted by another question', () => {
    const { premise } = understood('广东2025年GDP目标定的是7%，为什么定这么高');
    expect(premise).toMatchObject({ value: { amount: 7, unit: '%' }, of: { kind: 'target' } });
    expect(understood('广东2025年GDP目标是多少').premise).toBeUndefined();
    expect(understood('静海2020年GDP掉了两成多,为什么').premise?.value).toBeUndefined();
  });
});

describe('a question that goes on', () => {
  const first = '静海区2021年财政收入增长目标是多少';

  it.each([
    ['前一年实际完成得怎么样', 'value [静海区 2020 一般公共预算收入 result growth]'],
    ['那河西呢', 'value [河西区 2021 一般公共预算收入 target growth]'],
    ['那2023年呢', 'value [静海区 2023 一般公共预算收入 target growth]'],
    ['固投呢', 'value [静海区 2021 固定资产投资 target growth]'],
    [
      '河西定得比它高吗',
      'compare which [河西区 2021 一般公共预算收入 target growth] [静海区 2021 一般公共预算收入 target growth]',
    ],
    [
      '这个数比前一年实际高吗',
      'compare which [静海区 2021 一般公共预算收入 target growth] [静海区 2020 一般公共预算收入 result growth]',
    ],
  ])('%s', (asked, task) => {
    expect(taskOf(asked, first)).toBe(task);
  });
});

describe('a ranking of places that are named', () => {
  it.each([
    '2022年静海、河西、辛庄这三个地方,哪儿的新增就业最多',
    '2022年静海、河西、辛庄,哪里的新增就业最多',
  ])('is of them alone, whatever the word that asks which: %s', (question) => {
    const { task } = understood(question);
    const members = ['静海区', '河西区', '辛庄镇'].map((name) => expect.objectContaining({ name }));
    expect(task).toMatchObject({ do: 'rank', over: { members } });
  });
});
