import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodsAbout, periodsIn } from '../../../language/years/periods-in.ts';
import { timeOfQuestion } from '../../../language/years/report-time.ts';
import { writePeriod } from '../../../language/years/written-period.ts';

const time = { reviewYear: 2022, planYear: 2023, date: '2023-01-10' };
const told = (words: string) => periodsAbout(words, time).map(({ period }) => writePeriod(period));

describe('the periods that words are about', () => {
  it.each([
    ['2022年，全区', ['2022']],
    ['二〇二二年，全区', ['2022']],
    ['2022 年末', ['2022']],
    ['2021—2025年', ['2021-2025']],
    ['从2015年到2018年', ['2015-2018']],
    ['2021—22年', ['2021-2022']],
    ['2021、2022年', ['2021', '2022']],
    ['2019年以来', ['2019-2022']],
    ['到2027年', ['2027']],
    ['22年底', ['2022']],
    ['98年末', ['1998']],
    ['“十四五”时期', ['2021-2025']],
    ['“十三五”末', ['2020']],
    ['“九五”期间', ['1996-2000']],
    ['“十五”期间', ['2001-2005']],
    ['去年，全区', ['2022']],
    ['上年完成', ['2022']],
    ['过去一年，', ['2022']],
    ['今年，全区', ['2023']],
    ['明年，全区', ['2024']],
    ['五年来，', ['2018-2022']],
    ['过去五年，', ['2018-2022']],
    ['今后五年，', ['2023-2027']],
    ['近三年，', ['2020-2022']],
    ['近十年，', ['2013-2022']],
    ['2023年上半年', ['2023年上半年']],
    ['去年一季度', ['2022年一季度']],
    ['今年前三季度', ['2023年前三季度']],
    ['2022年1—10月', ['2022年1-10月']],
    ['2022年前11个月', ['2022年1-11月']],
    ['2022年全年', ['2022']],
    ['比上年增长', []],
    ['比2015年增长', []],
    ['增幅比一季度回落', []],
    ['“十四五”规划', []],
  ])('%s: %j', (words, periods) => {
    expect(told(words)).toEqual(periods);
  });

  it.each([
    ...['三年行动', '近几年来', '五年级', '15年免费教育', '连续22年', '创20年来新高', '年年增长'],
    ...['十五个', '提前3个月', '一季度一督查', '1月15日', '中国制造2025', '过去年均增长'],
  ])('are not in %s', (words) => {
    expect(told(words)).toEqual([]);
  });
});

describe('what words say a period for', () => {
  it.each([
    ['2018年', 'about'],
    ['2018年的报告', 'report'],
    ['2018年政府工作报告', 'report'],
    ['到2027年', 'goal'],
    ['比2015年', 'basis'],
    ['2025年前建成', 'limit'],
    ['“十四五”规划', 'name'],
    ['“十四五”时期', 'about'],
  ])('%s: %s', (words, role) => {
    expect(periodsIn(words, time).map((mention) => mention.role)).toEqual([role]);
  });

  it('stands between offsets of the text', () => {
    expect(periodsIn('到2027年', time)).toMatchObject([{ role: 'goal', start: 1, end: 6 }]);
  });
});

describe('the year of a period', () => {
  it.each([
    ['2022年', 'words'],
    ['去年', 'report'],
    ['去年上半年', 'report'],
    ['近三年', 'report'],
    ['上半年', 'context'],
    ['上一年', 'named'],
  ])('of %s comes from: %s', (words, yearFrom) => {
    expect(periodsIn(words, time)).toMatchObject([{ yearFrom }]);
  });

  it('of 前一年 is counted from the year named before it', () => {
    const [, before] = periodsIn('2020年比前一年', time);
    expect(before?.period.first).toBe(2019);
  });

  it('is of none where the time that it counts from is not known', () => {
    expect(periodsIn('去年、上半年和近三年')).toEqual([]);
    expect(periodsIn('2019年')).toHaveLength(1);
  });

  it('of targets reaches to the year that is planned', () => {
    const ofTargets = timeOfQuestion(2023, { ofTargets: true });
    expect(periodsIn('近三年目标', ofTargets)[0]?.period).toMatchObject({
      first: 2021,
      last: 2023,
    });
  });
});

describe('a period as people type it', () => {
  const typed = (words: string) =>
    periodsIn(words, time, { typed: true }).map(({ period }) => writePeriod(period));

  it.each([
    ['静海23年目标', ['2023']],
    ['静海2022税收', ['2022']],
    ['2015-2018税收', ['2015-2018']],
    ['2023比2022高多少', ['2023', '2022']],
  ])('%s: %j', (words, periods) => {
    expect(typed(words)).toEqual(periods);
    expect(told(words)).toEqual([]);
  });

  it.each(['要到2000家吗', '改造2000户', '投入2050万元', '1906个岗位', '80年代', '近20年'])(
    'is no other number: %s',
    (words) => {
      expect(typed(words).filter((period) => period.length === 4)).toEqual([]);
    },
  );
});

const year = fc.integer({ min: 1990, max: 2035 });

describe('of any text', () => {
  const words = fc.constantFrom(
    ...['去年', '上半年', '1—10月', '近三年', '“十四五”', '年', '来', '到', '前', '2021', '、22年'],
    ...['全年', '比', '报告', '增长5%', '，', '十五', '前三季度', '五年'],
  );

  it('a plan is no count of years: 前十五五年', () => {
    for (const { period } of periodsIn('前十五五年', time)) expect(period.first).not.toBeNaN();
  });

  it('the periods stand in order, apart from each other, each with its own words', () => {
    fc.assert(
      fc.property(fc.array(words), fc.boolean(), (pieces, typed) => {
        const text = pieces.join('');
        const found = periodsIn(text, time, { typed });
        found.forEach(({ start, end, period }, index) => {
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(period.first).toBeLessThanOrEqual(period.last);
        });
      }),
    );
  });

  it('去年 and near years move with the time of the report', () => {
    fc.assert(
      fc.property(
        year,
        fc.constantFrom('去年', '近三年', '上半年', '今后五年'),
        (planYear, said) => {
          const [here] = periodsIn(said, timeOfQuestion(planYear));
          const [next] = periodsIn(said, timeOfQuestion(planYear + 1));
          expect([next?.period.first, next?.period.last]).toEqual([
            (here?.period.first ?? 0) + 1,
            (here?.period.last ?? 0) + 1,
          ]);
        },
      ),
    );
  });
});
