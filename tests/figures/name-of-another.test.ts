import { describe, expect, it } from 'vitest';
import { goesOnToAnother, isNameOfAnother } from '../../figures/name-of-another.ts';
import { namesOnlyOthers } from '../../figures/names-only-others.ts';
import { indicatorNamed } from '../../language/indicators/indicators.ts';

function listed(name: string) {
  const indicator = indicatorNamed(name);
  if (!indicator) throw new Error(`${name} is no listed indicator`);
  return indicator;
}

describe('a name in which that of an indicator stands', () => {
  it.each([
    ['万元GDP用水量', 'GDP'],
    ['人均地区生产总值', '地区生产总值'],
    ['服务业增加值占GDP比重', 'GDP'],
    ['工业固定资产投资', '固定资产投资'],
    ['网上社会消费品零售总额', '社会消费品零售总额'],
    ['GDP二氧化碳排放', 'GDP'],
  ])('is of another thing: %s of %s', (name, indicator) => {
    expect(isNameOfAnother(name, listed(indicator), `${indicator}是多少`)).toBe(true);
  });

  it.each([
    ['全社会固定资产投资总额', '固定资产投资'],
    ['GDP增速目标', 'GDP'],
    ['推动地区生产总值', '地区生产总值'],
    ['评价入库的雏鹰企业', '雏鹰企业'],
    ['老旧小区提升改造', '老旧小区改造'],
    ['地区生产总值、规模以上工业增加值', '地区生产总值'],
    ['空气中细颗粒物年均浓度', 'PM2.5平均浓度'],
    ['粮食产量', '地区生产总值'],
  ])('is of the same, or of none of it: %s of %s', (name, indicator) => {
    expect(isNameOfAnother(name, listed(indicator), `${indicator}是多少`)).toBe(false);
  });

  it('is what is asked for where the question says the other words, too', () => {
    const days = listed('优良天数');
    expect(isNameOfAnother('优良天数的比例', days, '优良天数有多少')).toBe(true);
    expect(isNameOfAnother('优良天数的比例', days, '优良天数占百分之多少')).toBe(false);
    expect(isNameOfAnother('民间固定资产投资', listed('固定资产投资'), '民间的固定资产投资')).toBe(
      false,
    );
  });
});

describe('words behind the name of an indicator', () => {
  it('make it that of another, or tell how it does', () => {
    expect(goesOnToAnother('电耗持续下降', '')).toBe(true);
    expect(goesOnToAnother('增势良好', '')).toBe(false);
  });
});

describe('a sentence', () => {
  const namesOthers = (words: string) =>
    namesOnlyOthers(words, listed('GDP'), '唐山市2024年GDP目标是多少？');

  it.each([
    '今年，单位国内生产总值能耗降低3%。',
    '人均地区生产总值达到8万元，增长6%。',
    '研发经费投入占地区生产总值比重达到2.1%。',
    'GDP电耗持续下降，降幅3%。',
  ])('names GDP only within the names of others: %s', (words) => {
    expect(namesOthers(words)).toBe(true);
  });

  it.each([
    '地区生产总值增长5%，单位地区生产总值能耗降低3%。',
    '地区生产总值、规模以上工业增加值年均分别增长6.2%、8%。',
    '地区生产总值连上台阶，由300亿元增加到500亿元。',
    '经济平稳增长，固定资产投资增长3%。',
  ])('names it, or does not name it at all: %s', (words) => {
    expect(namesOthers(words)).toBe(false);
  });
});
