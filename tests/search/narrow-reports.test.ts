import { describe, expect, it } from 'vitest';
import { narrowReports, type SearchFilters } from '../../search/narrow-reports.ts';
import { aReport, sixReports } from '../support/made/a-report.ts';
import { placeOf, understood } from '../support/made/an-understood-question.ts';

const article = aReport({
  ...{ id: 'article-1', kind: 'article', title: '某代表团审议', region: '', regionPath: [] },
  ...{ regionCode: null, level: null, reviewYear: null, planYear: null },
});

function narrow(
  question: string,
  options: {
    readonly filters?: SearchFilters;
    readonly namesYear?: boolean;
    readonly reports?: typeof sixReports;
  } = {},
) {
  const { filters, namesYear = false, reports = sixReports } = options;
  return narrowReports(reports, understood(question), { filters, namesYear: () => namesYear });
}

const ids = ({ reports }: ReturnType<typeof narrow>) => reports.map(({ id }) => id);

describe('the reports that a question is put to', () => {
  it.each([
    ['静海区2023年GDP目标', ['120118-2023']],
    ['静海区2022年GDP完成情况', ['120118-2023']],
    ['静海区2022年GDP', ['120118-2023']],
    ['静海区2021年GDP目标', ['120118-2021']],
    ['静海区2020年GDP', ['120118-2021']],
    ['静海区GDP目标', ['120118-2021', '120118-2023']],
    ['2022年的目标', ['4412-2022']],
  ])('are those of its place and years: %s', (question, expected) => {
    const narrowed = narrow(question);
    expect(narrowed).toMatchObject({ outcome: 'narrowed', mustName: [] });
    expect(ids(narrowed)).toEqual(expected);
  });

  it('are none where the report of a place is named by a year of which it has none', () => {
    const narrowed = narrow('静海区2020年政府工作报告对养老的部署');
    expect(narrowed).toMatchObject({ outcome: 'no_year', years: [2020] });
    const given = sixReports.map((report) => ({ ...report, date: '2020-12-30' }));
    const named = narrow('静海区2020年政府工作报告对养老的部署', { reports: given });
    expect(named.outcome).toBe('narrowed');
  });

  it('are all where it names neither', () => {
    expect(ids(narrow('养老服务怎么样？'))).toEqual(sixReports.map(({ id }) => id));
  });

  it('are those of the closest place around one without a report, if they name it', () => {
    const narrowed = narrow('武清区2023年的目标');
    expect(narrowed).toMatchObject({ outcome: 'narrowed', mustName: [placeOf('120114')] });
    expect(ids(narrowed)).toEqual(['12-2023']);
  });

  it('are those of the nation for a place where nobody gives such a report', () => {
    const ofNation = aReport({
      ...{ id: '0-2023', level: 'nation', regionCode: '0', region: '全国', regionPath: ['全国'] },
    });
    const reports = [...sixReports, ofNation];
    const narrowed = narrow('2023年报告里香港问题怎么说', { reports });
    expect(narrowed).toMatchObject({ outcome: 'narrowed', mustName: [placeOf('81')] });
    expect(ids(narrowed)).toEqual(['0-2023']);
    expect(narrow('广东省2023年的目标', { reports }).outcome).toBe('no_place');
  });

  it('may be about another year, if their words name the one asked for', () => {
    const narrowed = narrow('天津市到2027年的目标', { namesYear: true });
    expect(narrowed.outcome).toBe('narrowed');
    expect(ids(narrowed)).toEqual(['12-2023']);
  });
});

describe('of two reports that speak of a year', () => {
  const plan = aReport({ id: 'plan', reviewYear: 2021, planYear: 2022 });
  const review = aReport({ id: 'review', reviewYear: 2022, planYear: 2023 });

  it.each([
    ['静海区2022年GDP目标是多少？', ['plan']],
    ['静海区2022年GDP实际完成多少？', ['review']],
    ['静海区2022年的GDP', ['plan', 'review']],
  ])('the one that planned it, or the one that looks back on it: %s', (question, expected) => {
    expect(ids(narrow(question, { reports: [plan, review] }))).toEqual(expected);
  });

  it('the other one serves where the one is not here', () => {
    expect(ids(narrow('静海区2022年GDP实际完成多少？', { reports: [plan] }))).toEqual(['plan']);
    expect(ids(narrow('静海区2022年GDP目标是多少？', { reports: [review] }))).toEqual(['review']);
  });
});

describe('no report', () => {
  it('is of a place that is not here', () => {
    expect(narrow('北京市2023年的目标')).toMatchObject({
      outcome: 'no_place',
      place: placeOf('11'),
      reports: sixReports,
    });
  });

  it('is of a year that is not here, though the place is', () => {
    const narrowed = narrow('静海区2019年的目标');
    expect(narrowed).toMatchObject({ outcome: 'no_year', years: [2019] });
    expect(ids(narrowed)).toEqual(['120118-2021', '120118-2023']);
  });

  it('is there where there are no reports at all', () => {
    expect(narrow('静海区2023年的目标', { reports: [] }).outcome).toBe('no_place');
    expect(narrow('2023年的目标', { reports: [] }).outcome).toBe('no_year');
    expect(narrow('目标', { reports: [] }).outcome).not.toBe('narrowed');
  });
});

describe('filters', () => {
  it.each<readonly [string, SearchFilters, readonly string[]]>([
    ['a place', { regions: ['静海区'] }, ['120118-2021', '120118-2023']],
    ['the place around', { regions: ['津南区'] }, ['120112104-2023']],
    ['two places', { regions: ['河西区', '肇庆市'] }, ['120103-2023', '4412-2022']],
    ['a year, planned or reviewed', { years: [2021] }, ['120118-2021', '4412-2022']],
    ['a report', { reportIds: ['12-2023'] }, ['12-2023']],
    ['several at once', { regions: ['静海区'], years: [2023] }, ['120118-2023']],
  ])('leave those of %s', (_what, filters, expected) => {
    expect(ids(narrow('养老服务怎么样？', { filters }))).toEqual(expected);
  });

  it('that are empty leave all', () => {
    const filters = { regions: [], years: [], reportIds: [] };
    expect(ids(narrow('养老服务怎么样？', { filters }))).toHaveLength(6);
  });

  it('come before the question’s own place', () => {
    const narrowed = narrow('静海区的目标', { filters: { regions: ['河西区'] } });
    expect(narrowed.outcome).toBe('no_place');
  });

  it('of years leave out documents that are about none', () => {
    const reports = [article, ...sixReports];
    const narrowed = narrow('养老服务怎么样？', { reports, filters: { years: [1999] } });
    expect(narrowed.outcome).not.toBe('narrowed');
  });
});
