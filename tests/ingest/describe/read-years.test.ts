import { describe, expect, it } from 'vitest';
import { readTable } from '../../../language/read-table.ts';
import { outlineSections } from '../../../ingest/outline/outline-sections.ts';
import { readYears } from '../../../ingest/describe/read-years.ts';

function planYear(facts: {
  date?: string;
  title?: string;
  meeting?: string;
  headings?: readonly string[];
  body?: string;
}) {
  const { date = null, title = '政府工作报告', meeting = null, headings = [], body = '' } = facts;
  const sections = outlineSections(headings.join('\n各项工作稳步推进。\n'));
  return readYears({ date, title, meeting, sections, body }).planYear;
}

describe('the year a report plans', () => {
  it.each([
    ['2022-12-26', 2023],
    ['2022-10-01', 2023],
    ['2022-11-30', 2023],
    ['2023-01-10', 2023],
    ['2021-02-19', 2021],
    ['2020-05-22', 2020],
    ['2022-09-30', 2022],
  ])('is told by the day it was given: %s plans %i', (date, year) => {
    expect(planYear({ date })).toBe(year);
  });

  it('is told by the title before a heading that looks ahead, and not before one that looks back', () => {
    const title = '1980年政府工作报告';
    expect(planYear({ title, headings: ['一、1981年计划的安排'] })).toBe(1980);
    expect(planYear({ title, headings: ['一、1980年工作回顾'] })).toBe(1981);
  });

  it('is told by the day before anything else', () => {
    const headings = ['一、2020年工作回顾', '二、2021年工作安排'];
    expect(planYear({ date: '2022-12-26', title: '2019年政府工作报告', headings })).toBe(2023);
  });

  it.each([
    [['一、2022年工作回顾', '二、2023年主要任务'], 2023],
    [['2021年和本届政府工作回顾', '今后五年的目标任务'], 2022],
    [['一、过去五年及2022年工作回顾', '三、2023年重点工作'], 2023],
    [['一、过去一年工作回顾', '二、2021年重点工作安排'], 2021],
    [['一、2022年工作回顾', '二、到2035年的远景目标任务'], 2023],
  ])('is told by the headings where no day is given: %j', (headings, year) => {
    expect(planYear({ headings })).toBe(year);
  });

  it('is told by the headings before the title', () => {
    const headings = ['一、2022年工作回顾', '二、2023年主要任务'];
    expect(planYear({ title: '2022年政府工作报告', headings })).toBe(2023);
  });

  it.each([
    ['天津市河西区2023年政府工作报告', 2023],
    ['天津市静海区政府工作报告（2021年）', 2021],
    ['政府工作报告(2022)', 2022],
  ])('is told by the title where nothing else says: %s', (title, year) => {
    expect(planYear({ title })).toBe(year);
  });

  it('is unknown where nothing says', () => {
    expect(planYear({})).toBeNull();
    expect(
      readYears({ date: null, title: '政府工作报告', meeting: null, sections: [], body: '' }),
    ).toEqual({
      reviewYear: null,
      planYear: null,
    });
  });

  it('is one more than the year it reviews', () => {
    expect(
      readYears({ date: '2022-12-26', title: '', meeting: null, sections: [], body: '' }),
    ).toEqual({
      reviewYear: 2022,
      planYear: 2023,
    });
  });
});

describe('the year of a report that says none at its head', () => {
  it.each([
    ['刚刚过去的2023年，极不平凡。2024年，我们要抓好六件事。', 2024],
    ['过去的１９９７年，成绩来之不易。', 1998],
    ['现将一九八六年工作情况报告如下。', 1987],
    ['做好2024年各项工作。2024年经济发展的主要预期目标是增长5%。到2035年，建成现代化。', 2024],
  ])('is told by what its text says of years: %s', (body, year) => {
    expect(planYear({ body })).toBe(year);
  });

  it.each([
    '2024年增长5%。',
    '2021年是克难的一年。',
    '过去的2020年很难。做好2025年工作，2025年，我们要争先。',
  ])('is left open where that is little or not one: %s', (body) => {
    expect(planYear({ body })).toBeNull();
  });

  it.each([
    ['第十四届全国人民代表大会第二次会议', 2024],
    ['第五届全国人民代表大会第一次会议', 1978],
    ['第九届全国人大四次会议', 2001],
  ])('is that of the session of the National People’s Congress: %s', (meeting, year) => {
    expect(planYear({ meeting })).toBe(year);
  });
});

describe('every clue to a year', () => {
  const clues = new URL('../../../ingest/describe/year-clues.tsv', import.meta.url);
  it.each([...readTable(clues, ['words', 'role', 'weight', 'example'])])(
    '$example is $role',
    ({ role, weight, example }) => {
      const year = Number(/20\d{2}/u.exec(example)?.[0]) + (role === 'reviewed' ? 1 : 0);
      expect(planYear({ body: `${example}。`.repeat(3) })).toBe(year);
      expect(Number(weight)).toBeGreaterThan(0);
    },
  );
});
