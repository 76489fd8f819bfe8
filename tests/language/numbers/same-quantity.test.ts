import { describe, expect, it } from 'vitest';
import {
  findQuantities,
  sameQuantity,
  type FoundQuantity,
} from '../../../language/numbers/find-quantities.ts';

describe('two quantities', () => {
  it.each([
    ['1.6万亿元', '16000亿元'],
    ['3000万元', '0.3亿元'],
    ['3千万元', '3000万元'],
    ['三千万元', '3千万元'],
    ['1亿3000万', '1.3亿'],
    ['1亿3千万元', '13000万元'],
    ['一亿三千万人', '1.3亿人'],
    ['5百万元', '500万元'],
    ['0.5百分点', '0.5个百分点'],
    ['十二万五千户', '12.5万户'],
    ['一百二十个', '120个'],
    ['8500个', '0.85万个'],
    ['4%', '4％'],
    ['百分之4', '4%'],
    ['百分之五点五', '5.5%'],
    ['千分之三', '3‰'],
    ['七成', '70%'],
    ['三成五', '35%'],
    ['2兆瓦', '2000千瓦'],
    ['12千米', '12公里'],
    ['35名', '35人'],
    ['500家', '500'],
    ['1,234亿元', '1234亿元'],
    ['负3.2%', '-3.2%'],
    ['-9.6%', '−9.6%'],
    ['捌个', '8个'],
    ['叁佰万元', '300万元'],
    ['٨%', '8%'],
    ['❽%', '8%'],
    ['８％', '8%'],
    ['५%', '5%'],
  ])('%s and %s say the same', (one, other) => {
    expect(sameQuantity(the(one), the(other))).toBe(true);
    expect(sameQuantity(the(other), the(one))).toBe(true);
  });

  it.each([
    ['4%', '4.1%'],
    ['4%', '4个百分点'],
    ['4%', '40%'],
    ['4%', '-4%'],
    ['6.8%', '8%'],
    ['1.6万亿元', '1.6亿元'],
    ['500家', '500人'],
    ['2.85亿元', '2.85亿美元'],
  ])('%s and %s do not', (one, other) => {
    expect(sameQuantity(the(one), the(other))).toBe(false);
    expect(sameQuantity(the(other), the(one))).toBe(false);
  });
});

function the(text: string): FoundQuantity {
  const [quantity, ...others] = findQuantities(text);
  if (!quantity || others.length > 0) throw new Error(`${text} is not one quantity.`);
  return quantity;
}
