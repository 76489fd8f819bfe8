const digitNames = '零一二三四五六七八九';
const placeNames = ['', '十', '百', '千'];
const groupNames = ['', '万', '亿', '万亿'];

/**
 * A number as reports print it: without an exponent, its decimals as they are.
 *
 * `printedNumber(1.6e12) // => '1600000000000'`
 */
export function printedNumber(value: number): string {
  const printed = String(value);
  if (!printed.includes('e')) return printed;
  if (Number.isInteger(value)) return String(BigInt(value));
  return value.toFixed(20).replace(/\.?0+$/u, '');
}

/**
 * A number in Chinese numerals. Below 10 quadrillion, as no report counts further.
 *
 * `chineseNumeral(10500) // => '一万零五百'`, `chineseNumeral(5.5) // => '五点五'`
 */
export function chineseNumeral(value: number): string {
  if (value < 0) return `负${chineseNumeral(-value)}`;
  const [whole = '0', decimals] = printedNumber(value).split('.');
  const words = wholeNumeral(whole).replace(/^一十/u, '十');
  return decimals === undefined ? words : `${words}点${digitByDigit(decimals)}`;
}

function digitByDigit(digits: string): string {
  return Array.from(digits, (digit) => digitNames[Number(digit)] ?? '').join('');
}

/** Groups of four digits, each with its name; 零 where places are passed over. */
function wholeNumeral(digits: string): string {
  const groups = inGroups(digits);
  const words = groups.map((group, index) => {
    const said = groupNumeral(group);
    const name = groupNames[groups.length - 1 - index] ?? '';
    return said === '' ? '零' : `${said}${name}`;
  });
  const joined = words
    .join('')
    .replace(/零+/gu, '零')
    .replace(/^零(?=.)|(?<=.)零$/gu, '');
  // 一万亿 and the 亿 below it share their name: 一万二千亿.
  return joined.replace(/万亿(?=[^亿]*亿)/u, '万');
}

function inGroups(digits: string): readonly string[] {
  const padded = digits.padStart(Math.ceil(digits.length / 4) * 4, '0');
  return padded.match(/\d{4}/gu) ?? [];
}

function groupNumeral(group: string): string {
  if (group === '0000') return '';
  const words = Array.from(group, (digit, index) =>
    digit === '0' ? '零' : `${digitNames[Number(digit)] ?? ''}${placeNames[3 - index] ?? ''}`,
  );
  return words.join('').replace(/零+/gu, '零').replace(/零$/u, '');
}
