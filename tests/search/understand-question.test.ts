import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../library/gazetteer.ts';
import { understandQuestion } from '../../search/understand-question.ts';
import type { UnderstoodQuestion } from '../../search/understood-question.ts';
import { understood } from '../support/an-understood-question.ts';

const target = '静海区2023年GDP增长目标是多少？';

const names = ({ places }: UnderstoodQuestion) => places.map(({ name }) => name);
const subjects = ({ terms }: UnderstoodQuestion) => terms.map(({ words }) => words[0]);

describe('a question by itself', () => {
  it('has its place, year, kind, form and subject', () => {
    const question = understood(target);
    expect(question).toMatchObject({
      asked: target,
      understood: target,
      years: [2023],
      kind: 'target',
      form: 'number',
    });
    expect(names(question)).toEqual(['静海区']);
    expect(subjects(question)).toContain('gdp');
  });

  it('is about neither its place nor its year', () => {
    expect(subjects(understood('静海区2023年投资')).join('')).not.toMatch(/静海|2023/u);
  });

  it('is understood also over no reports', () => {
    const context = { earlier: [], reports: [], gazetteer: loadGazetteer() };
    expect(names(understandQuestion(target, context))).toEqual(['静海区']);
    expect(() => understandQuestion('', context)).not.toThrow();
  });

  it('is read in full-width letters and digits too', () => {
    expect(understood('静海区２０２３年ＧＤＰ目标')).toMatchObject({
      years: [2023],
      kind: 'target',
    });
  });
});

describe('a question that goes on', () => {
  it('with another year keeps place and subject', () => {
    const question = understood('那2021年的呢？', target);
    expect(question.years).toEqual([2021]);
    expect(names(question)).toEqual(['静海区']);
    expect(subjects(question)).toContain('gdp');
    expect(question.kind).toBe('target');
    expect(question.asked).toBe('那2021年的呢？');
  });

  it('with another place keeps year and subject', () => {
    const question = understood('那河西区呢？', target);
    expect(names(question)).toEqual(['河西区']);
    expect(question.years).toEqual([2023]);
    expect(subjects(question)).toContain('gdp');
  });

  it('with another subject keeps place and year', () => {
    const question = understood('固定资产投资呢？', target);
    expect(names(question)).toEqual(['静海区']);
    expect(question.years).toEqual([2023]);
    expect(subjects(question)[0]).toBe('固定资产投资');
  });

  it.each([
    ['前一年实际完成了多少？', [2022], 'result'],
    ['上一年呢？', [2022], 'target'],
    ['后一年呢？', [2024], 'target'],
  ] as const)('with the year before or after counts it: %s', (asked, years, kind) => {
    const question = understood(asked, target);
    expect(question.years).toEqual(years);
    expect(question.kind).toBe(kind);
    expect(names(question)).toEqual(['静海区']);
  });

  it('says in words what it was completed to', () => {
    const { understood: words } = understood('那河西区呢？', target);
    expect(words).toContain('河西区');
    expect(words).toContain('2023年');
    expect(words).toMatch(/gdp/iu);
    expect(words).toContain('目标');
  });

  it('can go on from one that went on itself', () => {
    const question = understood('那2021年呢？', '河西区2022年税收多少？', target, '那肇庆呢？');
    expect(names(question)).toEqual(['肇庆市']);
    expect(question.years).toEqual([2021]);
    expect(subjects(question)).toContain('gdp');
  });

  it('has nothing to go on from at the beginning', () => {
    const question = understood('那2021年的呢？');
    expect(names(question)).toEqual([]);
    expect(question.years).toEqual([2021]);
  });
});

describe('a question that stands for itself', () => {
  it.each([
    '河西区2022年税收收入是多少？',
    '辛庄镇2022年引进了多少家楼宇注册企业？',
    '天津市2023年的城镇新增就业目标是多少人呢？',
    '静海区2023年的其他目标有哪些？',
    '这几年静海区的粮食产量是多少？',
  ])('takes nothing from those before it: %s', (asked) => {
    expect(understood(asked, '肇庆市2022年GDP增长多少？')).toEqual(understood(asked));
  });
});
