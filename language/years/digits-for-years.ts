import { readNumber } from '../numbers/read-number.ts';

const inNumerals =
  /(?<![零〇○一二三四五六七八九])[一二][零〇○九][零〇○一二三四五六七八九]{2}(?=(?:[、，和与及至到]?[一二][零〇○九][零〇○一二三四五六七八九]{2})*[两三四五]?年)/gu;

/**
 * A text with years in numerals in digits, of the same length, so that offsets hold.
 *
 * `digitsForYears('二〇二二年') // => '2022年'`
 */
export function digitsForYears(text: string): string {
  return text.replace(inNumerals, (words) => readNumber(words.replaceAll('○', '〇')) ?? words);
}
