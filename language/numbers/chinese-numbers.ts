const digitOf: Readonly<Record<string, string>> = {
  ...{ 零: '0', 〇: '0', 一: '1', 二: '2', 两: '2', 三: '3', 四: '4', 五: '5' },
  ...{ 六: '6', 七: '7', 八: '8', 九: '9' },
};
const powerOf: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const groupOf: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/**
 * A number in Chinese numerals as plain digits; undefined where the characters are none, such as
 * 三五 (three to five), 千万 (very many) and 零.
 *
 * `readChineseNumber('三十八万') // => '380000'`, `readChineseNumber('一点六万亿') // => '1600000000000'`
 */
export function readChineseNumber(words: string): string | undefined {
  const { whole = '', fraction, scale = '' } = numberParts.exec(words)?.groups ?? {};
  if (whole === '') return undefined;
  if (fraction === undefined) return readYear(whole) ?? readWhole(whole + scale);
  const digits = readWhole(whole);
  const decimals = Array.from(fraction, (word) => digitOf[word] ?? '').join('');
  return digits === undefined ? undefined : shiftPoint(`${digits}.${decimals}`, powersIn(scale));
}

const numberParts =
  /^(?<whole>[零〇一二两三四五六七八九十百千万亿]+?)(?:点(?<fraction>[零〇一二三四五六七八九]+))?(?<scale>[百千万亿]*)$/u;

/** 二〇二三 is 2023, digit by digit. */
function readYear(words: string): string | undefined {
  if (!/^[一二][零〇九][零〇一二三四五六七八九]{2}$/u.test(words)) return undefined;
  return Array.from(words, (word) => digitOf[word] ?? '').join('');
}

type Sum = { readonly total: bigint; readonly group: bigint; readonly digit: bigint | undefined };

const nothing: Sum = { total: 0n, group: 0n, digit: undefined };

function readWhole(words: string): string | undefined {
  // A power alone is a manner of speaking: 千家万户. Digits side by side are a guess: 三五个.
  if (!/[一二两三四五六七八九十]/u.test(words) || /[一二两三四五六七八九]{2}/u.test(words))
    return undefined;
  const { total, group, digit } = Array.from(words).reduce(addNumeral, nothing);
  return String(total + group + (digit ?? 0n));
}

function addNumeral({ total, group, digit }: Sum, word: string): Sum {
  const power = powerOf[word];
  // 十五 is ten and five though no 一 stands before it.
  if (power !== undefined)
    return { total, group: group + (digit ?? 1n) * 10n ** BigInt(power), digit: undefined };
  const below = group + (digit ?? 0n);
  // 一万三千亿: 亿 holds for all before it, 万 for the thousands alone.
  if (word === '亿') return { ...nothing, total: (total + below) * 100_000_000n };
  if (word === '万') return { ...nothing, total: total + below * 10_000n };
  return { total, group, digit: BigInt(digitOf[word] ?? '0') };
}

/** By how many places a scale moves the point: 12 for 万亿, 7 for 千万. */
export function powersIn(scale: string): number {
  return Array.from(scale).reduce((sum, word) => sum + (powerOf[word] ?? groupOf[word] ?? 0), 0);
}

/**
 * Multiplies by a power of ten by moving the point, so that no digit is lost; without needless
 * zeros: equal numbers are written alike.
 *
 * `shiftPoint('1.35', 4) // => '13500'`, `shiftPoint('6.80', 0) // => '6.8'`
 */
export function shiftPoint(number: string, powers: number): string {
  const [whole = '', decimals = ''] = number.split('.');
  const digits = whole + decimals.padEnd(powers, '0');
  const point = whole.length + powers;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/u, '');
  const right = digits.slice(point).replace(/0+$/u, '');
  return right === '' ? left : `${left}.${right}`;
}
