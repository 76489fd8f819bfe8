import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersIn, supportNumbers } from '../../../eval/score/number-support.ts';
import { aCitation } from '../an-answer.ts';

describe('numbers', () => {
  test.each([
    ['完成１，８４６.6亿元、增长5.0%', ['1846.6', '5.0']],
    ['PM2.5降至41。', ['41']],
    ['增长百分之五，建成三十八家', ['5', '38']],
    ['2021,100', ['2021', '100']],
    ['1,234,567.8与1,2345', ['1234567.8', '1', '2345']],
    ['①改造57万m²', ['57']],
    ['十余个', []],
  ])('of %s are %j', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  test('with commas are those without', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(numbersIn(`共${number.toLocaleString('en-US')}人`)).toEqual([String(number)]);
      }),
    );
  });
});

describe('support', () => {
  const quote = '一般公共预算收入下降19.6%，新增就业1,400人';
  const citations = [aCitation(quote, quote)];

  test('comes from the quotes, however the number is printed', () => {
    const support = supportNumbers({ text: '下降19.6％[1]，新增1400人[1]。', citations });
    expect(support).toEqual({ numbers: ['19.6', '1400'], unsupported: [] });
  });

  test('of a year comes from the report that is cited', () => {
    const [citation] = citations;
    const { planYear } = citation!;
    const text = `${planYear}年目标、${planYear! - 1}年情况、${planYear! + 1}年打算[1]。`;
    expect(supportNumbers({ text, citations }).unsupported).toEqual([String(planYear! + 1)]);
  });

  test('is not given by a part of a number', () => {
    const support = supportNumbers({ text: '下降9.6%、19%[1]。', citations });
    expect(support.unsupported).toEqual(['9.6', '19']);
  });

  test('is not asked of marks, nor do marks join numbers', () => {
    expect(supportNumbers({ text: '19.6[1]1400[1]', citations }).unsupported).toEqual([]);
  });

  test('is lost when nothing is cited', () => {
    expect(supportNumbers({ text: '增长4%', citations: [] }).unsupported).toEqual(['4']);
  });
});
