import { describe, expect, it } from 'vitest';
import {
  readQuantities,
  sameQuantity,
  type Quantity,
} from '../../../language/numbers/read-quantities.ts';

function readAs(text: string): readonly string[] {
  return readQuantities(text).map(({ value, unit }) => `${value} ${unit}`.trim());
}

describe('quantities in a text', () => {
  it.each([
    ['增长6.5%，总量1.6万亿元', ['6.5 %', '1600000000000 元']],
    ['降低0.3个百分点', ['0.3 个百分点']],
    ['PM2.5浓度41微克/立方米', ['2.5', '41 微克/立方米']],
    ['1.2万余件，7万多户，5000余万元', ['12000 件', '70000 户', '50000000 元']],
    ['1,234.5亿元', ['123450000000 元']],
    ['增长４％', ['4 %']],
    ['百分之5.5', ['5.5 %']],
    ['2022年新增就业1.4万人', ['2022 年', '14000 人']],
    ['办了13场，共3.2公里', ['13 场', '3.2 公里']],
    ['稳步增长', []],
  ])('%s', (text, quantities) => {
    expect(readAs(text)).toEqual(quantities);
  });

  it('are kept as they are written', () => {
    expect(readQuantities('总量1.6万亿元左右')).toEqual([
      { value: 1.6e12, unit: '元', written: '1.6万亿元' },
    ]);
  });

  it('are not joined by a comma of a Chinese sentence', () => {
    expect(readAs('目标为100，200家参加')).toEqual(['100', '200 家']);
  });
});

describe('two quantities', () => {
  it.each([
    ['1.6万亿元', '16000亿元'],
    ['3000万元', '0.3亿元'],
    ['8500个', '0.85万个'],
    ['4%', '4％'],
    ['百分之4', '4%'],
    ['500家', '500'],
    ['1,234亿元', '1234亿元'],
  ])('%s and %s say the same', (one, other) => {
    expect(sameQuantity(the(one), the(other))).toBe(true);
    expect(sameQuantity(the(other), the(one))).toBe(true);
  });

  it.each([
    ['4%', '4.1%'],
    ['4%', '4个百分点'],
    ['4%', '40%'],
    ['6.8%', '8%'],
    ['1.6万亿元', '1.6亿元'],
    ['500家', '500人'],
    ['2.85亿元', '2.85亿美元'],
  ])('%s and %s do not', (one, other) => {
    expect(sameQuantity(the(one), the(other))).toBe(false);
    expect(sameQuantity(the(other), the(one))).toBe(false);
  });
});

function the(text: string): Quantity {
  const [quantity, ...others] = readQuantities(text);
  if (!quantity || others.length > 0) throw new Error(`${text} is not one quantity.`);
  return quantity;
}
