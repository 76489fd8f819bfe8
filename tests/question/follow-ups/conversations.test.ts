import { describe, expect, it } from 'vitest';
import { readTable } from '../../../language/read-table.ts';
import type { Question } from '../../../question/question.ts';
import { understood } from '../../support/made/an-understood-question.ts';

/** The last question of a conversation, as it is understood. */
function last(...turns: readonly string[]): Question {
  return understood(turns.at(-1) ?? '', ...turns.slice(0, -1));
}

const words = (...turns: readonly string[]) => last(...turns).text;

describe('a question that puts one thing in the place of another', () => {
  it.each([
    ['静海2023年GDP目标是多少', '那河西呢', '河西区2023年gdp目标是多少'],
    ['静海2023年财政收入目标是多少', '那2021年呢', '静海2021年财政收入目标是多少'],
    ['静海2023年财政收入目标是多少', '实际呢', '静海区2023年财政收入实际是多少'],
    ['静海2022年财政收入实际增长多少', '目标呢', '静海区2022年财政收入增速目标是多少'],
    ['河西区2023年GDP目标是多少?', '那财政收入呢?', '河西区2023年财政收入目标是多少?'],
    ['辛庄镇2022年认定了多少雏鹰企业？', '瞪羚企业呢？', '辛庄镇2022年认定了多少瞪羚企业?'],
    ['静海2022年GDP增长多少', '那肇庆2021年的呢', '肇庆市2021年gdp增长多少'],
    ['静海2022年GDP增长多少', '河西的财政收入呢', '河西区2022年财政收入增长多少'],
    ['静海2023年GDP目标是多少', '那天津和河西呢', '天津市和河西区2023年gdp目标分别是多少'],
    ['静海和河西2023年财政收入目标谁高', '辛庄镇呢', '辛庄镇2023年财政收入目标是多少'],
    ['天津2023年有哪些民生举措', '养老呢', '天津2023年有哪些养老举措'],
    ['静海区区长是谁', '河西区呢', '河西区区长是谁'],
    ['静海2022年城镇居民收入多少', '农村居民呢', '静海区2022年农村居民收入是多少'],
    ['河西区2022年学前教育学位有多少', '义务教育呢', '河西区2022年义务教育学位有多少'],
    ['静海2022年GDP增速是多少', '新增就业呢', '静海区2022年新增就业是多少'],
    ['静海2022年GDP增速是多少', '财政收入呢', '静海2022年财政收入增速是多少'],
    ['静海2022年GDP多少', '新增就业和PM2.5呢', '静海区2022年新增就业和pm2.5是多少'],
    ['辛庄镇2022年税收是多少', '那投资完成了多少', '辛庄镇2022年投资实际是多少'],
    ['静海区2022年GDP增速是多少？', '那2023年定的目标呢？', '静海区2023年gdp增速目标是多少'],
    ['天津市2022年PM2.5降到多少？', '静海区同一年是多少？', '静海区2022年pm2.5降到多少?'],
  ])('%s / %s', (first, next, expected) => {
    expect(words(first, next)).toBe(expected);
  });

  it('asks for what came of a later year neither way', () => {
    expect(last('静海2022年财政收入实际增长多少', '那2023年呢').kind).toBeUndefined();
  });
});

describe('a question with words of its own', () => {
  it.each([
    [
      '河西区2022年新建多少个停车场？',
      '2023年还打算再建几个？',
      '河西区新建停车场2023年还打算再建几个?',
    ],
    [
      '静海区2021年财政收入目标是多少？',
      '前一年实际完成得怎么样？',
      '静海区财政收入2020年实际完成得怎么样?',
    ],
    [
      '静海区2023年固定资产投资目标增长多少?',
      '辛庄镇定得比它高吗?',
      '2023年固定资产投资增速目标辛庄镇定得比静海区高吗?',
    ],
    [
      '静海区2023年粮食产量目标是多少？',
      '这个数比前一年实际产量高还是低？',
      '静海区2023年粮食产量目标比2022年实际产量高还是低?',
    ],
    ['静海2022年GDP增长多少', '比去年高吗', '静海区2022年gdp增速比2021年高吗'],
    ['静海2022年新增就业多少人', '和辛庄镇加起来多少', '静海区2022年新增就业和辛庄镇加起来多少'],
    ['静海2022年新增就业多少人', '目标完成了吗', '静海区2022年新增就业目标完成了吗'],
    ['静海2022年财政收入增长多少', '为什么下降了', '静海区2022年财政收入为什么下降了'],
    ['静海2023年GDP目标是多少', '新增就业目标是多少人', '静海区2023年新增就业目标是多少人'],
    ['什么是静海的“六个静海”', '具体是哪六个', '静海区“六个静海”具体是哪六个'],
  ])('has the rest before them: %s / %s', (first, next, expected) => {
    expect(words(first, next)).toBe(expected);
  });
});

describe('three turns', () => {
  it.each([
    [
      [
        '河西区2022年一般公共预算收入完成多少?',
        '全社会固定资产投资呢?',
        '2023年对这两项分别提出了怎样的增幅要求?',
      ],
      '河西区2023年一般公共预算收入和全社会固定资产投资目标分别提出了怎样的增幅要求?',
    ],
    [
      ['静海2021年GDP目标是多少', '2023年呢', '固定资产投资呢，这两年定的目标有变化吗'],
      '静海区2021年和2023年固定资产投资目标定的目标有变化吗',
    ],
    [
      ['静海2023年GDP目标是多少', '那河西呢', '两区的财政收入目标各是多少'],
      '静海区和河西区2023年财政收入目标各是多少',
    ],
    [
      ['静海2022年城镇居民收入多少', '农村居民呢', '2023年这两项收入的目标分别是多少'],
      '静海区2023年城镇居民收入和农村居民收入目标分别是多少',
    ],
    [['静海2023年GDP目标是多少', '那河西呢', '哪个更高'], '静海区和河西区2023年gdp目标哪个更高'],
    [
      ['静海2023年GDP目标是多少', '财政收入呢', '那河西区呢', '两个区差多少'],
      '静海区和河西区2023年财政收入目标差多少',
    ],
    [
      ['静海2023年财政收入目标是多少', '那2021年呢', '哪年高'],
      '静海区2023年和2021年财政收入目标哪年高',
    ],
    [
      ['静海2023年GDP目标是多少', '2022年实际是多少', '差几个点'],
      '静海区gdp2023年目标和2022年实际差几个点',
    ],
    [
      ['河西区2022年加装了多少部电梯？', '2023年计划呢？', '两年合计多少部？'],
      '河西区加装电梯2022年实际和2023年目标合计多少部?',
    ],
    [['静海和河西2023年财政收入目标谁高', '那GDP呢', '辛庄镇呢'], '辛庄镇2023年gdp目标是多少'],
  ] as const)('%s', (turns, expected) => {
    expect(words(...turns)).toBe(expected);
  });
});

describe('what is carried over', () => {
  it('is named', () => {
    expect(last('静海2023年GDP目标是多少', '那河西呢').carried).toEqual([
      { what: 'period', words: '2023年' },
      { what: 'thing', words: 'gdp' },
      { what: 'kind', words: '目标' },
    ]);
    expect(last('静海2023年GDP目标是多少', '河西2023年税收多少').carried).toEqual([]);
  });

  it.each([
    '所有地区中2023年GDP目标谁最高',
    '哪些报告提到了养老',
    '各省2025年粮食产量',
    '各区县2023年固定资产投资目标从高到低排',
  ])('is nothing where all are asked about: %s', (asked) => {
    expect(last('静海2022年财政收入增长多少', asked)).toMatchObject({ places: [], carried: [] });
  });

  it('is not the place where the same is asked of all', () => {
    const { places, text } = last('静海2023年GDP目标是多少', '那哪个区最高');
    expect(places).toEqual([]);
    expect(text).toBe('2023年gdp目标哪个区最高');
  });

  it.each(['换个话题，河西养老怎么样', '换个问题 河西养老怎么样', '不说这个了，河西养老怎么样'])(
    'is nothing after a new topic: %s',
    (asked) => {
      expect(last('静海2022年GDP增长多少', asked)).toMatchObject({
        text: '河西养老怎么样',
        carried: [],
      });
    },
  );

  it('is nothing from before a new topic, later on', () => {
    expect(last('静海2022年GDP增长多少', '换个话题', '2023年目标是多少').places).toEqual([]);
  });
});

describe('a question about the answer before it', () => {
  it.each([
    ['还有吗？', 'more'],
    ['还有别的吗', 'more'],
    ['继续', 'more'],
    ['详细一点', 'longer'],
    ['能具体说说吗？', 'longer'],
    ['为什么？', 'reason'],
    ['那原因呢', 'reason'],
  ])('says what it asks for: %s', (asked, continues) => {
    const question = last('静海2022年财政收入增长多少', asked);
    expect(question.continues).toBe(continues);
    expect(question.text).toBe('静海2022年财政收入增长多少');
    expect(question.asked).toBe(asked);
  });

  it('is another question with words of its own', () => {
    expect(last('静海2022年财政收入增长多少', '为什么下降了').continues).toBeUndefined();
  });
});

describe('the words of a follow-up', () => {
  it('are each listed once for a meaning, with an example that holds them', () => {
    const rows = readTable(
      new URL('../../../question/follow-ups/follow-up-words.tsv', import.meta.url),
      ['words', 'means', 'example'],
    );
    const keys = rows.map(({ words: one, means }) => `${means} ${one}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { words: one, example } of rows) expect(example).toContain(one);
  });
});

describe('今年 in a conversation about a report that was named by its year', () => {
  const first = '静海2021年的报告说前一年固定资产投资增长多少？';

  it('is the year of that report', () => {
    const asked = understood('那今年想增长多少？', first, '一般公共预算收入呢？');
    expect(asked.years).toEqual([2021]);
    expect(asked.places.map(({ name }) => name)).toEqual(['静海区']);
  });

  it('is that of the newest one where another place is asked of', () => {
    expect(understood('河西区今年想增长多少？', first).years).toEqual([2023]);
  });
});
