import { describe, expect, it } from 'vitest';
import { localReads } from '../../library/local-reads.ts';
import { meetsFilter, type ReportFilter } from '../../library/report-filter.ts';
import { aFigure } from '../support/made/a-figure.ts';
import { sixReports } from '../support/made/a-report.ts';

const rows = [
  aFigure(),
  aFigure({ place: '子牙经开区', start: 20, end: 32 }),
  aFigure({ reportId: '12-2023', place: '天津市' }),
];

/** A library of six reports with these figures, which minds which reports it is asked for. */
const reads = localReads({
  reports: () => sixReports,
  figures: (filter) => rows.filter(({ reportId }) => filter?.reportIds?.includes(reportId)),
  passageAt: () => undefined,
});

const found = (filter: ReportFilter) =>
  sixReports.filter((report) => meetsFilter(report, filter)).map(({ id }) => id);

describe('a filter of reports', () => {
  it('without fields means all, with an empty list none', () => {
    expect(found({})).toHaveLength(6);
    expect(found({ reportIds: [] })).toEqual([]);
  });

  it.each<readonly [ReportFilter, readonly string[]]>([
    [{ placeCodes: ['120118'] }, ['120118-2021', '120118-2023']],
    [{ placeCodes: ['120118'], planYears: [2023] }, ['120118-2023']],
    [{ placeCodes: ['120118'], reviewYears: [2020] }, ['120118-2021']],
    [{ years: [2021] }, ['120118-2021', '4412-2022']],
    [{ levels: ['province', 'prefecture'] }, ['12-2023', '4412-2022']],
    [{ placePrefixes: ['4'] }, ['4412-2022']],
    [{ regions: ['津南区'] }, ['120112104-2023']],
    [{ kinds: ['article'] }, []],
  ])('%j', (filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });
});

describe('the table of figures', () => {
  it('is read for the reports that a filter means', async () => {
    const figures = await reads.figures({ reports: { placeCodes: ['120118'] } });
    expect(figures.map(({ place }) => place)).toEqual(['静海区', '子牙经开区']);
  });

  it('leaves out the parks of a place where its own are wanted', async () => {
    const wanted = { reports: {}, ofOwnPlace: true };
    const places = async (page?: Parameters<typeof reads.figures>[1]) =>
      (await reads.figures(wanted, page)).map(({ place }) => place);
    expect(await places()).toEqual(['静海区', '天津市']);
    expect(await places({ limit: 1, offset: 1 })).toEqual(['天津市']);
  });
});
