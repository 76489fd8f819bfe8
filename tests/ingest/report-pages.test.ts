import { describe, expect, it } from 'vitest';
import { reportPages } from '../../ingest/report-pages.ts';

describe('the pages of a document', () => {
  const whole = [{ start: 0, sourceStart: 0, length: 300 }];

  it('begin in it where they begin in the file', () => {
    expect(reportPages(whole, [0, 100, 250])).toEqual([
      { page: 1, start: 0 },
      { page: 2, start: 100 },
      { page: 3, start: 250 },
    ]);
  });

  it('are only those on which it stands', () => {
    const second = [{ start: 0, sourceStart: 180, length: 100 }];
    expect(reportPages(second, [0, 100, 250, 400])).toEqual([
      { page: 2, start: 0 },
      { page: 3, start: 70 },
    ]);
  });

  it('begin after what was cut at their beginning', () => {
    const runs = [
      { start: 0, sourceStart: 0, length: 90 },
      { start: 91, sourceStart: 120, length: 50 },
    ];
    expect(reportPages(runs, [0, 100])).toEqual([
      { page: 1, start: 0 },
      { page: 2, start: 91 },
    ]);
  });

  it('are not those of which nothing is left', () => {
    expect(reportPages(whole, [0, 100, 100, 300])).toEqual([
      { page: 1, start: 0 },
      { page: 3, start: 100 },
    ]);
    expect(reportPages([], [0])).toEqual([]);
  });
});
