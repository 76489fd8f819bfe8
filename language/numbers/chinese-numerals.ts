const digitOf: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const powerOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const numeral = '[零〇一二两三四五六七八九十百千]';
// Numerals count as a number where a share, a scale or a measure says so: 百分之五, 三十八万吨,
// 五个百分点. In 一些, 十四五 and 三个一批 they are part of a word.
const written = new RegExp(
  `(?<=百分之)${numeral}+(?:点[零〇一二三四五六七八九]+)?|${numeral}+(?:点[零〇一二三四五六七八九]+)?(?=(?:万亿|[万亿])(?:元|人|吨|亩|户|家|千瓦|平方)|个百分点|%)`,
  'gu',
);

/**
 * A text with the numbers that stand in Chinese numerals written in digits.
 *
 * `digitsForNumerals('下降百分之五点五') // => '下降百分之5.5'`
 */
export function digitsForNumerals(text: string): string {
  return text.replace(written, (words) => String(readNumeral(words)));
}

/** `readNumeral('三十八') // => 38`, `readNumeral('五点五') // => 5.5` */
export function readNumeral(words: string): number {
  const [whole = '', fraction] = words.split('点');
  const digits = [...(fraction ?? '')].map((word) => digitOf[word] ?? 0).join('');
  return Number(`${readWhole(whole)}${digits ? `.${digits}` : ''}`);
}

function readWhole(words: string): number {
  let sum = 0;
  let digit: number | undefined;
  for (const word of words) {
    const power = powerOf[word];
    if (power === undefined) digit = digitOf[word] ?? 0;
    // 十五 is ten and five though no 一 stands before it.
    else {
      sum += (digit ?? 1) * power;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}
