import {
  digitValues,
  digitSigns,
  groupValues,
  powerValues,
  tensValues,
} from './numerals/numerals.ts';

/**
 * A number in digits, in Chinese numerals or in both as plain digits, exactly; undefined where the
 * signs are none, such as 三五 (three to five), 千万 (very many) and 零.
 *
 * `readNumber('1亿3000万') // => '130000000'`, `readNumber('一点六万亿') // => '1600000000000'`
 */
export function readNumber(words: string): string | undefined {
  if (plain.test(words)) return shiftPoint(words.replaceAll(',', ''), 0);
  return readOneByOne(words) ?? readInPlaces(words);
}

const plain = /^\d+(?:,\d{3})*(?:\.\d+)?$/u;
const oneByOne = new RegExp(
  `^[一二][零〇九][${digitSigns}]{2}$|^[一二三四五六七八九]〇+[${digitSigns}]*$`,
  'u',
);

/** 二〇二三 is 2023, digit by digit. */
function readOneByOne(words: string): string | undefined {
  if (!oneByOne.test(words)) return undefined;
  return Array.from(words, (sign) => digitValues.get(sign) ?? '').join('');
}

type Sum = {
  readonly total: bigint;
  /** What is below the last 万 or 亿. */
  readonly below: bigint;
  readonly pending: bigint | undefined;
  /** The power that a digit right behind it is a tenth of: 一百二 is 120. */
  readonly lastPower: number | undefined;
};

const nothing: Sum = { total: 0n, below: 0n, pending: undefined, lastPower: undefined };

const token = new RegExp(
  String.raw`(?<digits>\d+(?:,\d{3})*(?:\.\d+)?)|点(?<decimals>[${digitSigns}]+)|(?<sign>.)`,
  'gu',
);

function readInPlaces(words: string): string | undefined {
  const decimals = decimalsIn(words);
  const unit = 10n ** BigInt(decimals);
  let sum: Sum | undefined = nothing;
  for (const { groups } of words.matchAll(token)) {
    sum = sum && addToken(sum, groups ?? {}, unit);
  }
  const isSaid = /[1-9一二两三四五六七八九十廿卅卌]/u.test(words);
  return sum && isSaid ? withPoint(totalOf(sum), decimals) : undefined;
}

function decimalsIn(words: string): number {
  return /(?:\.|点)(.[零〇一二三四五六七八九\d]*)/u.exec(words)?.[1]?.length ?? 0;
}

type Token = Readonly<Record<string, string | undefined>>;

function addToken(sum: Sum, { digits, decimals, sign = '' }: Token, unit: bigint): Sum | undefined {
  if (digits !== undefined) return addDigit(sum, inUnits(digits.replaceAll(',', ''), unit));
  if (decimals !== undefined) return addDecimals(sum, decimals);
  const digit = digitValues.get(sign);
  if (digit !== undefined) return addDigit(sum, BigInt(digit) * unit);
  const tens = tensValues.get(sign);
  if (tens !== undefined) return { ...sum, below: sum.below + BigInt(tens * 10) * unit };
  const power = powerValues.get(sign);
  if (power !== undefined) return addPower(sum, power, unit);
  const group = groupValues.get(sign);
  return group === undefined ? undefined : addGroup(sum, group);
}

function inUnits(digits: string, unit: bigint): bigint {
  const places = String(unit).length - 1;
  const [whole = '', decimals = ''] = digits.split('.');
  return BigInt(whole + decimals.padEnd(places, '0'));
}

function addDigit(sum: Sum, digit: bigint): Sum | undefined {
  // Digits side by side are a guess: 三五个.
  if (sum.pending !== undefined && sum.pending !== 0n) return undefined;
  return { ...sum, pending: digit, lastPower: sum.pending === 0n ? undefined : sum.lastPower };
}

function addDecimals(sum: Sum, decimals: string): Sum {
  const fraction = BigInt(Array.from(decimals, (sign) => digitValues.get(sign) ?? '').join(''));
  return { ...sum, below: 0n, pending: sum.below + (sum.pending ?? 0n) + fraction };
}

function addPower({ total, below, pending }: Sum, power: number, unit: bigint): Sum | undefined {
  // 十五 is ten and five though no 一 stands before it; 百 and 千 alone are a manner of speaking.
  const isBare = pending === undefined || pending === 0n;
  if (isBare && power > 1) return undefined;
  const digit = isBare ? unit : pending;
  return {
    total,
    below: below + digit * 10n ** BigInt(power),
    pending: undefined,
    lastPower: power,
  };
}

function addGroup({ total, below, pending }: Sum, group: number): Sum | undefined {
  const sum = below + (pending ?? 0n);
  const times = 10n ** BigInt(group);
  if (sum === 0n && (group === 4 || total === 0n)) return undefined;
  // 一万三千亿: 亿 holds for all before it, 万 for the thousands alone.
  const next = group === 8 ? (total + sum) * times : total + sum * times;
  return { total: next, below: 0n, pending: undefined, lastPower: group };
}

function totalOf({ total, below, pending = 0n, lastPower }: Sum): bigint {
  const isShort = lastPower !== undefined && lastPower > 1 && pending < 10n;
  return total + below + (isShort ? pending * 10n ** BigInt(lastPower - 1) : pending);
}

function withPoint(value: bigint, decimals: number): string {
  const digits = String(value).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return shiftPoint(`${digits.slice(0, point)}.${digits.slice(point)}`, 0);
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
