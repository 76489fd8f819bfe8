import { describe, expect, it } from 'vitest';
import { readEnglish } from '../../../question/english/read-english.ts';
import { questionTerms } from '../../../question/slots/things/terms.ts';
import { placeOf } from '../../support/made/an-understood-question.ts';

const ours = ['120118', '4412'].map(placeOf);

describe('an English question', () => {
  it('has its place, year and indicator in Chinese', () => {
    const read = readEnglish('What was the GDP growth target of Zhaoqing for 2022?', ours);
    for (const word of ['肇庆市', '2022年', 'GDP', '增长', '目标']) expect(read).toContain(word);
  });

  it('has its place with the s of English behind it', () => {
    expect(readEnglish("What is Zhaoqing's GDP growth target?", ours)).toContain('肇庆市');
  });

  it('has a place without a report only where it names none with one', () => {
    const elsewhere = () => [placeOf('11')];
    expect(readEnglish('What is the GDP target of Beijing?', ours, elsewhere)).toContain('北京市');
    expect(readEnglish('GDP of Zhaoqing and Beijing?', ours, elsewhere)).not.toContain('北京市');
  });

  it('with Chinese in it is left as it is', () => {
    expect(readEnglish('静海区 GDP target', ours)).toBe('静海区 GDP target');
  });

  it.each([
    ['fiscal revenue', '一般公共预算收入'],
    ['government spending', '一般公共预算支出'],
    ['tax revenue', '税收收入'],
    ['fixed asset investment', '固定资产投资'],
    ['private investment', '民间投资'],
    ['property investment', '房地产开发投资'],
    ['retail sales', '社会消费品零售总额'],
    ['online retail sales', '网络零售额'],
    ['imports and exports', '进出口总额'],
    ['exports', '出口总额'],
    ['foreign investment', '实际利用外资'],
    ['disposable income', '居民人均可支配收入'],
    ['rural income', '农村居民人均可支配收入'],
    ['urban disposable income', '城镇居民人均可支配收入'],
    ['new urban jobs', '城镇新增就业'],
    ['registered unemployment rate', '城镇登记失业率'],
    ['inflation', '居民消费价格'],
    ['energy intensity', '单位地区生产总值能耗'],
    ['industrial value added', '规模以上工业增加值'],
    ['service sector', '服务业增加值'],
    ['high-tech enterprises', '国家高新技术企业'],
    ['r&d spending', '研发投入'],
    ['patents', '专利'],
    ['market entities', '新增市场主体'],
    ['tourism revenue', '旅游收入'],
    ['tourists', '旅游人次'],
    ['grain output', '粮食产量'],
    ['high-standard farmland', '高标准农田'],
    ['forest coverage', '森林覆盖率'],
    ['good air days', '优良天数比例'],
    ['pm2.5', 'pm2.5平均浓度'],
    ['urbanization rate', '城镇化率'],
    ['affordable housing', '保障性住房'],
    ['elderly care', '养老'],
    ['childcare', '托育'],
    ['school places', '学位'],
    ['kindergartens', '幼儿园'],
    ['expressways', '高速公路'],
    ['subway', '轨道交通'],
    ['5g base stations', '5g基站'],
    ['business environment', '营商环境'],
  ])('%s is %s', (english, term) => {
    const terms = questionTerms(readEnglish(`How high was the ${english} of Jinghai?`, ours));
    expect(terms.flatMap(({ words }) => words)).toContain(term);
  });
});
