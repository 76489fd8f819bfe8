import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../language/places/gazetteer.ts';
import { readQuestion } from '../../question/read-question.ts';
import type { Question } from '../../question/question.ts';
import { sixReports } from '../support/made/a-report.ts';
import { placeOf, understood } from '../support/made/an-understood-question.ts';

const target = '静海区2023年GDP增长目标是多少？';

const names = ({ places }: Question) => places.map(({ name }) => name);
const subjects = ({ terms }: Question) => terms.map(({ words }) => words[0]);

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
    expect(names(readQuestion(target, context))).toEqual(['静海区']);
    expect(() => readQuestion('', context)).not.toThrow();
  });

  it('is read in full-width letters and digits too', () => {
    expect(understood('静海区２０２３年ＧＤＰ目标')).toMatchObject({
      years: [2023],
      kind: 'target',
    });
  });
});

describe('a year that is not named', () => {
  it('counts from the newest report of the place that is asked', () => {
    expect(understood('肇庆去年的税收').years).toEqual([2021]);
    expect(understood('静海去年的税收').years).toEqual([2022]);
    expect(understood('肇庆今年的目标')).toMatchObject({ years: [2022], kind: 'target' });
    expect(understood('静海去年的税收').understood).toContain('2022年');
  });

  it('counts from that of the place before, where the question goes on', () => {
    expect(understood('那去年呢？', '肇庆市2022年目标是多少？').years).toEqual([2021]);
    expect(understood('那去年呢？', '静海区2021年目标是多少？').years).toEqual([2022]);
  });

  it('stays unknown where no report says a year', () => {
    const context = { earlier: [], reports: [], gazetteer: loadGazetteer() };
    expect(readQuestion('静海去年税收', context).years).toEqual([]);
  });

  it('is one of several where each is asked for, and none where they are asked as a whole', () => {
    expect(understood('静海近三年财政收入分别是多少？')).toMatchObject({
      years: [2020, 2021, 2022],
      span: { first: 2020, last: 2022 },
      task: { do: 'trend' },
    });
    expect(understood('静海近三年一共引进多少企业？')).toMatchObject({
      years: [],
      span: { first: 2020, last: 2022 },
    });
  });
});

describe('a place that is not named', () => {
  it('is the home', () => {
    const home = placeOf('120118');
    const context = { earlier: [], reports: sixReports, gazetteer: loadGazetteer(), home };
    const question = readQuestion('我们区养老有什么新政策？', context);
    expect(names(question)).toEqual(['静海区']);
    expect(question.understood).toContain('静海区');
    expect(question.homeIsUnknown).toBe(false);
  });

  it('is unknown where no home is configured and several places could be meant', () => {
    expect(understood('我们区养老有什么新政策？')).toMatchObject({
      places: [],
      homeIsUnknown: true,
    });
  });

  it('is written after the one around it', () => {
    for (const words of ['津南辛庄', '天津津南辛庄', '津南区辛庄镇']) {
      expect(names(understood(`${words}税收多少？`))).toEqual(['辛庄镇']);
      expect(subjects(understood(`${words}税收多少？`)).join('')).not.toContain('津南');
    }
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

  it('and only says what was done keeps the thing it was done to, in full', () => {
    const first = understood('河西区2022年新建多少个停车场？');
    const { terms, years } = understood('2023年还打算再建几个？', '河西区2022年新建多少个停车场？');
    const weightOf = (word: string) => terms.find(({ words }) => words.includes(word))?.weight ?? 0;
    expect(years).toEqual([2023]);
    expect(weightOf('停车场')).toBe(
      first.terms.find(({ words }) => words.includes('停车场'))?.weight,
    );
    for (const { words, weight } of terms.filter(({ words }) => !words.includes('停车场'))) {
      expect(weight, words[0]).toBeLessThanOrEqual(weightOf('停车场'));
    }
  });

  it('with a thing of its own is about that before the earlier one', () => {
    const { terms } = understood('里面的“小专班”有多少个？', '河西区“大专班、小专班”是什么？');
    expect(terms[0]?.words[0]).toBe('小专班');
    const before = terms.find(({ words }) => words[0] === '大专班');
    expect(before?.weight).toBeLessThan(terms[0]?.weight ?? 0);
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
