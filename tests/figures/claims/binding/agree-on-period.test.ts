import { describe, expect, it } from 'vitest';
import { agreeOnPeriod } from '../../../../figures/claims/binding/agree-on-period.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { aFigure } from '../../../support/made/a-figure.ts';
import { clauseOf } from '../../../support/claims.ts';

/** Whether a sentence may tell a figure of its period. */
function mayTell(text: string, facts: Partial<FigureRow>, isStart = false): boolean {
  const { years } = clauseOf(text);
  return agreeOnPeriod({ years, text, isStart }, { ...aFigure(), ...facts });
}

const ofOneYear = { period: '2009', kind: 'result' } as const;
const ofFiveYears = { period: '2005-2009', kind: 'cumulative', aggregate: 'cumulative' } as const;
const aYear = { period: '2005-2009', kind: 'average', aggregate: 'average' } as const;

describe('a number of one year', () => {
  it.each(['2009年新建公路30公里。', '去年新建公路30公里。', '新建公路30公里。'])(
    'is told of that year, or of none: %s',
    (text) => expect(mayTell(text, ofOneYear)).toBe(true),
  );

  it.each(['2008年新建公路30公里。', '2010年新建公路30公里。', '年均新建公路30公里。'])(
    'is told of no other: %s',
    (text) => expect(mayTell(text, ofOneYear)).toBe(false),
  );
});

describe('a number of five years', () => {
  it.each(['2005年至2009年累计新建公路300公里。', '五年来共新建公路300公里。'])(
    'is told of them: %s',
    (text) => expect(mayTell(text, ofFiveYears)).toBe(true),
  );

  it.each(['2009年新建公路300公里。', '2009年年均新建公路300公里。'])(
    'is told of no single one: %s',
    (text) => expect(mayTell(text, ofFiveYears)).toBe(false),
  );
});

describe('an average', () => {
  it('is told as such', () => {
    expect(mayTell('2005年至2009年年均新建公路60公里。', aYear)).toBe(true);
    expect(mayTell('2005年至2009年新建公路60公里。', aYear)).toBe(false);
  });

  it('of a concentration is one within a year', () => {
    expect(mayTell('2009年细颗粒物年均浓度为30微克。', ofOneYear)).toBe(true);
  });
});

describe('what stood before the first of some years', () => {
  it('is told where the sentence says from what it rose', () => {
    const before = { ...ofOneYear, period: '2004', measure: 'level' } as const;
    expect(mayTell('2005年至2009年由30公里增至60公里。', before, true)).toBe(true);
    expect(mayTell('2005年至2009年由30公里增至60公里。', before)).toBe(false);
  });
});

describe('a number of a part of a year', () => {
  const ofHalf = { ...ofOneYear, period: '2009年上半年' } as const;

  it('is told of that part', () => {
    expect(mayTell('2009年上半年新建公路30公里。', ofHalf)).toBe(true);
    expect(mayTell('2009年1—6月新建公路30公里。', ofHalf)).toBe(true);
    expect(mayTell('上半年新建公路30公里。', ofHalf)).toBe(true);
  });

  it.each([
    '2009年新建公路30公里。',
    '新建公路30公里。',
    '2009年全年新建公路30公里。',
    '2009年一季度新建公路30公里。',
    '2008年上半年新建公路30公里。',
  ])('is told of no other time: %s', (text) => expect(mayTell(text, ofHalf)).toBe(false));

  it.each(['2009年上半年新建公路30公里。', '上半年新建公路30公里。', '1—10月新建公路30公里。'])(
    'is not what is told of the year: %s',
    (text) => expect(mayTell(text, ofOneYear)).toBe(false),
  );
});
