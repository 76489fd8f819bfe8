import { describe, expect, it } from 'vitest';
import { readQuestionYears } from '../../../language/years/question-years.ts';

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
    ['15年来有什么变化？', []],
    ['增长2.3%，共2022.5亿元', []],
    ['120232号', []],
  ])('%s names %j', (question, years) => {
    expect(readQuestionYears(question).years).toEqual(years);
  });

  it.each([
    '数字经济企业要到2000家以上吗？',
    '改造2000户了吗？',
    '投入2050万元做什么？',
    '1906个岗位',
  ])('are no other numbers that look like one: %s', (question) => {
    expect(readQuestionYears(question).years).toEqual([]);
  });

  it.each(['改造了多少80年代的小区？', '近20年增长多少？', '未来30年怎么规划？'])(
    'are no decades and no spans: %s',
    (question) => {
      expect(readQuestionYears(question).years).toEqual([]);
    },
  );
});

describe('the rest of a question', () => {
  it.each([
    ['静海区2023年GDP目标', '静海区 GDP目标'],
    ['静海23年目标', '静海 目标'],
    ['2022年度税收', ' 税收'],
    ['GDP目标', 'GDP目标'],
  ])('%s is %j', (question, rest) => {
    expect(readQuestionYears(question).rest).toBe(rest);
  });
});
