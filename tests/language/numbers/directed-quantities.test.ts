import { describe, expect, it } from 'vitest';
import { contradict, directedQuantities } from '../../../language/numbers/directed-quantities.ts';

const only = (text: string) => {
  const [quantity] = directedQuantities(text);
  if (!quantity) throw new Error(`No number in ${text}`);
  return quantity;
};

describe('the direction of a number', () => {
  it.each([
    ['地区生产总值增长4%', 'up'],
    ['优良天数比例提高到73.3%', 'up'],
    ['财政收入下降19.6%', 'down'],
    ['投资负增长3%', 'down'],
    ['新增市场主体1.4万户', undefined],
    ['由增长5%转为下降3%', undefined],
  ])('of %s is %s', (text, direction) => {
    expect(only(text).direction).toBe(direction);
  });

  it('is that of its own clause', () => {
    const directions = directedQuantities('收入下降4%，进出口增长2%。').map((one) => one.direction);
    expect(directions).toEqual(['down', 'up']);
  });

  it('contradicts only the opposite one', () => {
    expect(contradict(only('增长4%'), only('下降4%'))).toBe(true);
    expect(contradict(only('增长4%'), only('增长4%左右'))).toBe(false);
    expect(contradict(only('为4%'), only('下降4%'))).toBe(false);
  });
});
