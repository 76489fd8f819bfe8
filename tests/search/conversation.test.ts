import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../language/places/gazetteer.ts';
import { findPassages } from '../../search/find-passages.ts';
import { readQuestion } from '../../question/read-question.ts';
import { openDigestLibrary, type OpenedLibrary } from '../support/digest-library.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const understand = (asked: string, ...earlier: readonly string[]) =>
  readQuestion(asked, {
    earlier,
    reports: opened.library.reports(),
    gazetteer: loadGazetteer(),
  });

describe('a new thing asked without a place', () => {
  it('is asked of the place and year talked about, without the earlier thing', () => {
    const { places, years, terms } = understand(
      '优势产业具体是哪些重点领域？',
      '河西区2023年新增就业目标是多少？',
    );
    expect(places.map(({ name }) => name)).toEqual(['河西区']);
    expect(years).toEqual([2023]);
    expect(terms.flatMap(({ words }) => words)).not.toContain('新增就业');
  });

  it.each([
    '哪些报告提到优势产业、潜力产业和重点领域？',
    '各区优势产业、潜力产业和重点领域有哪些？',
  ])('of all reports stays with all of them: %s', (asked) => {
    expect(understand(asked, '河西区2023年新增就业目标是多少？').places).toEqual([]);
  });
});

describe('the year after and before', () => {
  it.each([
    ['第二年的目标定到了多少？', 2022],
    ['前一年是多少？', 2020],
  ])('%s', (asked, year) => {
    expect(understand(asked, '肇庆市2021年规模以上工业增加值增长多少？').years).toEqual([year]);
  });
});

describe('a year asked as done beside one that is planned', () => {
  it('is not looked for among what is planned only', async () => {
    const question = understand('河西区2022年建成的和2023年要再建的口袋公园各有几个？');
    const { facets } = await findPassages(question, { ...opened, limit: 5 });
    expect(facets.map((found) => [found.facet.year, found.question.kind])).toEqual([
      [2022, 'result'],
      [2023, 'target'],
    ]);
  });
});

describe('a speaker of another place', () => {
  it('does not hide the report of the place that is named', async () => {
    const question = understand('河西区区长张工定的2023年固定资产投资目标是多少？');
    const { facets } = await findPassages(question, { ...opened, limit: 5 });
    expect(facets[0]?.narrowed).toMatchObject({
      outcome: 'narrowed',
      reports: [{ region: '河西区' }],
    });
  });
});
