import { describe, expect, it } from 'vitest';
import { namesOfTwo } from '../../../language/indicators/names-of-two.ts';
import { readTable } from '../../../language/read-table.ts';
import { compactTask } from '../../support/made/compact-task.ts';
import { understood } from '../../support/made/an-understood-question.ts';

const taskOf = (asked: string) => compactTask(understood(asked).task);

describe('a name that a time stands in', () => {
  it.each([
    ['四川的粮食在2021年和2022年的产量各是多少', '粮食产量'],
    ['轨道交通在2009、2012年底的里程哪年长', '轨道交通运营里程'],
    ['静海财政2022年收入多少', '一般公共预算收入'],
  ])('is read across it: %s', (asked, name) => {
    expect(taskOf(asked)).toContain(name);
  });

  it('is none where a place stands before the time', () => {
    expect(taskOf('全国1983年工农业总产值增长多少')).toContain('[全国 1983 工农业总产值');
  });
});

describe('a name of two indicators', () => {
  it.each(
    readTable(new URL('../../../language/indicators/names-of-two.tsv', import.meta.url), [
      ...(['words', 'first', 'second', 'asked apart', 'example'] as const),
    ]),
  )('asks for each: $example', ({ example, first, second }) => {
    expect(namesOfTwo(example).map(({ names }) => names)).toEqual([[first, second]]);
  });

  it('asks for both side by side', () => {
    expect(taskOf('四川2021年城乡居民人均可支配收入分别是多少')).toBe(
      'compare side_by_side [四川省 2021 城镇居民人均可支配收入] [四川省 2021 农村居民人均可支配收入]',
    );
  });

  it('is one of a list where others stand before it', () => {
    expect(taskOf('静海2022年GDP、进出口各是多少')).toContain('进出口总额');
  });
});

describe('the other of two that is named in short', () => {
  it.each(
    readTable(new URL('../../../language/indicators/counterparts.tsv', import.meta.url), [
      ...(['name', 'words', 'other', 'example'] as const),
    ]),
  )('is asked for beside it: $example', ({ example, name, other }) => {
    const task = taskOf(`四川2022年${example}`);
    expect([name, other].every((one) => task.includes(one))).toBe(true);
  });

  it('is none where it only follows', () => {
    expect(taskOf('四川2022年城镇居民人均可支配收入是多少')).not.toContain('农村');
  });
});

describe('how large things are', () => {
  it.each([
    ['静海新签约的亿元以上项目2022年有多少个', '亿元以上项目'],
    ['河西区2022年过亿元楼宇有几座', '过亿元楼宇'],
    ['静海2023年投资5000万元以上的项目有多少个', '5000万元以上 项目'],
  ])('is a part of their name: %s', (asked, words) => {
    expect(taskOf(asked)).toContain(words);
  });

  it('is what places lie beyond where those are asked for', () => {
    expect(taskOf('江苏、广东、山东三个省，2003年经济总量过了一万亿元的有几个，是哪几个')).toBe(
      'aggregate count 江苏省、广东省、山东省 [2003 地区生产总值 amount] above 1000000000000元',
    );
  });
});

describe('figures over the years', () => {
  it('are a course where three years are named and a word says it', () => {
    for (const asked of [
      '四川2005年、2016年、2025年定的GDP增速，是越定越高还是越定越低',
      '四川2021、2022、2023年打的粮食是不是年年见涨',
      '梳理四川2012、2016、2018、2020年报告中的轨道交通里程变化',
    ])
      expect(taskOf(asked)).toMatch(/^trend/u);
  });

  it('are held apart where the years are asked for in two kinds', () => {
    expect(taskOf('静海区高标准农田建设面积在2021年计划、2022年完成、2023年计划如何变化')).toBe(
      'compare which [静海区 2021 新建高标准农田 target] [静海区 2022 新建高标准农田 result] [静海区 2023 新建高标准农田 target]',
    );
  });

  it('are asked between which two they rose most', () => {
    expect(
      understood('四川轨道交通2009、2012、2015年底的里程，哪三年之间长得最多').task,
    ).toMatchObject({ do: 'trend', steps: 'highest' });
  });

  it('of its own year a report can only expect', () => {
    expect(taskOf('按2022年的报告，2022年四川粮食产量实际是多少')).not.toContain('result');
  });
});

describe('two figures of which one is asked against the other', () => {
  it.each([
    ['2018年四川粮食产量超出贵州多少亿斤', 'compare difference [四川省'],
    ['四川2004年和2011年游客各有多少，翻了一番没有', 'compare growth [四川省'],
    ['贵州2022年GDP增速的目标值与完成值各为多少，差距几个百分点', 'compare difference [贵州省'],
    ['四川2022年头上说要新增就业多少人，年底真做到了多少', 'compare side_by_side [四川省'],
  ])('%s', (asked, task) => {
    expect(taskOf(asked).startsWith(task)).toBe(true);
  });

  it('aims at nothing where places are put in order', () => {
    expect(taskOf('将贵州、四川2022年的GDP从大到小排序')).not.toContain('target');
  });
});
