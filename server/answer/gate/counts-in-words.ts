import { findQuantities, sameQuantity } from '../../../language/numbers/find-quantities.ts';

const numerals = '零〇一二两三四五六七八九十百千万亿';
const counters = '个|家|户|项|人|名|所|座|条|件|倍|年|位|次|批|万|亿|成';
// 第三, 三是 and 一、 only count the points of a text; 一个 is no figure.
const count = new RegExp(
  `(?<![第\\d.${numerals}])(?:[${numerals}]{2,}|[二两三四五六七八九十])(?:${counters})|(?<![第\\d.${numerals}])[${numerals}]{2,}(?![是、）)])`,
  'gu',
);

/**
 * The counts that a sentence writes in Chinese numerals and that do not stand in the words cited,
 * neither so written nor in digits: 十二家 stands in 12家.
 */
export function unsupportedCounts(sentence: string, cited: string): readonly string[] {
  const words = cited.replace(/\s+/gu, '');
  const known = findQuantities(cited);
  return [...sentence.matchAll(count)].flatMap(([written]) => {
    if (words.includes(written)) return [];
    const said = findQuantities(written);
    const stands =
      said.length > 0 && said.every((one) => known.some((other) => sameQuantity(one, other)));
    return stands ? [] : [written];
  });
}
