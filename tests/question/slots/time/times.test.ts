import { describe, expect, it } from 'vitest';
import {
  datedQuestion,
  questionTimes,
  yearsAskedEach,
} from '../../../../question/slots/time/times.ts';

const times = (question: string, ofTargets = false) =>
  questionTimes(question, { planYear: 2023, ofTargets });

describe('the years of reports', () => {
  it.each([
    ['静海2021年的报告怎么说', [2021], [2021]],
    ['静海2021年报告里2020年的GDP', [2020], [2021]],
    ['静海2021年报告要建的比2023年任务多几个', [2021, 2023], [2021]],
    ['静海2021年报告里到2025年的目标', [2025], [2021]],
    ['2019、2020和2021年三份报告里的森林覆盖率', [2019, 2020, 2021], [2019, 2020, 2021]],
    ['2021年国务院报告的GDP目标', [2021], [2021]],
    ['2019年和2021年的GDP', [2019, 2021], []],
  ])('stand apart from those asked about: %s', (question, years, reportYears) => {
    expect(times(question)).toMatchObject({ years, reportYears });
  });
});

describe('the years of a question', () => {
  it.each([
    ['静海区2023年GDP目标是多少？', [2023]],
    ['静海23年目标', [2023]],
    ['2022年和2023年分别是多少？', [2022, 2023]],
    ['2023比2022高多少？', [2022, 2023]],
    ['2023年目标比2023年预期', [2023]],
    ['2016-2020年年均增长多少？', [2016, 2020]],
    ['到2027年底要达到多少？', [2027]],
    ['2022年度税收', [2022]],
    ['二〇二二年税收', [2022]],
    ['静海的GDP目标是多少？', []],
    ['十三五时期增长多少？', []],
    ['建党100周年', []],
    ['增长2.3%，共2022.5亿元', []],
    ['120232号', []],
    ['数字经济企业要到2000家以上吗？', []],
    ['改造了多少80年代的小区？', []],
    ['近20年增长多少？', []],
  ])('%s are %j', (question, years) => {
    expect(times(question).years).toEqual(years);
  });

  it.each([
    ['静海区2023年GDP目标', '静海区 GDP目标'],
    ['静海23年目标', '静海 目标'],
    ['2022年度税收', ' 税收'],
    ['GDP目标', 'GDP目标'],
    ['2023年上半年GDP', ' 上半年GDP'],
    ['十四五规划的目标', ' 的目标'],
  ])('are left out of the rest of %s', (question, rest) => {
    expect(times(question).rest).toBe(rest);
  });

  it('are apart from the plans that it names', () => {
    expect(times('十三五时期').periods).toMatchObject([{ name: '十三五', first: 2016 }]);
    expect(times('跟十二五末比')).toMatchObject({ periods: [{ name: '十二五' }], years: [] });
  });
});

const dated = (question: string, standsAlone = true) =>
  datedQuestion(question, { planYear: 2023, standsAlone });

describe('years counted from the newest report', () => {
  it.each([
    ['静海去年税收', '静海2022年税收'],
    ['静海今年的目标', '静海2023年的目标'],
    ['静海前年税收', '静海2021年税收'],
    ['静海明年的目标', '静海2024年的目标'],
    ['静海上一年税收', '静海2022年税收'],
    ['静海上年税收', '静海2022年税收'],
    ['今年目标比去年实际高多少', '2023年目标比2022年实际高多少'],
    ['去年年底常住人口', '2022年底常住人口'],
  ])('are put for %s', (question, expected) => {
    expect(dated(question)).toBe(expected);
  });

  it.each([
    ['2022年税收比上年增长多少', '2022年税收增长多少'],
    ['税收较去年下降多少', '税收下降多少'],
  ])('are not put where a rate is only written so: %s', (question, expected) => {
    expect(dated(question)).toBe(expected);
  });

  it('count from the year that is named, not from the newest report', () => {
    expect(dated('2021年的前一年呢', false)).toBe('2021年的前一年呢');
    expect(dated('上一年呢', false)).toBe('上一年呢');
  });

  it.each(['2020年前年均增长', '近几年来', '今后年份', '年年增长', '三年行动'])(
    'are not in %s',
    (question) => {
      expect(dated(question)).toBe(question);
    },
  );
});

describe('a run of years', () => {
  it.each([
    ['近三年财政收入', 2020, 2022],
    ['最近5年财政收入', 2018, 2022],
    ['过去五年平均每年', 2018, 2022],
    ['五年来新建学校', 2018, 2022],
    ['今后五年要建', 2023, 2027],
    ['未来三年计划', 2023, 2025],
    ['近两年', 2021, 2022],
    ['近十年', 2013, 2022],
  ])('%s ends before, or begins with, the year that is planned', (question, first, last) => {
    expect(times(question).span).toEqual({ first, last });
  });

  it('of targets ends with the newest plan', () => {
    expect(times('近三年目标', true).span).toEqual({
      first: 2021,
      last: 2023,
    });
  });

  it.each(['这几年', '三年行动', '2023年', '五年级', '近年来', ''])('is not in %j', (question) => {
    expect(times(question).span).toBeUndefined();
  });

  it('is taken apart only where each year is asked for', () => {
    const span = { first: 2020, last: 2022 };
    expect(yearsAskedEach('近三年分别是多少', span)).toEqual([2020, 2021, 2022]);
    expect(yearsAskedEach('近三年有什么变化', span)).toEqual([2020, 2021, 2022]);
    expect(yearsAskedEach('近三年一共建了多少', span)).toEqual([]);
    expect(yearsAskedEach('近三年平均每年建多少', span)).toEqual([]);
    expect(yearsAskedEach('近三十年的变化', { first: 1993, last: 2022 })).toEqual([]);
    expect(yearsAskedEach('有什么变化', undefined)).toEqual([]);
  });
});
