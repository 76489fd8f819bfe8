import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearPeriod } from '../../../../language/years/period.ts';
import type { Operand, Task } from '../../../../question/task.ts';
import {
  anOperand,
  carriedOut,
  placeNamed,
  type CarriedOut,
} from '../../../support/made/a-task.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../../support/digest-library.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
}, 60_000);
afterAll(() => opened.close());

type About = Parameters<typeof carriedOut>[2];
const answerTo = (task: Task, about?: About) => carriedOut(task, opened.library, about);
async function textOf(task: Task, about?: About): Promise<string> {
  const { text, ending } = (await answerTo(task, about)) ?? fail();
  return [text, ending.remark ?? ''].join('');
}
function fail(): CarriedOut {
  throw new Error('Nothing was computed.');
}

const gdp = (place: string, year?: number, kind?: Operand['kind']) =>
  anOperand(place, '地区生产总值', {
    ...(year !== undefined && { year }),
    ...(kind && { kind }),
  });
const investment = (place: string, year: number, kind?: Operand['kind']) =>
  anOperand(place, '固定资产投资', { year, ...(kind && { kind }) });

describe('more than in the year before', () => {
  const ofTwoYears = (measure: Operand['measure']): Task => ({
    do: 'compare',
    want: 'which',
    operands: [2022, 2021].map((year) => ({
      ...anOperand('静海区', '地区生产总值', { year }),
      ...(measure && { measure }),
    })),
  });

  it('is told by the growth where the amounts of both years are not', async () => {
    expect(await textOf(ofTwoYears('amount'))).toMatch(/^静海区2022年.*下降4%，比上年少。$/u);
  });

  it('is not where rates are compared', async () => {
    expect(await textOf(ofTwoYears('growth'))).not.toContain('比上年少');
  });
});

describe('a figure of a report that is named', () => {
  it('is of its own year or the one before, and none from long ago', async () => {
    const of = { ...gdp('静海区'), reportYear: 2023 };
    expect(await textOf({ do: 'value', of })).toMatch(/^静海区202[23]年地区生产总值/u);
    expect(await answerTo({ do: 'value', of: { ...gdp('静海区'), reportYear: 2035 } })).toBe(
      undefined,
    );
  });
});

describe('one figure', () => {
  it('is told from the table in one short sentence', async () => {
    expect(await textOf({ do: 'value', of: gdp('静海区', 2023, 'target') })).toBe(
      '静海区2023年地区生产总值目标增长4%左右。',
    );
  });

  it('is what came about where the question leaves it open and the year is over', async () => {
    expect(await textOf({ do: 'value', of: gdp('静海区', 2022) })).toMatch(
      /^静海区2022年地区生产总值.*下降4%/u,
    );
  });

  it('is that of every year where none is named, the newest first', async () => {
    const of = anOperand('静海区', '固定资产投资', { kind: 'target' });
    expect(await textOf({ do: 'value', of })).toBe(
      '静海区2023年固定资产投资目标增长3%；2021年增长8%。',
    );
  });

  it('is the newest alone where that is asked for', async () => {
    const of = anOperand('静海区', '固定资产投资', { kind: 'target' });
    expect(await textOf({ do: 'value', of, newest: true })).toBe(
      '静海区2023年固定资产投资目标增长3%。',
    );
  });

  it('is found by words that are on no list', async () => {
    const of = anOperand('河西区', '建设项目', { year: 2022, unit: '个' });
    expect(await textOf({ do: 'value', of })).toMatch('82个');
  });

  it('is never that of another thing in the same sentence', async () => {
    const of = anOperand('静海区', '雏鹰企业', { year: 2021, kind: 'target', unit: '家' });
    const found = await answerTo({ do: 'value', of });
    expect(found?.text ?? '').not.toMatch(/瞪羚企业目标/u);
  });

  it('is left to passages where the table has none, or no place is named', async () => {
    expect(await answerTo({ do: 'value', of: gdp('静海区', 2019) })).toBeUndefined();
    const { place: _, ...nowhere } = gdp('静海区', 2023);
    expect(await answerTo({ do: 'value', of: nowhere })).toBeUndefined();
    const of = anOperand('静海区', '养老服务驿站', { year: 2023 });
    expect(await answerTo({ do: 'value', of })).toBeUndefined();
  });
});

describe('figures held against each other', () => {
  it.each<readonly [string, Task & { readonly do: 'compare' }, readonly string[]]>([
    [
      'of places',
      {
        do: 'compare',
        operands: [investment('静海区', 2023, 'target'), investment('辛庄镇', 2023, 'target')],
        want: 'difference',
      },
      ['3%', '10%', '7个百分点'],
    ],
    [
      'a target and what came about',
      {
        do: 'compare',
        operands: [gdp('静海区', 2022, 'result'), gdp('静海区', 2023, 'target')],
        want: 'difference',
      },
      ['下降4%', '4%左右', '高8个百分点', '目标与实际放在一起计算'],
    ],
    [
      'that are the same',
      {
        do: 'compare',
        operands: [gdp('静海区', 2021, 'target'), gdp('静海区', 2023, 'target')],
        want: 'same',
      },
      ['4%', '两者相同'],
    ],
    [
      'as a ratio',
      {
        do: 'compare',
        operands: [
          anOperand('辛庄镇', '固定资产投资', { year: 2022 }),
          anOperand('辛庄镇', '地区生产总值', { year: 2022 }),
        ],
        want: 'ratio',
      },
      ['51.74亿元', '53.87亿元', '96.05%'],
    ],
    [
      'what is missing to a target',
      {
        do: 'compare',
        operands: [
          anOperand('天津市', '高新技术企业', { year: 2022 }),
          anOperand('天津市', '高新技术企业', { year: 2023, kind: 'target' }),
        ],
        want: 'rest',
      },
      ['1.1万家', '多1000家'],
    ],
    [
      'of four places',
      {
        do: 'compare',
        operands: ['天津市', '河西区', '静海区', '辛庄镇'].map((place) =>
          gdp(place, 2023, 'target'),
        ),
        want: 'which',
      },
      ['天津市', '河西区', '静海区', '辛庄镇', '最高', '最低'],
    ],
  ])('%s', async (_what, task, words) => {
    const text = await textOf(task);
    for (const word of words) expect(text).toContain(word);
  });

  it('say which is missing, and show the other', async () => {
    const { ending, text } =
      (await answerTo({
        do: 'compare',
        operands: [gdp('静海区', 2022), gdp('静海区', 2019)],
        want: 'difference',
      })) ?? fail();
    expect(ending).toMatchObject({
      status: 'partial',
      remark: '没有找到静海区2019年的地区生产总值。',
    });
    expect(text).toContain('下降4%');
  });
});

describe('a ranking', () => {
  const members = ['静海区', '河西区', '辛庄镇'].map(placeNamed);

  it('puts the places named in order', async () => {
    const of = anOperand(undefined, '一般公共预算收入', { year: 2023, kind: 'target' });
    const over = { name: '三地', members };
    expect(await textOf({ do: 'rank', over, of, order: 'highest', take: 1 })).toMatch(
      /最高的是：辛庄镇增长7%/u,
    );
    const all = await textOf({ do: 'rank', over, of, order: 'lowest', bothEnds: true, take: 1 });
    expect(all).toMatch(/最低的是：.*最高的是：辛庄镇.*；其余：/u);
  });

  it('tells who stands at the ranks asked for, and how far apart they are', async () => {
    const of = anOperand(undefined, '一般公共预算收入', { year: 2023, kind: 'target' });
    const task = { do: 'rank', over: { name: '三地', members }, of, order: 'highest' } as const;
    const makes = { by: 'difference', of: 'asked' } as const;
    expect(await textOf({ ...task, ranks: [1, 2], makes })).toMatch(
      /从高到低：辛庄镇.*；第一是辛庄镇，第二是静海区；相差0\.5个百分点/u,
    );
  });

  it('adds up all that stand in it, where that is asked for as well', async () => {
    const of = anOperand(undefined, '城镇新增就业', { year: 2023, kind: 'target' });
    const over = { name: '两地', members: members.slice(0, 2) };
    const makes = { by: 'sum', of: 'all' } as const;
    expect(await textOf({ do: 'rank', over, of, order: 'highest', take: 1, makes })).toMatch(
      /最高的是：河西区1\.9万人；其余：静海区1万人以上；合计2\.9万人（/u,
    );
  });

  it('names members that do not tell, and those without a report', async () => {
    const of = anOperand(undefined, '固定资产投资', { year: 2023, kind: 'target' });
    const over = { name: '四地', members: [...members, placeNamed('浙江省')] };
    expect(await textOf({ do: 'rank', over, of, order: 'highest' })).toContain(
      '没有该时间的报告：浙江省',
    );
  });

  it('keeps those beyond a border, or shows the nearest where none is', async () => {
    const of = anOperand(undefined, '地区生产总值', { year: 2023, kind: 'target' });
    const over = { name: '各地' };
    const above = (value: number) =>
      ({ side: 'above', inclusive: true, value, unit: '%' }) as const;
    const task = { do: 'rank', over, of, order: 'highest' } as const;
    expect(await textOf({ ...task, border: above(5) })).toMatch(/符合条件的有：.*辛庄镇增长5%/u);
    expect(await textOf({ ...task, border: above(8) })).toMatch(/没有符合条件的，最接近的是/u);
  });

  it('is of the parts of a place that its report tells one by one', async () => {
    const of = anOperand(undefined, '固定资产投资', { year: 2023, kind: 'target' });
    const over = { name: '静海区各园区', within: placeNamed('静海区'), areParts: true } as const;
    const task = { do: 'rank', over, of, order: 'highest', take: 1 } as const;
    const text = await textOf(task);
    expect(text).toMatch(/^静海区2023年固定资产投资目标最高的是：合作示范区75亿元；其余：/u);
    expect(text).toMatch(/另有.*合计68\.5亿元/u);
    const makes = { by: 'sum', of: 'all' } as const;
    expect(await textOf({ ...task, makes })).toMatch(/合计179\.5亿元（/u);
  });

  it('goes by how far one figure is above another', async () => {
    const of = anOperand(undefined, '固定资产投资', { year: 2023, measure: 'growth' });
    const over = { name: '各地' };
    const since = yearPeriod(2022);
    const task = { do: 'rank', over, of, since, order: 'highest', take: 1 } as const;
    expect(await textOf(task)).toMatch(/提高最多的是：静海区.*9个百分点/u);
  });
});

describe('figures together', () => {
  it('are added up where they are amounts of one thing', async () => {
    const operands = [2022, 2023].map((year) =>
      anOperand('河西区', '建设项目', { year, unit: '个' }),
    );
    expect(await answerTo({ do: 'aggregate', over: { operands }, by: 'sum' })).toBeUndefined();
    const things = ['建设项目', '储备项目'].map((name) =>
      anOperand('河西区', name, { year: 2022, unit: '个' }),
    );
    const text = await textOf({ do: 'aggregate', over: { operands: things }, by: 'sum' });
    expect(text).toMatch(/82个.*33个.*合计115个/u);
  });

  it('have no sum where they are rates, but a mean', async () => {
    const operands = [gdp('静海区', 2022), gdp('静海区', 2020)];
    expect(await answerTo({ do: 'aggregate', over: { operands }, by: 'sum' })).toBeUndefined();
    const text = await textOf({ do: 'aggregate', over: { operands }, by: 'mean' });
    expect(text).toMatch(/平均约下降3\.5%/u);
  });

  it('of a group have a mean by their lower ends, with all cited', async () => {
    const of = anOperand(undefined, '地区生产总值', { year: 2023, kind: 'target' });
    const group = { name: '各地' };
    const { text, quotes } =
      (await answerTo({ do: 'aggregate', over: { group, of }, by: 'mean' })) ?? fail();
    expect(text).toMatch(/平均约增长4\.25%/u);
    expect(quotes).toHaveLength(4);
  });
});

describe('a course of years', () => {
  it('tells each year, and those without a figure', async () => {
    const periods = [2020, 2021, 2022].map(yearPeriod);
    const text = await textOf({ do: 'trend', of: gdp('静海区'), periods });
    for (const words of ['下降3%', '下降4%', '没有找到2021年的实际数据'])
      expect(text).toContain(words);
  });
});

describe('a claim', () => {
  const claim = (amount: number, direction?: 'up' | 'down') => ({
    do: 'verify' as const,
    claim: {
      of: gdp('静海区', 2022),
      value: { amount, unit: '%', words: `${amount}%` },
      ...(direction && { direction }),
    },
  });

  it('is confirmed where the figure is as it says', async () => {
    expect(await textOf(claim(4, 'down'))).toMatch(/^是的，静海区2022年地区生产总值预计下降4%/u);
  });

  it('is put right where the value or the direction is another', async () => {
    expect(await textOf(claim(5))).toMatch(/^不是，.*下降4%/u);
    expect(await textOf(claim(4, 'up'))).toMatch(/^不是，.*下降4%/u);
  });

  it('is left to passages where the table has no such figure', async () => {
    const of = gdp('静海区', 2019);
    expect(await answerTo({ do: 'verify', claim: { of, direction: 'up' } })).toBeUndefined();
  });
});

describe('an inventory', () => {
  it('has every figure of the report, each with its words', async () => {
    const { text, quotes } =
      (await answerTo(
        { do: 'inventory', kind: 'target' },
        { places: ['静海区'], years: [2023] },
      )) ?? fail();
    expect(text).toMatch(/^静海区2023年目标：地区生产总值增长4%左右/u);
    expect(quotes.length).toBeGreaterThan(3);
    expect(text.length).toBeLessThan(600);
  });
});
