import { describe, expect, it } from 'vitest';
import { topicFirst, withNarrower, withoutMark } from '../../../question/follow-ups/topic-first.ts';
import { understood } from '../../support/made/an-understood-question.ts';

const words = (...turns: readonly string[]) =>
  understood(turns.at(-1) ?? '', ...turns.slice(0, -1)).text;

describe('a turn that names its topic first', () => {
  it.each([
    [
      ['静海2022年GDP增长多少', '固定资产投资这块给2023年定的增幅是多少'],
      '静海区固定资产投资给2023年定的增幅是多少',
    ],
    [
      ['静海2021年GDP目标是多少', '2023年呢，比2021年高还是低'],
      '静海区gdp目标2023年比2021年高还是低',
    ],
    [['静海2023年GDP目标是多少', '财政收入呢？完成了吗'], '静海区2023年财政收入目标完成了吗'],
    [
      ['天津2023年社零目标是多少', '静海的社零呢，比市里高还是低'],
      '静海区2023年社零目标比市里高还是低',
    ],
    [['静海2023年GDP目标是多少', '登记失业率那条线卡在多少'], '静海区2023年登记失业率目标卡在多少'],
  ] as const)('is asked of that: %s', (turns, expected) => {
    expect(words(...turns)).toBe(expected);
  });

  it('is asked of the topic in the measure of its own words', () => {
    const { task } = understood('粮食这块要打多少', '静海2023年GDP要增长多少');
    expect(task).toMatchObject({ do: 'value', of: { thing: { words: '粮食产量' } } });
    expect(task).not.toHaveProperty('of.measure');
  });

  it('carries what was not said, and nothing that was', () => {
    const { carried } = understood('2023年呢，目标是多少', '静海2021年GDP增长多少');
    expect(carried.map(({ what }) => what)).toEqual(['place', 'thing']);
  });
});

describe('words that only point', () => {
  it.each([
    ['财政收入这块呢', '财政收入呢'],
    ['2021年这条线呢？', '2021年呢'],
    ['到2010年这条线改成多少', '到2010年呢,改成多少'],
    ['这条线呢', '呢'],
    ['比那边高吗', '比那边高吗'],
    ['这块地卖了多少', '这块地卖了多少'],
  ])('are left out: %s', (asked, expected) => {
    expect(withoutMark(asked)).toBe(expected);
  });

  it('are told apart from a topic that nothing is asked of', () => {
    expect(topicFirst('财政收入呢？')).toBeUndefined();
    expect(topicFirst('财政收入呢，定多少')).toEqual({ topic: '财政收入呢', rest: '定多少' });
  });

  it('stand behind what narrows them', () => {
    expect(withNarrower('工业呢,规上的')).toBe('规上工业呢');
    expect(withNarrower('工业呢,定多少')).toBe('工业呢,定多少');
  });
});

describe('a name in short', () => {
  it.each([
    [['静海2023年GDP目标是多少', '投资呢'], '静海2023年固定资产投资目标是多少'],
    [['静海2023年GDP目标是多少', '河西的就业呢'], '河西区2023年城镇新增就业目标是多少'],
    [['静海2023年要多少家瞪羚企业', '雏鹰的呢'], '静海2023年要多少家雏鹰企业'],
    [['静海2022年农村居民收入多少', '城镇的呢'], '静海2022年城镇居民收入多少'],
    [
      ['河西区2022年财政收入多少', '新增就业呢', '财政2023年打算增多少'],
      '河西区财政收入2023年打算增多少',
    ],
  ] as const)('means what the turns before it name in full: %s', (turns, expected) => {
    expect(words(...turns)).toBe(expected);
  });
});

describe('a turn that is held against the one before', () => {
  it.each([
    [['静海2021年GDP目标是多少', '2023年也是这个数吗'], '静海区2021年和2023年gdp目标一样吗'],
    [['静海2023年GDP目标是多少', '河西也定这么高吗'], '静海区和河西区2023年gdp目标一样吗'],
    [['静海2021年GDP目标是多少', '2023年的比这高吗'], '静海区2021年和2023年gdp目标哪个高'],
    [
      ['静海2021年新增就业多少人', '2022年呢', '这两年哪年多'],
      '静海区2021年和2022年新增就业哪年多',
    ],
    [
      ['天津2023年新增就业目标', '静海呢', '两地一共多少'],
      '天津市和静海区2023年新增就业目标一共多少',
    ],
    [
      ['天津2023年新增就业目标', '静海呢', '静海占天津的百分之几'],
      '2023年新增就业目标静海占天津的百分之几',
    ],
  ] as const)('asks of both: %s', (turns, expected) => {
    expect(words(...turns)).toBe(expected);
  });

  it.each(['完成没有', '达到了吗', '实现目标了没有'])(
    'asks of the target and what came of it: %s',
    (asked) => {
      const { task } = understood(asked, '静海2022年GDP目标是多少');
      expect(task).toMatchObject({ do: 'compare', want: 'completion' });
    },
  );
});

describe('a thing that is asked about in words of its own', () => {
  it('is asked how much it was, not how fast it grew as the one before', () => {
    const { text } = understood('钢产量那年是多少', '静海2022年GDP增速是多少');
    expect(text).toBe('静海区2022年钢产量是多少');
  });

  it('is the one of an earlier turn where it says a word of that', () => {
    const turns = ['静海2021年脱贫多少人', '粮食产量呢', '次年计划脱贫多少人'];
    expect(words(...turns)).toBe('静海区2022年计划脱贫多少人');
  });

  it('is asked of alone where it is asked how much it rose', () => {
    const turns = ['静海2022年GDP增长多少', '固定资产投资呢', '农民收入呢，涨多少'];
    expect(words(...turns)).not.toContain('固定资产投资');
  });

  it('is no thing of its own where a place and a year say only how much', () => {
    expect(words('静海2022年财政收入多少', '河西2023年打算增几个点')).toBe(
      '财政收入河西2023年打算增几个点',
    );
  });
});

describe('the year of a turn', () => {
  it.each([
    ['再往后一年呢', '静海2022年财政收入目标是多少'],
    ['往前一年呢', '静海2020年财政收入目标是多少'],
    ['过两年呢', '静海2023年财政收入目标是多少'],
    ['三年前呢', '静海2018年财政收入目标是多少'],
    ['还是那年呢', '静海2021年财政收入目标是多少'],
  ])('counts from that of the turn before: %s', (asked, expected) => {
    expect(words('静海2021年财政收入目标是多少', asked)).toBe(expected);
  });

  it('is the one that is asked of, not the one it is held against', () => {
    const turns = ['静海2021年财政收入目标是多少', '2023年呢，比2021年高吗', '前一年呢'] as const;
    expect(words(...turns)).toBe('静海区财政收入目标2022年比2021年高吗');
  });

  it('stays where another is only held against it', () => {
    expect(words('静海2023年雏鹰企业目标是多少', '和2021年比，多了还是少了')).toBe(
      '静海区雏鹰企业目标2023年和2021年比,多了还是少了',
    );
  });

  it('is that of the report that was named', () => {
    const { task } = understood('新增就业要多少人', '静海2023年报告里GDP目标是多少');
    expect(task).toMatchObject({ of: { reportYear: 2023 } });
  });
});

describe('the subject of a conversation', () => {
  it('stays while only parts of it are asked for', () => {
    const turns = ['河西区2022年有多少个养老服务中心', '一共多大面积', '那2023年又改建哪个街道的'];
    expect(words(...turns.slice(0, 2))).toBe('河西区2022年养老服务中心一共多大面积');
    expect(words(...turns)).toBe('河西区养老服务中心2023年又改建哪个街道的');
  });

  it('is the thing, not what was asked of it', () => {
    const turns = ['甲骨时代在肇庆首期投多少钱', '建来干嘛的', '2022年一期要形成多大产能'];
    expect(words(...turns)).toBe('肇庆市甲骨时代2022年一期要形成多大产能');
  });
});

describe('a report that tells of another year', () => {
  it.each(['2022年的国务院报告说2021年GDP增长多少', '2022年静海区政府报告里，2021年GDP增长多少'])(
    'is no second year: %s',
    (asked) => {
      const { task } = understood(asked);
      expect(task).toMatchObject({
        do: 'value',
        of: { period: { first: 2021 }, reportYear: 2022 },
      });
    },
  );

  it('is one where it is compared', () => {
    expect(understood('静海2021年和2023年两次报告的GDP目标差多少').task.do).toBe('compare');
  });
});
