import { describe, expect, it } from 'vitest';
import {
  datedQuestion,
  readYearSpan,
  yearsAskedEach,
} from '../../../language/years/relative-years.ts';

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
    expect(readYearSpan(question, { planYear: 2023 })).toEqual({ first, last });
  });

  it('of targets ends with the newest plan', () => {
    expect(readYearSpan('近三年目标', { planYear: 2023, ofTargets: true })).toEqual({
      first: 2021,
      last: 2023,
    });
  });

  it.each(['这几年', '三年行动', '2023年', '五年级', '近年来', ''])('is not in %j', (question) => {
    expect(readYearSpan(question, { planYear: 2023 })).toBeUndefined();
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
