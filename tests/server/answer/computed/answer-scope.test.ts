import { describe, expect, it } from 'vitest';
import type { ReportFilter } from '../../../../library/report-filter.ts';
import { meetsFilter } from '../../../../library/report-filter.ts';
import type { ReportSummary } from '../../../../library/report.ts';
import { answerScope } from '../../../../server/answer/computed/answer-scope.ts';
import { aReport } from '../../../support/made/a-report.ts';

const signed = aReport({ id: '120118-2021', planYear: 2021, speaker: '王某某' });
const unsigned = aReport({ id: '120118-2023', planYear: 2023, speaker: null });
const ofOther = aReport({ id: '120118-2022', planYear: 2022, speaker: '李某某' });
const reads = {
  reports: (filter: ReportFilter): Promise<readonly ReportSummary[]> =>
    Promise.resolve([signed, unsigned, ofOther].filter((one) => meetsFilter(one, filter))),
};
const scopeOf = (reportYears: readonly number[]) =>
  answerScope({ reportIds: [signed.id], places: [], reportYears }, {}, reads);

describe('what a speaker who is named gave', () => {
  it('is the reports that say so', async () => {
    expect(await scopeOf([])).toEqual({ reportIds: [signed.id] });
    expect(await scopeOf([2021])).toEqual({ reportIds: [signed.id] });
  });

  it('may be one of the year asked for that does not say who gave it', async () => {
    expect(await scopeOf([2023])).toEqual({ reportIds: [signed.id, unsigned.id] });
  });

  it('is never one that another gave', async () => {
    expect(await scopeOf([2022])).toEqual({ reportIds: [signed.id] });
  });
});
