import { readTable } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';
import { numeralSigns } from './numerals/numerals.ts';
import type { ReadQuantity } from './quantity.ts';
import { scalePattern } from './units/scales.ts';
import { unitPattern } from './units/units.ts';

const rows = readTable(new URL('./reach-words.tsv', import.meta.url), ['word', 'example']);
const reach = anyOf(rows.map(({ word }) => word));
const bareScale = new RegExp(
  `(?<=${reach})(?<scale>${scalePattern})(?<unit>${unitPattern})|(?<![第几数上好\\d${numeralSigns}])(?<scale2>[百千万])[余多](?<unit2>${unitPattern})`,
  'gu',
);

/** 突破千亿元, 百余项: one of them, though the one is not written. */
export function readBareScales(text: string): readonly ReadQuantity[] {
  return [...text.matchAll(bareScale)].map(({ 0: words, index, groups }) => {
    const { scale, unit, scale2 = '', unit2 = '' } = groups ?? {};
    const place = { start: index, unitEnd: index + words.length, value: 1 };
    return scale === undefined
      ? { ...place, unit: `${scale2}${unit2}`, qualifier: '超过' }
      : { ...place, unit: `${scale}${unit ?? ''}` };
  });
}
