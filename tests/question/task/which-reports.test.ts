import { describe, expect, it } from 'vitest';
import { readTable, wordsOf } from '../../../language/read-table.ts';
import type { Task } from '../../../question/task.ts';
import { understood } from '../../support/made/an-understood-question.ts';

type WhichReports = Extract<Task, { readonly do: 'which_reports' }>;

function asked(question: string): WhichReports {
  const { task } = understood(question);
  if (task.do !== 'which_reports') throw new Error(`${question} is read as ${task.do}`);
  return task;
}

const table = <const Column extends string>(name: string, columns: readonly Column[]) => [
  ...readTable(new URL(`../../../question/task/${name}`, import.meta.url), columns),
];

describe('a question which reports say a thing', () => {
  it.each([
    ['国务院历年报告当中，哪些年份点到过“口袋公园”', '口袋公园', 'years'],
    ['希望小学这件事，是在哪一年的全国政府工作报告里提出来的', '希望小学', 'years'],
    ['天津是哪年的报告说到路边摊的', '路边摊', 'years'],
    ['静海的政府工作报告里什么时候提过路边摊', '路边摊', 'years'],
    ['两份报告里哪一年的提到了路边摊', '路边摊', 'years'],
    ['这几份材料里谁讲到了路边摊', '路边摊', 'documents'],
    ['路边摊是哪份讲到的', '路边摊', 'documents'],
    ['邻居问:手上的报告里哪几份写了路边摊的事', '路边摊', 'documents'],
    ['哪个省哪年的报告写了路边摊', '路边摊', 'years'],
  ])('%s: %s, by %s', (question, words, asks) => {
    expect(asked(question)).toMatchObject({ words, asks });
  });

  it.each([
    '养骆驼的是哪个县',
    '哪个县养骆驼养出了名',
    '有份报告末尾讲了养骆驼，是哪个区的',
    '养骆驼这话总理是哪年在报告里讲的',
  ])('is asked by %s', (question) => {
    expect(asked(question).words).toContain('骆驼');
  });

  it('is not asked of a figure by which places are ranked', () => {
    expect(understood('GDP最高的是哪个区').task.do).toBe('rank');
  });

  it('goes to the reports of those who speak', () => {
    expect(asked('总理是哪年在报告里讲的养骆驼').over?.levels).toEqual(['nation']);
    expect(asked('静海区是哪年在报告里讲的养骆驼').over).toBeUndefined();
  });

  it.each(table('build/words-of-speakers.tsv', ['level', 'words', 'example']))(
    '$example goes to the level $level',
    ({ level, example }) => {
      expect(asked(example).over?.levels).toEqual([level]);
    },
  );

  it.each(table('build/words-of-one-report.tsv', ['number', 'words', 'example']))(
    '$example asks for $number',
    ({ number, example }) => {
      expect(asked(example).one).toBe(number === 'one' ? true : undefined);
    },
  );

  it('tells of a place that is not the one asked for', () => {
    const { places, years } = understood('去年派人去了肇庆市，这是哪个区哪年的报告写的');
    expect([places, years]).toEqual([[], []]);
  });

  it('is not asked by a question when a thing came about', () => {
    for (const question of ['静海的地铁是哪一年通车的', '报告说静海的医院什么时候开门'])
      expect(understood(question).task.do).not.toBe('which_reports');
  });

  it('takes two names of one thing for one thing', () => {
    expect(asked('写了长护险也就是长期护理保险的有哪几份报告').words).toBe('长护险/长期护理保险');
    expect(asked('毒奶粉出事后，哪几份报告里写了问题奶粉').words).toBe('毒奶粉/问题奶粉');
    expect(asked('哪些报告既提到冰雪经济又提到银发经济').words).toBe('冰雪经济 银发经济');
  });

  it.each(table('asked/words-behind-year.tsv', ['side', 'words', 'example']))(
    '$example is asked of the years $side then',
    ({ side, example }) => {
      expect(asked(example).given).toEqual(side === 'from' ? { first: 2010 } : { last: 2010 });
    },
  );

  it.each([
    ['2001年到2010年哪几年的报告提到养老', { first: 2001, last: 2010 }],
    ['上世纪九十年代哪几年的报告提到养老', { first: 1990, last: 1999 }],
    ['八十年代初哪几年的报告提到养老', { first: 1980, last: 1984 }],
    ['2010年哪些区的报告提到养老', undefined],
  ])('%s: between these years', (question, given) => {
    expect(asked(question).given).toEqual(given);
  });

  it.each(table('build/words-of-first-and-last.tsv', ['which', 'words', 'example']))(
    '$example: the $which',
    ({ which, example }) => {
      expect(asked(example).pick).toBe(which);
    },
  );

  it.each(table('asked/words-of-asking-reports.tsv', ['where', 'words', 'example']))(
    '$example is about 口袋公园 alone',
    ({ words, example }) => {
      expect(asked(example).words).toMatch(/^(?:要?建)?口袋公园$/u);
      expect(wordsOf(words).some((word) => example.includes(word))).toBe(true);
    },
  );

  it.each(table('asked/words-of-being-the-same.tsv', ['words', 'example']))(
    '$example names one thing twice',
    ({ example }) => {
      expect(asked(example).words).toContain('/');
    },
  );

  it('is put to the reports named, and another place is what they tell of', () => {
    const places = (question: string) => understood(question).places.map(({ name }) => name);
    expect(places('海南建省是在哪一年的天津市政府工作报告里提出来的')).toEqual(['天津市']);
    expect(places('哪些区的报告提到了西藏')).toEqual([]);
    expect(places('静海和河西的报告里谁提到了口袋公园')).toEqual(['静海区', '河西区']);
    expect(places('哪些报告要做第五次全国经济普查')).toEqual([]);
  });

  it.each(
    readTable(new URL('../../../question/slots/places/words-before-report.tsv', import.meta.url), [
      'words',
      'example',
    ]).map(({ example }) => example),
  )('%s is a report of the place', (example) => {
    expect(understood(`哪几年提到养老,${example}`).places).toHaveLength(1);
  });
});
