/** One thing and the other names it goes by in reports and in questions. */
export type ThesaurusEntry = { readonly term: string; readonly words: readonly string[] };

/**
 * Words that mean the same in a question. Only true synonyms stand here: 税收收入 is a part of
 * 一般公共预算收入, 经济总量 asks for an amount and 经济增速 for a rate, so each keeps its own line.
 */
export const thesaurus: readonly ThesaurusEntry[] = [
  {
    term: '地区生产总值',
    words: ['国内生产总值', '生产总值', 'gdp', '经济总量', '经济增长', '经济增速'],
  },
  {
    term: '一般公共预算收入',
    words: ['财政收入', '地方财政收入', '公共预算收入', '财政增收'],
  },
  { term: '固定资产投资', words: ['固投', '固定投资', '投资增速'] },
  { term: '社会消费品零售总额', words: ['社零', '消费品零售', '社消零'] },
  { term: '进出口总额', words: ['外贸进出口', '外贸', '进出口'] },
  { term: '居民人均可支配收入', words: ['居民收入', '人均收入', '可支配收入', '老百姓收入'] },
  { term: '规模以上工业增加值', words: ['规上工业增加值', '工业增加值'] },
  { term: '税收收入', words: ['税收', '税收总额'] },
  { term: '城镇新增就业', words: ['新增就业', '就业岗位', '新增城镇就业'] },
  { term: '城镇调查失业率', words: ['调查失业率', '失业率'] },
  { term: '居民消费价格', words: ['cpi', '物价', '消费价格', '通胀'] },
  {
    term: '优良天数比例',
    words: ['优良天数', '空气优良率', '空气质量优良率', '优良天数比率'],
  },
  { term: 'pm2.5平均浓度', words: ['pm2.5', '细颗粒物'] },
  { term: '国家高新技术企业', words: ['高新技术企业', '国家级高新技术企业', '国高企', '高新企业'] },
  { term: '实际利用外资', words: ['实际使用外资', '利用外资', '外资到位'] },
  { term: '实际利用内资', words: ['利用内资', '内资到位'] },
  { term: '新增市场主体', words: ['市场主体', '经营主体'] },
  { term: '老旧小区', words: ['老小区', '旧小区'] },
  { term: '改造提升', words: ['提升改造', '改造', '翻新'] },
  { term: '粮食产量', words: ['粮食总产量', '产粮'] },
  { term: '养老', words: ['养老服务', '为老服务', '老年人'] },
  { term: '轨道交通', words: ['地铁'] },
  { term: '常住人口', words: ['人口总数'] },
];
