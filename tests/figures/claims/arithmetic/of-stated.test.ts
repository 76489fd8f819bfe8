import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsIn, plan, result } from '../../../support/claims.ts';

const rates = result('城镇、农村居民收入分别增长4%、6%。粮食产量增长3.1%。');
const aim = plan('粮食产量增长6%左右。');
const amounts = result('小麦产量3万吨，玉米产量4万吨。城镇居民收入4万元，农村居民收入2万元。');
const works = result('总投资12亿元，完成投资3亿元。粮食产量达到12万吨，增加2万吨。');
const taxes = result('财政收入8亿元，税收占比60%。');

describe('a number that comes of others that the statement tells', () => {
  it.each([
    ['a sum', '小麦产量3万吨、玉米产量4万吨，合计7万吨。', [amounts]],
    ['a sum of as many as it says', '小麦产量3万吨、玉米产量4万吨，两项合计7万吨。', [amounts]],
    ['a difference', '农村居民收入增长6%，比城镇居民的4%快2个百分点。', [rates]],
    [
      'a difference of two years',
      '2010年粮食产量目标增长6%左右，比2009年3.1%的实际增速高2.9个百分点。',
      [aim, rates],
    ],
    [
      'one between the former and the latter',
      '城镇居民收入增长4%，农村居民收入增长6%，后者高2个百分点。',
      [rates],
    ],
    ['how many times it is', '城镇居民收入4万元，为农村居民收入2万元的2倍。', [amounts]],
    ['a share', '完成投资3亿元，占总投资12亿元的25%。', [works]],
    ['what it was before', '粮食产量达到12万吨，增加2万吨，此前为10万吨。', [works]],
    ['what it was the year before', '粮食产量达到12万吨，增加2万吨，可见2008年是10万吨。', [works]],
    ['what is reckoned back', '粮食产量达到12万吨，增加2万吨，所以2008年约为10万吨。', [works]],
    ['so much of a whole', '财政收入8亿元，税收占比60%，折合4.8亿元。', [taxes]],
  ])('has no fault: %s', (_what, text, sources) => {
    expect(faultsIn(text, sources)).toEqual([]);
  });

  it.each([
    ['another sum', '小麦产量3万吨、玉米产量4万吨，合计8万吨。', [amounts]],
    ['a sum of more than there are', '小麦产量3万吨、玉米产量4万吨，三项合计7万吨。', [amounts]],
    ['another difference', '农村居民收入增长6%，比城镇居民的4%快3个百分点。', [rates]],
    ['the other way', '农村居民收入增长6%，比城镇居民的4%慢2个百分点。', [rates]],
    [
      'the former for the latter',
      '城镇居民收入增长4%，农村居民收入增长6%，前者高2个百分点。',
      [rates],
    ],
    ['a rival of another thing', '农村居民收入增长6%，比城镇居民的3.1%快2.9个百分点。', [rates]],
    ['another ratio', '城镇居民收入4万元，为农村居民收入2万元的3倍。', [amounts]],
    ['another share', '完成投资3亿元，占总投资12亿元的35%。', [works]],
  ])('is found out by %s', (_what, text, sources) => {
    expect(faultsIn(text, sources)).not.toEqual([]);
  });

  it('is a sum exactly where the numbers add up to it', () => {
    const tons = fc.integer({ min: 11, max: 999 });
    fc.assert(
      fc.property(tons, tons, fc.integer({ min: -3, max: 3 }), (wheat, maize, off) => {
        const source = result(`小麦产量${wheat}吨，玉米产量${maize}吨。`);
        const text = `小麦产量${wheat}吨、玉米产量${maize}吨，合计${wheat + maize + off}吨。`;
        expect(faultsIn(text, [source]).length === 0).toBe(off === 0);
      }),
      { numRuns: 40 },
    );
  });

  it('is a difference exactly where they differ by so much, and that way', () => {
    const percent = fc.integer({ min: 11, max: 60 });
    fc.assert(
      fc.property(percent, percent, fc.constantFrom('高', '低'), (town, country, way) => {
        fc.pre(town !== country);
        const source = result(`城镇、农村居民收入分别增长${town}%、${country}%。`);
        const by = Math.abs(town - country);
        const text = `农村居民收入增长${country}%，比城镇居民的${town}%${way}${by}个百分点。`;
        const holds = country > town === (way === '高');
        expect(faultsIn(text, [source]).length === 0).toBe(holds);
      }),
      { numRuns: 40 },
    );
  });
});

describe('which of two numbers is greater', () => {
  it('is held against them where it is not told by how much', () => {
    const text = (word: string) => `2010年粮食产量目标增长6%左右，${word}2009年3.1%的实际增速。`;
    expect(faultsIn(text('高于'), [aim, rates])).toEqual([]);
    expect(faultsIn(text('低于'), [aim, rates])).toContain('wrong_direction');
  });
});
