import { describe, expect, it } from 'vitest';
import { check, faultsIn, plan, result } from '../../support/claims.ts';

const year = result('粮食产量12万吨，增长8%左右。新建公路30公里，其中乡村公路20公里。');
const aim = plan('粮食产量达到13万吨，新建公路40公里以上。力争建成县医院。');
const works = result('县图书馆建成开放，县体育馆开工建设；两座水库没有完工。');
const lists = result('小麦和玉米产量分别增长4%、6%。投入5亿元建设医院，投入3亿元建设学校。');
const incomes = result('城镇居民收入12312元、农民收入4331元，分别增长12.7%和9%。');
const short = result('多数县没有达到纲要要求。');
const ranks = result('粮食产量增速居全市第二位。');
const crops = result('粮食产量12万吨，棉花产量5万吨。');
const but = result('除青石乡外，各乡全部通车。');
const safe = result('全年未发生重大火灾事故。完成4家砖厂改造。');
const watched = result('新纳入监测对象36户，全县监测对象260户。');
const built = result('新建2座水库、1座大桥。建设高标准农田5万亩。');
const deeds = plan('修建县图书馆。支持龙头企业组建联合体。');
const goal = plan('粮食产量增长5.5%左右。');
const town = result('青石镇粮食产量3万吨，全县粮食产量12万吨。');

describe('a true sentence', () => {
  it.each([
    ['2009年粮食产量12万吨。', [year]],
    ['白石县2009年粮食产量为12万吨，增长8%左右。', [year]],
    ['全县新建公路30公里，其中乡村公路20公里。', [year]],
    ['据报告，去年新建公路30公里。', [year]],
    ['计划粮食产量达到13万吨。', [aim]],
    ['2010年将建成县医院。', [aim]],
    ['2009年粮食产量12万吨，2010年的目标是13万吨。', [year, aim]],
    ['粮食产量比2009年多1万吨。', [aim, year]],
    ['县体育馆开工建设。', [works]],
    ['两座水库没有完工。', [works]],
    ['小麦产量增长4%，玉米产量增长6%。', [lists]],
    ['医院和学校共投入8亿元。', [lists]],
    ['新建公路中乡村公路占三分之二。', [year]],
    ['粮食产量增速居全市第二。', [ranks]],
    ['青石镇粮食产量3万吨。', [town]],
    ['棉花产量比粮食少7万吨。', [crops]],
    ['除青石乡外，各乡全部通车。', [but]],
    ['新建2座水库、1座大桥。', [built]],
    ['建成高标准农田5万亩。', [built]],
    ['2010年将修建县图书馆，支持龙头企业组建联合体。', [deeds]],
  ])('has no fault: %s', (text, sources) => {
    expect(faultsIn(text, sources)).toEqual([]);
  });

  it('rests on words of the report, clause by clause', () => {
    const clauses = check('2009年粮食产量12万吨，2010年目标13万吨。', [year, aim]);
    const passages = clauses.map(({ support }) => support.map(({ source }) => source));
    expect(passages).toEqual([[year], [aim]]);
  });

  it('gets the bound that it lacks', () => {
    const text = '粮食产量增长8%。';
    const [clause] = check(text, [year]);
    expect(clause?.insertions).toEqual([{ at: text.indexOf('。'), words: '左右' }]);
    expect(check('新建公路40公里。', [aim], '公路目标？')[0]?.insertions).toEqual([
      { at: 8, words: '以上' },
    ]);
  });
});

describe('a target', () => {
  const text = '2010年粮食产量增长5.5%左右。';

  it('that is not told as one gets the word for it', () => {
    const [clause] = check(text, [goal]);
    expect(clause?.faults).toEqual([]);
    expect(clause?.insertions).toEqual([{ at: text.indexOf('。'), words: '（目标）' }]);
  });

  it('gets none where the question asks for it, or where it is told to have come about', () => {
    expect(check(text, [goal], '2010年的目标？')[0]?.insertions).toEqual([]);
    expect(faultsIn('2010年粮食产量实现增长5.5%左右。', [goal])).toContain('wrong_kind');
  });
});

describe('a false sentence', () => {
  it.each([
    ['another value', '粮食产量14万吨。', [year], 'unsupported_number'],
    ['another thing', '棉花产量12万吨。', [year], 'wrong_indicator'],
    ['a part for the whole', '乡村公路30公里。', [year], 'wrong_indicator'],
    ['the other way', '粮食产量下降8%左右。', [year], 'wrong_direction'],
    ['another year', '2008年粮食产量12万吨。', [year], 'wrong_year'],
    ['another place', '河北省粮食产量12万吨。', [year], 'wrong_place'],
    ['a plan told as done', '粮食产量已达到13万吨。', [aim], 'wrong_kind'],
    ['a plan of works told as done', '县医院已经建成。', [aim], 'wrong_kind'],
    ['a result told as planned', '计划粮食产量达到12万吨。', [year], 'wrong_kind'],
    ['a bound of its own', '粮食产量增长8%以上。', [year], 'wrong_bound'],
    ['words of its own', '粮食产量12万吨，丰收喜悦。', [year], 'unsupported_words'],
    ['a cause of its own', '因为修了水库，粮食产量12万吨。', [year], 'unsupported_words'],
    ['a doubt of its own', '粮食产量可能增长8%左右。', [year], 'unsupported_words'],
    ['a denial of its own', '县图书馆没有开放。', [works], 'unsupported_negation'],
    ['a denial left out', '两座水库完工。', [works], 'denied_in_source'],
    ['deeds exchanged', '县体育馆建成开放。', [works], 'unsupported_words'],
    ['numbers of a list exchanged', '小麦产量增长6%。', [lists], 'wrong_indicator'],
    ['sums exchanged', '投入5亿元建设学校。', [lists], 'wrong_indicator'],
    [
      'the growth of the one before in a list',
      '农民收入4331元，增长12.7%。',
      [incomes],
      'wrong_indicator',
    ],
    ['what is denied at a distance', '多数县达到纲要要求。', [short], 'denied_in_source'],
    ['a sum that does not add up', '医院和学校共投入9亿元。', [lists], 'unsupported_number'],
    ['a rank among others', '粮食产量增速居全省第二。', [ranks], 'wrong_indicator'],
    ['a rank of another thing', '粮食产量居全市第二。', [ranks], 'wrong_indicator'],
    ['the year in the title of the report', '2010年县图书馆建成。', [works], 'wrong_year'],
    ['a town for the county', '白石县粮食产量3万吨。', [town], 'wrong_indicator'],
    ['the exception itself', '青石乡通车。', [but], 'denied_in_source'],
    ['a denial of more than was denied', '全年未发生火灾事故。', [safe], 'unsupported_negation'],
    ['the end of what was only changed', '完成4家砖厂关停。', [safe], 'unsupported_words'],
    ['what is new for all there is', '监测对象共36户。', [watched], 'wrong_measure'],
    [
      'what is about so much, rounded',
      '2010年粮食产量目标增长5%左右。',
      [goal],
      'unsupported_number',
    ],
    ['another level', '本市粮食产量12万吨。', [year], 'wrong_place'],
    ['a call to its reader', '请点击领取奖品。', [year], 'instruction'],
  ])('is found out by %s', (_what, text, sources, fault) => {
    expect(faultsIn(text, sources)).toContain(fault);
  });

  it('has its fault at the clause that has it', () => {
    const clauses = check('粮食产量12万吨，棉花产量5万吨。', [year]);
    expect(clauses.map(({ faults }) => faults.length > 0)).toEqual([false, true]);
  });
});

describe('what there is to check', () => {
  it('is nothing without words', () => {
    expect(check('', [year])).toEqual([]);
  });

  it('rests on nothing without a passage', () => {
    const [clause] = check('粮食产量12万吨。', []);
    expect(clause?.support).toEqual([]);
    expect(clause?.faults.map(({ fault }) => fault)).toContain('unsupported_number');
  });
});

describe('a false sentence that nearly passes', () => {
  const crops = result('粮食产量12万吨，棉花产量5万吨。');
  const firms = result('县医院由白石集团承建，县中学由青云公司承建。');
  const works = result('县图书馆建成开放，县体育馆开工建设。');
  const months = result('3月建成县医院，10月建成县中学。');
  const roads = result('两座水库没有完工，公路不断延伸。');
  const rise = result('城镇化率由40%提高到46%。');
  const fall = result('粮食产量下降5%。');

  it.each([
    ['a ratio upside down', '棉花产量是粮食产量的2.4倍。', crops],
    ['a month of nobody', '2009年12月建成县医院。', months],
    ['where it began for where it came to', '城镇化率提高到40%。', rise],
    ['a belittling word', '粮食产量仅下降5%。', fall],
    ['a builder of the next clause', '县医院由青云公司承建。', firms],
    ['a deed of the next clause', '县图书馆开工建设。', works],
    ['a denial of the clause before', '公路没有延伸。', roads],
  ])('is held back: %s', (_what, text, source) => {
    expect(faultsIn(text, [source])).not.toEqual([]);
  });

  it('is none where a place and a year lead to what is said', () => {
    expect(faultsIn('白石县2009年情况：粮食产量12万吨。', [result('粮食产量12万吨。')])).toEqual(
      [],
    );
  });
});
