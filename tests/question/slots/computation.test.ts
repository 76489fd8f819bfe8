import { describe, expect, it } from 'vitest';
import { readFigureQuestion } from '../../../question/slots/computation.ts';

const read = (text: string) => readFigureQuestion(text);

describe('what a question wants computed', () => {
  it.each([
    ['甲县和乙县的gdp目标哪个高', 'compare'],
    ['甲县2023年目标比2022年实际高多少', 'difference'],
    ['两个县的粮食产量相差多少万吨', 'difference'],
    ['甲县2022年建的和2023年要建的充电桩加起来多少个', 'sum'],
    ['税收收入相当于生产总值的百分之几', 'ratio'],
    ['各县固定资产投资增速从高到低怎么排', 'rank'],
    ['2022年新增就业最多的是哪个省', 'rank'],
    ['增速最快的三个县是哪些', 'rank'],
    ['哪些县把gdp目标定在6%以上', 'filter'],
    ['有几个省的cpi目标低于3%', 'filter'],
    ['甲县近三年财政收入的变化', 'trend'],
    ['甲县2022年的gdp目标完成了吗', 'completion'],
    ['甲县和乙县2023年的投资目标分别是多少', 'list'],
  ])('%s: %s', (text, operation) => {
    expect(read(text)?.operation).toBe(operation);
  });

  it.each([
    '甲县2023年gdp增长目标是多少',
    '甲县有什么养老政策',
    '甲县的报告是哪位县长念的',
    '甲县的定位是什么',
  ])('is nothing in: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('how it is to be computed', () => {
  it('is in the unit that is asked for; points are what comes of it', () => {
    expect(read('两年加起来换了多少辆公交车')?.unit).toBe('辆');
    expect(read('目标比实际低多少个百分点')?.unit).toBeUndefined();
  });

  it('is by rate or by amount where the words say so', () => {
    expect(read('甲乙两县哪个增速快')?.measure).toBe('growth');
    expect(read('甲乙两县的企业相差多少家')?.measure).toBe('amount');
    expect(read('甲乙两县的财政收入哪个高')?.measure).toBeUndefined();
  });

  it.each([
    ['哪些县在5%以上', 'above', true, 5],
    ['哪些县超过5%', 'above', false, 5],
    ['哪些县不低于百分之6', 'above', true, 6],
    ['哪些县低于5.5%', 'below', false, 5.5],
    ['哪些县在3%以内', 'below', true, 3],
  ])('%s: a border on the %s side', (text, side, inclusive, value) => {
    expect(read(text)?.border).toEqual({ side, inclusive, value, unit: '%' });
  });

  it('goes from the least where the least is asked for', () => {
    expect(read('失业率最低的是哪个省')).toMatchObject({ order: 'ascending', top: 1 });
    expect(read('gdp增速前五名的省')).toMatchObject({ order: 'descending', top: 5 });
    expect(read('近三年的变化')?.lastYears).toBe(3);
  });
});
