import { readNumber } from '../../../language/numbers/read-number.ts';

const spans = /[一二两三四五六七八九十]+(?=[多余]?个?[年月天])/gu;

/** A text with its spans of time in digits: `spansInDigits('连续十三年') // => '连续13年'` */
export function spansInDigits(text: string): string {
  return text.replace(spans, (numeral) => readNumber(numeral) ?? numeral);
}
