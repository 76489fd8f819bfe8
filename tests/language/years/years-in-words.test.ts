import { describe, expect, it } from 'vitest';
import { periodOf, yearsIn } from '../../../language/years/years-in-words.ts';

const time = { reviewYear: 2022, planYear: 2023, date: '2023-01-10' };
const told = (words: string) => yearsIn(words, time).map(periodOf);

describe('the years that words are about', () => {
  it.each([
    ['2022年，全区', ['2022']],
    ['二〇二二年，全区', ['2022']],
    ['2021—2025年', ['2021-2025']],
    ['到2027年', ['2027']],
    ['“十四五”时期', ['2021-2025']],
    ['“十三五”末', ['2020']],
    ['去年，全区', ['2022']],
    ['上年完成', ['2022']],
    ['过去一年，', ['2022']],
    ['今年，全区', ['2023']],
    ['明年，全区', ['2024']],
    ['五年来，', ['2018-2022']],
    ['过去五年，', ['2018-2022']],
    ['今后五年，', ['2023-2027']],
    ['近三年，', ['2020-2022']],
    ['三年行动', []],
    ['比上年增长', []],
    ['比2015年增长', []],
  ])('%s: %j', (words, years) => {
    expect(told(words)).toEqual(years);
  });

  it('are aimed at where they say 到', () => {
    expect(yearsIn('到2027年', time)).toMatchObject([{ isGoal: true, index: 1, end: 6 }]);
  });
});
