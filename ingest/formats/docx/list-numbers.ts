/** The number of a list entry as a word processor writes it, by the name of its format. */
export function listNumber(format: string, value: number): string {
  return (formats.get(format) ?? String)(value);
}

// ECMA-376 17.18.59 ST_NumberFormat. Chinese Word writes 一、二、 under three of these names.
const formats: ReadonlyMap<string, (value: number) => string> = new Map([
  ['chineseCounting', chineseNumber],
  ['chineseCountingThousand', chineseNumber],
  ['japaneseCounting', chineseNumber],
  ['taiwaneseCounting', chineseNumber],
  ['taiwaneseCountingThousand', chineseNumber],
  ['ideographDigital', chineseNumber],
  ['taiwaneseDigital', chineseNumber],
  ['ideographTraditional', (value) => '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value)],
  ['chineseLegalSimplified', (value) => '零壹贰叁肆伍陆柒捌玖拾'[value] ?? String(value)],
  ['decimalFullWidth', (value) => fullWidth(String(value))],
  ['decimalEnclosedCircle', circledNumber],
  ['decimalEnclosedCircleChinese', circledNumber],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['upperLetter', letter],
  ['lowerLetter', (value) => letter(value).toLowerCase()],
  ['upperRoman', roman],
  ['lowerRoman', (value) => roman(value).toLowerCase()],
  ['bullet', () => ''],
  ['none', () => ''],
]);

/** `chineseNumber(12) // => '十二'` */
export function chineseNumber(value: number): string {
  const digits = '零一二三四五六七八九';
  if (!Number.isInteger(value) || value < 0 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits.charAt(ones);
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones === 0 ? '' : digits.charAt(ones)}`;
}

function fullWidth(text: string): string {
  return text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function circledNumber(value: number): string {
  return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
}

function letter(value: number): string {
  const repeats = Math.floor((value - 1) / 26) + 1;
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(repeats, 5));
}

const romanDigits = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  if (value < 1 || value > 399) return String(value);
  let left = value;
  let text = '';
  for (const [worth, digits] of romanDigits) {
    for (; left >= worth; left -= worth) text += digits;
  }
  return text;
}
