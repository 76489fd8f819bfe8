import { foldDigits } from './fold-digits.ts';

const fullWidth = /[！-～]/gu;
const asciiPunctuation: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
};
const kept = new Set(['，', '；', '：', '（', '）', '！', '？', '～']);

/**
 * A text as the readers of figures want it, of the same length, so that offsets hold in both: digits
 * of every script as 0 to 9, letters and signs in half width, punctuation in full width, but for the comma within a number.
 *
 * `foldText('增长４％,总量1,600亿元') // => '增长4%，总量1,600亿元'`
 */
export function foldText(text: string): string {
  return foldDigits(text)
    .replace(fullWidth, (sign) =>
      kept.has(sign) ? sign : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/(?<!\d),|,(?!\d{3}(?!\d))|[;:()!?]/gu, (sign) => asciiPunctuation[sign] ?? sign);
}
