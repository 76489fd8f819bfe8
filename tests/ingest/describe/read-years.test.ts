import { describe, expect, it } from 'vitest';
import { outlineSections } from '../../../ingest/outline/outline-sections.ts';
import { readYears } from '../../../ingest/describe/read-years.ts';

function planYear(facts: { date?: string; title?: string; headings?: readonly string[] }) {
  const { date = null, title = '政府工作报告', headings = [] } = facts;
  const sections = outlineSections(headings.join('\n各项工作稳步推进。\n'));
  return readYears({ date, title, sections }).planYear;
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
    expect(readYears({ date: null, title: '政府工作报告', sections: [] })).toEqual({
      reviewYear: null,
      planYear: null,
    });
  });

  it('is one more than the year it reviews', () => {
    expect(readYears({ date: '2022-12-26', title: '', sections: [] })).toEqual({
      reviewYear: 2022,
      planYear: 2023,
    });
  });
});
