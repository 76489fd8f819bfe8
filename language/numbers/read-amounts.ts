import { impliedUnit } from './units/implied-unit.ts';
import { inDigits, inNumerals, toPattern } from './number-pattern.ts';
import { digitSigns, groupSigns, numeralSigns, powerSigns } from './numerals/numerals.ts';
import { exact, type ReadQuantity } from './quantity.ts';
import { readNumber } from './read-number.ts';
import { scalePattern, scales } from './units/scales.ts';
import { familyOf, unitParts, unitPattern } from './units/units.ts';

// 第三个 counts nothing, and how many 数十家 and 几百人 are is not said.
const digitsBegin = `(?<![A-Za-z\\d.+×第${digitSigns}${powerSigns}])`;
const numeralsBegin = `(?<![第几数好若\\d${numeralSigns}])`;
const sign = `(?:(?<![\\dA-Za-z%‰${numeralSigns}])[-−]|(?<![减肩担税费背承自胜抱])负)`;
const rangeEnd = `(?:(?<lowMore>[多余])?(?<lowUnit>${unitPattern})?${toPattern}(?<highSign>${sign})?(?<high>${inDigits}|${inNumerals}))`;
const tail = `(?<more>[多余])?(?<scale>${scalePattern})?(?<more2>[多余])?[ \\u00a0]?(?<unit>${unitPattern})?`;
const lowEnd = `(?:(?<sign>${sign})?(?<low>${digitsBegin}${inDigits}|${numeralsBegin}${inNumerals}))`;

const range = new RegExp(`${lowEnd}${rangeEnd}${tail}(?![A-Za-z+×])`, 'uy');
const single = new RegExp(`${lowEnd}${tail}(?![A-Za-z+×])`, 'uy');
const start = new RegExp(`[-−负\\d${numeralSigns}]`, 'gu');

/** Amounts of a masked text: 4.5%—5%, 3千万元, 一亿三千万人, 三五个, -9.6%. */
export function readAmounts(text: string): readonly ReadQuantity[] {
  const found: ReadQuantity[] = [];
  start.lastIndex = 0;
  for (let at = start.exec(text); at; at = start.exec(text)) {
    const quantity = readAt(text, at.index);
    if (!quantity) continue;
    found.push(quantity);
    start.lastIndex = quantity.unitEnd;
  }
  return found;
}

function readAt(text: string, at: number): ReadQuantity | undefined {
  range.lastIndex = at;
  const both = range.exec(text);
  const ofRange = both && readRange(both, text);
  if (ofRange) return ofRange;
  single.lastIndex = at;
  const one = single.exec(text);
  return one ? readSingle(one, text) : undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A number as printed: what is read of it, and the scale that belongs to its unit. */
type Printed = { readonly value: number; readonly scale: string };

const digitsAndScale = new RegExp(`^(?<number>[\\d,.]+)(?<scale>${scalePattern})?$`, 'u');
const numeralsAndScale = new RegExp(
  `^(?<number>[^\\d${groupSigns}]+)(?<scale>[${groupSigns}]+)?$`,
  'u',
);

function printedNumber(words: string): Printed | undefined {
  const { number, scale = '' } =
    (digitsAndScale.exec(words) ?? numeralsAndScale.exec(words))?.groups ?? {};
  if (number !== undefined) {
    const value = readNumber(number);
    return value === undefined ? undefined : { value: Number(value), scale };
  }
  const value = readNumber(words);
  if (value === undefined) return undefined;
  // 1亿3000万 is 1.3亿; 一万五千 is 15000.
  const largest = /[万亿]$/u.test(words) ? (/万亿$|亿|万/u.exec(words)?.[0] ?? '') : '';
  return { value: exact(Number(value) / (scales[largest] ?? 1)), scale: largest };
}

function readSingle(match: RegExpExecArray, text: string): ReadQuantity | undefined {
  const groups = wholeNumber(match.groups ?? {});
  const guess = guessed(groups['low'] ?? '');
  const printed = guess?.low ?? printedNumber(groups['low'] ?? '');
  if (!printed) return undefined;
  const unit = unitOf(match, groups, printed, text);
  if (!counts(groups, unit)) return undefined;
  const value = groups['sign'] === undefined ? printed.value : -printed.value;
  return {
    ...placeOf(match),
    value,
    ...(guess && { low: value, high: guess.high.value }),
    unit,
    ...moreThan(groups),
  };
}

const sideBySide = /[一二两三四五六七八九]{2}/u;

/** 三五 is three to five, 七八十 seventy to eighty. */
function guessed(words: string): { readonly low: Printed; readonly high: Printed } | undefined {
  const pair = sideBySide.exec(words);
  if (!pair || /[\d零〇点]/u.test(words)) return undefined;
  const withDigit = (digit: string) => printedNumber(words.replace(pair[0], digit));
  const low = withDigit(pair[0].slice(0, 1));
  const high = withDigit(pair[0].slice(1));
  return low && high && low.value < high.value ? { low, high } : undefined;
}

/** 二十五亿七千多万 is one number, and 万 no scale of all of it. */
function wholeNumber(groups: Groups): Groups {
  const { low = '', scale, more } = groups;
  const isLower = scale === '万' && more !== undefined && /亿[^万亿]+$/u.test(low);
  return isLower ? { ...groups, low: `${low}${scale}`, scale: undefined } : groups;
}

function unitOf(
  match: RegExpExecArray,
  { scale: behind = '', unit }: Groups,
  { scale: own }: Printed,
  text: string,
): string {
  const scale = `${own}${behind}`;
  const rest = text.slice(match.index + match[0].length);
  return `${scale}${normalUnit(unit ?? impliedUnit(scale, rest))}`;
}

function normalUnit(unit: string): string {
  return unit.replace('每立方米', '/立方米').replace(/^百分点$/u, '个百分点');
}

const placesInNumerals = new RegExp(`^[${digitSigns}十]+$`, 'u');

/**
 * Numerals count where a unit or their size says so: 一些 and 三亚 hold none, 一个 and 一批 say
 * "some" more often than "one".
 */
function counts({ low = '', sign: minus, unit }: Groups, printed: string): boolean {
  if (/\d/u.test(low)) return true;
  if (/^[零〇]/u.test(low)) return false;
  if (unit === undefined) return minus === undefined && !placesInNumerals.test(low);
  if (low !== '一') return true;
  const family = familyOf(unitParts(printed).base);
  return family === 'share' || family === 'measure';
}

function readRange(match: RegExpExecArray, text: string): ReadQuantity | undefined {
  const groups: Groups = match.groups ?? {};
  const { low: first = '', high: last = '', lowUnit } = groups;
  const [from, to] = [printedNumber(first), printedNumber(last)];
  if (!from || !to) return undefined;
  const unit = unitOf(match, groups, to, text);
  if (!counts({ ...groups, low: `${first}${last}` }, unit)) return undefined;
  if (isTwoAmounts(match, text)) return undefined;
  const least = lowIn(unit, { ...from, most: to.value }, lowUnit);
  const low = groups['sign'] === undefined ? least : -least;
  const high = groups['highSign'] === undefined ? to.value : -to.value;
  if (high <= low) return undefined;
  return { ...placeOf(match), value: low, low, high, unit, ...moreThan(groups) };
}

/** 3件至5%, 上升3个百分点至87%, and 由5%至6%, which is a change from one to the other. */
function isTwoAmounts({ index, groups = {} }: RegExpExecArray, text: string): boolean {
  const { lowUnit, unit = '' } = groups;
  const areAlike = lowUnit === undefined || familyOf(lowUnit) === familyOf(unit);
  const isChange = lowUnit?.endsWith('百分点') === true && !unit.endsWith('百分点');
  return !areAlike || isChange || /[从由自]$/u.test(text.slice(0, index));
}

/** The lower end in the unit of the higher: 9000—1.2万人 begins at 0.9 万人, 3—5万人 at 3. */
function lowIn(
  unit: string,
  { value, scale, most }: Printed & { readonly most: number },
  lowUnit: string | undefined,
): number {
  const isInUnit = scale === '' && lowUnit === undefined && value < most;
  if (isInUnit) return value;
  const whole = unitParts(unit);
  const own = unitParts(`${scale}${lowUnit ?? unit.slice(whole.scale.length)}`);
  return exact((value * own.factor) / whole.factor);
}

function placeOf(match: RegExpExecArray) {
  return { start: match.index, unitEnd: match.index + match[0].trimEnd().length };
}

function moreThan({ more, more2 }: Groups) {
  return (more ?? more2) === undefined ? {} : { qualifier: '超过' };
}
