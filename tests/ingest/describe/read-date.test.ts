import { describe, expect, it } from 'vitest';
import { datesIn, narrowDigits } from '../../../ingest/describe/read-date.ts';

describe('the days in a text', () => {
  it.each([
    ['2023年1月10日', '2023-01-10'],
    ['二〇二三年一月十日', '2023-01-10'],
    ['二○二二年十二月二十六日', '2022-12-26'],
    ['二零二一年十月三十一日', '2021-10-31'],
    ['一九九八年三月五日', '1998-03-05'],
    ['2022年十一月二十日', '2022-11-20'],
  ])('%s is %s', (written, date) => {
    expect(datesIn(written)).toEqual([{ date, start: 0, end: written.length }]);
  });

  it('stand where they are found', () => {
    expect(datesIn('——二〇二三年一月十日在')).toEqual([{ date: '2023-01-10', start: 2, end: 11 }]);
  });

  it.each(['2023年1月', '2023年13月1日', '2023年2月40日', '十年三月五日', ''])(
    'are none in %j',
    (text) => {
      expect(datesIn(text)).toEqual([]);
    },
  );
});

describe('wide digits', () => {
  it('become narrow, and nothing else changes', () => {
    expect(narrowDigits('２０２３年1月，第１０号')).toBe('2023年1月，第10号');
  });
});
