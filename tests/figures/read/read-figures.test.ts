import { describe, expect, it } from 'vitest';
import { figuresOf, shortFiguresOf } from '../../support/figures-of.ts';

const fiveYears = { coversFiveYears: true, headingPath: ['一、过去五年工作回顾'] };
const goals = { orientation: 'target', headingPath: ['二、2023年主要任务'] } as const;

describe('a figure', () => {
  it('has its indicator, value, unit, direction, kind, year and words', () => {
    expect(figuresOf('预计全区地区生产总值下降4%左右，稳中向好。')).toEqual([
      {
        reportId: '120118-2023',
        place: '静海区',
        indicator: '地区生产总值',
        measure: 'growth',
        value: 4,
        unit: '%',
        direction: 'down',
        qualifier: '左右',
        kind: 'estimate',
        period: '2022',
        quote: '预计全区地区生产总值下降4%左右',
        start: 0,
        end: 16,
      },
    ]);
  });

  it.each([
    ['进出口总额负增长3%。', ['进出口总额 growth 3% down result 2022']],
    ['房地产开发投资增长-9.6%。', ['房地产开发投资 growth 9.6% down result 2022']],
    ['新开工棚户区改造住房一万五千套。', ['新开工棚户区改造住房 count 15000套 result 2022']],
    ['新建口袋公园三十七个。', ['新建口袋公园 count 37个 result 2022']],
    ['民生支出3千万元。', ['民生支出 level 3千万元 result 2022']],
    ['固定资产投资增长２％—３％。', ['固定资产投资 growth 2~3% up result 2022']],
    ['城镇调查失业率控制在5.5%以内。', ['城镇调查失业率 share 5.5% 以内 result 2022']],
    ['居民消费价格涨幅3%左右。', ['居民消费价格 growth 3% up 左右 result 2022']],
    ['地区生产总值突破千亿元。', ['地区生产总值 level 1千亿元 突破 result 2022']],
    ['地区生产总值迈上2万亿台阶。', ['地区生产总值 level 2万亿元 突破 result 2022']],
    ['规上工业增加值增长百分之五点五。', ['规模以上工业增加值 growth 5.5% up result 2022']],
    ['国家高新技术企业突破500家。', ['高新技术企业 count 500家 突破 result 2022']],
    ['粮食总产三十八万吨以上。', ['粮食产量 level 38万吨 以上 result 2022']],
    ['城镇新增就业不少于1.2万人。', ['城镇新增就业 count 1.2万人 以上 result 2022']],
    ['落地项目不低于6个。', ['落地项目 count 6个 以上 result 2022']],
    ['每万人口发明专利拥有量达6.8件。', ['每万人口发明专利拥有量 level 6.8件 result 2022']],
  ])('%s', (text, figures) => {
    expect(shortFiguresOf(text)).toEqual(figures);
  });

  it.each([
    [
      '粮食产量降至30万吨，下降2万吨。',
      ['粮食产量 level 30万吨 down result 2022', '粮食产量 change 2万吨 down result 2022'],
    ],
    [
      'PM2.5平均浓度降至41微克/立方米，同比改善8.9个百分点。',
      [
        'PM2.5平均浓度 level 41微克/立方米 down result 2022',
        'PM2.5平均浓度 change 8.9个百分点 down result 2022',
      ],
    ],
    [
      '地区生产总值增长6%，高于全国0.6个百分点。',
      ['地区生产总值 growth 6% up result 2022', '地区生产总值 other 0.6个百分点 up result 2022'],
    ],
    [
      '一般公共预算收入完成年度预算的105%。',
      ['一般公共预算收入完成年度预算 other 105% result 2022'],
    ],
  ])('%s: what it measures follows its unit and its verb', (text, figures) => {
    expect(shortFiguresOf(text)).toEqual(figures);
  });
});

describe('the subject of a figure', () => {
  it.each([
    ['新增规上工业企业12家、高新技术企业30家。', ['新增规模以上工业企业', '新增高新技术企业']],
    ['国家高新技术企业新增18家。', ['新增高新技术企业']],
    ['新增上市公司3家，高新技术企业8家。', ['新增上市公司', '新增高新技术企业']],
    ['新增上市公司3家，高新技术企业达到8家。', ['新增上市公司', '高新技术企业']],
    ['新设市场主体1.2万户、总量达到8万户。', ['新增市场主体', '市场主体']],
    ['粮食播种面积100万亩、产量30万吨。', ['粮食播种面积', '粮食产量']],
    ['地区生产总值突破500亿元，人均超过8万元。', ['地区生产总值', '人均地区生产总值']],
    ['地区生产总值连上台阶，由300亿元增加到500亿元。', ['地区生产总值', '地区生产总值']],
    ['生猪存栏8万头、出栏12万头。', ['生猪存栏', '生猪出栏']],
    ['工业固定资产投资增长5%。', ['工业投资']],
    ['旅游业固定资产投资增长5%。', ['旅游业固定资产投资']],
    ['惠及7.1万户市场主体，实施10项民心工程。', ['惠及市场主体', '实施民心工程']],
    ['帮助2万就业困难人员实现就业。', ['就业困难人员就业']],
    ['5.8万剩余贫困人口全部脱贫。', ['贫困人口脱贫']],
    ['投资3亿元的12个项目开工。', ['投资', '项目']],
    ['城镇新增就业1.4万人，增幅位居全市第一。', ['城镇新增就业', '城镇新增就业排名']],
    ['全社会用电量增长6%，主要污染物排放量下降2%。', ['全社会用电量', '主要污染物排放量']],
  ])('%s', (text, indicators) => {
    expect(figuresOf(text).map(({ indicator }) => indicator)).toEqual(indicators);
  });

  it.each([
    [
      '城镇、农村居民人均可支配收入分别增长5%和7%以上。',
      ['城镇居民人均可支配收入 5 以上', '农村居民人均可支配收入 7 以上'],
    ],
    [
      '城乡居民人均可支配收入分别为3万元、2万元。',
      ['城镇居民人均可支配收入 3 ', '农村居民人均可支配收入 2 '],
    ],
    [
      '制造业增加值、服务业增加值占地区生产总值比重分别达到25%、60%。',
      ['制造业增加值占地区生产总值比重 25 ', '服务业增加值占地区生产总值比重 60 '],
    ],
    [
      '奶牛存栏2万头，牛奶产量6万吨，分别增长5.6%和5.9%。',
      ['奶牛存栏 2 ', '牛奶产量 6 ', '奶牛存栏 5.6 ', '牛奶产量 5.9 '],
    ],
    [
      '国家高新技术企业和科技型中小企业均突破1万家。',
      ['高新技术企业 1 突破', '科技型中小企业 1 突破'],
    ],
    [
      '软件和信息服务业、养老和托育服务业营业收入分别增长19%、26%。',
      ['软件和信息服务业营业收入 19 ', '养老和托育服务业营业收入 26 '],
    ],
    [
      '农村卫生厕所普及率、生活垃圾无害化处理率都到了100%。',
      ['农村卫生厕所普及率 100 ', '生活垃圾无害化处理率 100 '],
    ],
  ])('%s: a list gives one row each', (text, rows) => {
    const read = figuresOf(text).map(
      ({ indicator, value, qualifier = '' }) => `${indicator} ${value} ${qualifier}`,
    );
    expect(read).toEqual(rows);
  });
});

describe('kind and period', () => {
  it.each([
    ['地区生产总值增长4%，力争更好。', goals, ['target 2023']],
    ['去年新增就业1万人。', { ...goals, date: '2023-01-10' }, ['result 2022']],
    ['预计地区生产总值增长3%，一般公共预算收入增长2%。', {}, ['estimate 2022', 'estimate 2022']],
    ['城镇调查失业率预计5%，城镇新增就业1万人。', {}, ['estimate 2022', 'result 2022']],
    ['主要指标，据预计是：进出口总额增长2%。', {}, ['estimate 2022']],
    ['累计退税3亿元，惠及2万户市场主体。', {}, ['cumulative 2022', 'cumulative 2022']],
    ['累计开通6条线路、总里程达到79公里。', {}, ['cumulative 2022', 'result 2022']],
    ['累计建成6个园区、总投资达到79亿元。', {}, ['cumulative 2022', 'cumulative 2022']],
    ['地区生产总值年均增长5%。', fiveYears, ['average 2018-2022']],
    ['整治企业200家，高新技术企业300家。', fiveYears, ['cumulative 2018-2022', 'result 2022']],
    ['医疗保险参保率稳定在98%以上。', fiveYears, ['result 2018-2022']],
    ['地区生产总值比2012年翻了一番。', fiveYears, ['cumulative 2013-2022']],
    ['税收占比由60%提高到80%。', fiveYears, ['result 2017', 'result 2022']],
    ['收入由2015年的3000元增加到2020年的8000元。', {}, ['result 2015', 'result 2020']],
    ['全年城镇新增就业3万人。', fiveYears, ['result 2022']],
    ['力争到2025年，森林覆盖率达到30%。', goals, ['target 2025']],
    ['“十四五”时期，城镇化率达到70%。', goals, ['target 2021-2025']],
    ['今后五年，上市公司超过10家。', goals, ['target 2023-2027']],
    ['PM2.5年均浓度下降5%。', {}, ['result 2022']],
    ['投资年均增长8%、强度达到1.6%。', fiveYears, ['average 2018-2022', 'result 2022']],
  ])('%s', (text, about, told) => {
    expect(figuresOf(text, about).map(({ kind, period }) => `${kind} ${period}`)).toEqual(told);
  });

  it('keep the years of a look back when one of its sentences names its last year', () => {
    const text =
      '过去五年，我们办成了大事。2022年全区投资增长6%。引进人才8000人。\n去年，建成公园5个。';
    expect(
      figuresOf(text, { ...fiveYears, date: '2023-01-10' }).map(({ period }) => period),
    ).toEqual(['2022', '2018-2022', '2022']);
  });

  it('keep an average that a target hides', () => {
    expect(
      shortFiguresOf('“十四五”时期，地区生产总值年均增长6%左右，研发经费投入年均增长7%。', goals),
    ).toEqual([
      '地区生产总值 growth 6% up 左右 target/average 2021-2025',
      '研发经费投入 growth 7% up target/average 2021-2025',
    ]);
  });

  it('stay out when nothing tells the year', () => {
    expect(
      figuresOf('地区生产总值增长4%。', { reviewYear: null, planYear: null, date: null }),
    ).toEqual([]);
  });
});

describe('the place of a figure', () => {
  it.each([
    ['滨海新区生产总值增长5%，全市生产总值增长4%。', ['滨海新区', '静海区']],
    ['全国城镇新增就业1200万人。', ['全国']],
    ['子牙经开区要聚焦新材料，固定资产投资完成18亿元。', ['子牙经开区']],
    ['东山区生产总值达到900亿元，西山区、和平区达到500亿元。', ['东山区', '西山区', '和平区']],
    ['全国文明城市增至10个，社区服务站建成8个。', ['静海区', '静海区']],
  ])('%s', (text, places) => {
    expect(figuresOf(text).map(({ place }) => place)).toEqual(places);
  });
});

describe('no figure', () => {
  it.each([
    ['a date', '2022年12月26日召开大会。'],
    ['an edition', '举办第十五届全民运动会和第3届文化节。'],
    ['a slogan', '构建“1+3+4”产业体系，深化“三个一批”行动。'],
    ['a policy of so many measures', '落实稳经济35条、促消费19条，出台15项政策措施。'],
    ['a threshold of age', '为60岁以上老人办理优待证。'],
    ['a threshold of money', '盯住5000万元以上项目，服务投资超1亿元的企业。'],
    ['a threshold of people', '推进30万以上人口大县建设。'],
    ['a road', '改造205国道，开通地铁10号线。'],
    ['a name', '布局5G网络，办好12345热线，服务世界500强。'],
    ['the size of a project', '推进120万吨乙烯项目和20万辆汽车工厂建设。'],
    ['a count in Chinese numerals', '新建两家医院、三所学校。'],
    ['how long without a break', '连续8年保持平安。'],
    ['the basis of a ratio', '降低每10万人口发病水平。'],
    ['months', '用时3个月完成任务，抓好10个方面工作。'],
    ['a slogan of amounts', '解决三个1亿人问题。'],
    ['PM2.5 itself', '抓好PM2.5和臭氧协同治理。'],
    ['an hour of the day', '实行24小时值守，打造1小时交通圈，2小时内到场。'],
  ])('is %s: %s', (_, text) => {
    expect(shortFiguresOf(text)).toEqual([]);
  });

  it('stands in the notes at the end', () => {
    const notes = { orientation: null, headingPath: ['名词解释'] };
    expect(figuresOf('小巨人：年收入1亿元的企业。', notes)).toEqual([]);
  });
});

describe('a figure of a part of a year', () => {
  it.each([
    ['上半年地区生产总值增长5%。', ['2022年上半年']],
    ['2022年上半年，地区生产总值增长5%，固定资产投资增长6%。', ['2022年上半年', '2022年上半年']],
    ['上半年固定资产投资增长5%，全年增长7%。', ['2022年上半年', '2022']],
    ['1—10月规模以上工业增加值增长3%。', ['2022年1-10月']],
    ['前三季度进出口总额增长3%。', ['2022年前三季度']],
    ['面对一季度下降6%的局面，地区生产总值增长3%。', ['2022']],
    ['地区生产总值增速比一季度提高2个百分点。', ['2022']],
  ])('is none of the year: %s', (text, periods) => {
    const named = figuresOf(text).filter(({ quote }) => !quote.startsWith('面对'));
    expect(named.map(({ period }) => period)).toEqual(periods);
  });

  it('is aimed at within the year that is planned', () => {
    const [figure] = figuresOf('上半年新建学校3所。', goals);
    expect(figure).toMatchObject({ kind: 'target', period: '2023年上半年' });
  });
});

describe('a figure of an older report', () => {
  const of1964 = { reviewYear: 1963, planYear: 1964, date: '1964-01-20' };

  it.each([
    [
      '钢产量在一九五二年是一百三十万吨，到一九六三年增加到七百万吨。',
      ['钢产量 level 130万吨 result 1952', '钢产量 level 700万吨 up result 1963'],
    ],
    ['一九六三年钢产量达到七百万吨。', ['钢产量 level 700万吨 result 1963']],
    [
      '这个计划草案拟定，工业总产值比一九六四年增长百分之八左右。',
      ['工业总产值 growth 8% up 左右 target 1965'],
    ],
    ['计划草案拟定，工业总产值比一九六四年增长百分之八。', ['工业总产值 growth 8% up target 1965']],
    [
      '铁路里程一九四九年为二万公里，今年预计将达二万五千公里。',
      ['铁路营业里程 level 2万公里 result 1949', '铁路营业里程 level 25000公里 target 1964'],
    ],
    [
      '棉花的比重由一九六二年的百分之十五下降为一九六三年的百分之九。',
      ['棉花的比重 share 15% result 1962', '棉花的比重 share 9% down result 1963'],
    ],
  ])('has its name and year, though they are in numerals: %s', (text, figures) => {
    expect(shortFiguresOf(text, of1964)).toEqual(figures);
  });
});

describe('what leans on words before it', () => {
  it.each([
    [
      '确保物价上涨幅度比去年有明显回落，力争控制在百分之十二左右。',
      ['物价 growth 12% up 左右 result 2022'],
    ],
    [
      '高速公路新增100公里，总里程达到900公里。',
      [
        '新增高速公路通车里程 level 100公里 result 2022',
        '高速公路通车里程 level 900公里 result 2022',
      ],
    ],
    [
      '地区生产总值保持千亿元以上，位居全市第二位，增长3%左右。',
      [
        '地区生产总值 level 1千亿元 以上 result 2022',
        '地区生产总值排名 rank 2位 result 2022',
        '地区生产总值 growth 3% up 左右 result 2022',
      ],
    ],
    [
      '农村供养率由上年的15%提高到40%。',
      ['农村供养率 share 15% result 2021', '农村供养率 share 40% up result 2022'],
    ],
  ])('is named by them: %s', (text, figures) => {
    expect(shortFiguresOf(text)).toEqual(figures);
  });

  it('is a start before all the years looked back over', () => {
    const text =
      '五年来，综合实力迈上新台阶。2022年地区生产总值达到90亿元；税收收入由4亿元增长到8亿元。';
    expect(shortFiguresOf(text, fiveYears).slice(1)).toEqual([
      '税收收入 level 4亿元 result 2017',
      '税收收入 level 8亿元 up result 2022',
    ]);
  });
});

it('a part of a figure is no growth of it', () => {
  expect(shortFiguresOf('一般公共预算支出的82%用于民生。')).toEqual([
    '占一般公共预算支出比重 share 82% result 2022',
  ]);
});

describe('a fall', () => {
  it.each([
    [
      '化学需氧量和氨氮排放量分别削减2.1%和1.5%。',
      ['化学需氧量排放量 growth 2.1% down result 2022', '氨氮排放量 growth 1.5% down result 2022'],
    ],
    ['融资平台数量压降20%。', ['融资平台数量 growth 20% down result 2022']],
    ['二氧化硫减排3%。', ['二氧化硫排放量 growth 3% down result 2022']],
  ])('is never told as a rise: %s', (text, figures) => {
    expect(shortFiguresOf(text)).toEqual(figures);
  });
});
