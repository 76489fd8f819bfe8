/** Everyday, formal (壹贰) and old (廿) signs. */
const digits: ReadonlyMap<string, number> = new Map(
  ['零〇', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (signs, value) => [...signs].map((sign) => [sign, value] as const),
  ),
);
const tens: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const myriads: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);
const old: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十' };

/** A class of a regular expression with the signs of digits and tens. */
export const numeralSigns: string = [...digits.keys(), ...tens.keys(), ...Object.keys(old)].join(
  '',
);
/** The signs of digits alone, as they stand behind 点. */
export const digitSigns: string = [...digits.keys()].join('');

/**
 * The value of a Chinese numeral; undefined for signs that make none.
 * @example readChineseNumeral('一亿三千万') // => 130000000
 * @example readChineseNumeral('二〇二二') // => 2022
 * @example readChineseNumeral('一百二') // => 120
 */
export function readChineseNumeral(words: string): number | undefined {
  const [whole = '', fraction] = words.replace(/[廿卅]/gu, (sign) => old[sign] ?? '').split('点');
  if (whole === '') return undefined;
  const value = isBare(whole) ? readDigits(whole) : readWhole(whole);
  if (value === undefined || fraction === undefined) return value;
  const decimals = readDigits(fraction);
  return decimals === undefined ? undefined : Number(`${value}.${digitsOf(fraction)}`);
}

function isBare(whole: string): boolean {
  return [...whole].every((sign) => digits.has(sign));
}

function readDigits(signs: string): number | undefined {
  const written = digitsOf(signs);
  return written.length === [...signs].length && written !== '' ? Number(written) : undefined;
}

function digitsOf(signs: string): string {
  return [...signs].map((sign) => digits.get(sign) ?? '').join('');
}

/** Parts before 亿, before 万 and behind them, each up to a thousand thousands. */
function readWhole(whole: string): number | undefined {
  let total = 0;
  let part = 0;
  let digit: number | undefined;
  let last = 1;
  for (const sign of whole) {
    const own = digits.get(sign);
    const ten = tens.get(sign);
    const myriad = myriads.get(sign);
    if (own !== undefined) {
      if (own === 0) last = 1;
      digit = own;
    } else if (ten !== undefined) {
      // 十五 is ten and five though no 一 stands before it.
      part += (digit ?? 1) * ten;
      digit = undefined;
      last = ten;
    } else if (myriad !== undefined) {
      // 万亿 multiplies all that stands before it.
      const before = part + (digit ?? 0);
      if (total + before === 0) return undefined;
      total = myriad > 1e4 ? (total + before) * myriad : total + before * myriad;
      [part, digit, last] = [0, undefined, myriad];
    } else return undefined;
  }
  // 一百二 is 120, 一万二 12,000; 一百零二 is 102.
  return total + part + (digit ?? 0) * (last > 10 ? last / 10 : 1);
}
