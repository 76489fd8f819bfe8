import { digitSigns, groupSigns, numeralSigns, powerSigns } from './numerals/numerals.ts';
import { scalePattern } from './units/scales.ts';

/** Sources of patterns for a number as it may be written; `readNumber` reads what they match. */

/** 1,234.5 */
export const digitsPattern = String.raw`\d+(?:,\d{3})*(?:\.\d+)?(?!\.?\d)`;

const scaled = `${digitsPattern}${scalePattern}`;
// 2亿2022年开工 is an amount and a year.
const rest = String.raw`(?:${scaled})*(?:\d{1,4}(?![\d年.,%]))?`;

/** 4.5, 3千万, 1亿3000万, 12万5千 */
export const inDigits = `(?:${scaled}(?:(?<=[万亿])(?:${scaled}${rest}|\\d{4}(?![\\d年.,%])))?|${digitsPattern})`;

const first = `[${digitSigns}${powerSigns.replaceAll(/[百千]/gu, '')}]`;
// 五千瓦 is five 千瓦.
const following = `(?:[${numeralSigns.replaceAll(/[千百]/gu, '')}]|千(?![瓦克米伏])|百(?!分))`;

/** 三十七, 一百二, 十二万五千, 五点五, 一点六万亿 */
export const inNumerals = `${first}${following}*(?:点[${digitSigns}]+)?[${groupSigns}]*`;

/** What stands between the ends of a range. */
export const toPattern = '(?:-|—+|–|~|～|至|到)';
