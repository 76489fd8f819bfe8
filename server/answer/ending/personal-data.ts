/**
 * Numbers that name a person: 居民身份证, 手机号, 银行卡. A question that holds one is refused before
 * it is stored or sent anywhere. Each kind is told by its own arithmetic, so that amounts (13800000000元),
 * hotlines (12345) and rows of years pass.
 */
export function holdsPersonalData(text: string): boolean {
  return personalNumbers(text).length > 0;
}

/**
 * The text with each such number as stars, so that an earlier turn can be read without it.
 *
 * `maskPersonalData('我的电话是13800138000') // => '我的电话是***'`
 */
export function maskPersonalData(text: string): string {
  const folded = foldDigits(text);
  const found = personalNumbers(text);
  if (found.length === 0) return text;
  return found.reduceRight(
    (masked, { start, end }) => `${masked.slice(0, start)}***${masked.slice(end)}`,
    folded,
  );
}

type NumberRun = { readonly start: number; readonly end: number; readonly digits: string };

// People write a long number in groups: 138-0013-8000, 6222 0212 …
const separator = '[ \\t\\u3000.·•_\\-‐‑–—−]{0,2}';
const run = new RegExp(`(?<![\\dA-Za-z.])\\d(?:${separator}\\d){9,}(?:${separator}[Xx])?`, 'gu');
// An amount says what it counts.
const unitAfter =
  /^\s*(?:多|余)?(?:个亿|[万亿千百]|元|人|吨|户|家|亩|个|件|千瓦|平方|立方|美元|%|％)/u;

function personalNumbers(text: string): readonly NumberRun[] {
  const folded = foldDigits(text);
  return [...folded.matchAll(run)].flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    if (unitAfter.test(folded.slice(end))) return [];
    return numbersOf(words).some(isPersonal)
      ? [{ start: index, end, digits: words.replace(/[^\dXx]/gu, '') }]
      : [];
  });
}

/** The whole run, and each stretch between blanks, for two numbers that stand side by side. */
function numbersOf(words: string): readonly string[] {
  const bare = (part: string) => part.replace(/[^\dXx]/gu, '');
  return [bare(words), ...words.split(/[ \t\u3000]+/u).map(bare)];
}

function isPersonal(digits: string): boolean {
  return isIdentityNumber(digits) || isMobileNumber(digits) || isBankCard(digits);
}

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const identityForm =
  /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/u;

/** GB 11643-1999: a birthday within, and a check digit by ISO 7064 MOD 11-2. */
function isIdentityNumber(digits: string): boolean {
  const number = digits.toUpperCase();
  if (!identityForm.test(number)) return false;
  const sum = identityWeights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11] === number[17];
}

/** Eleven digits from 13 to 19, with or without the country's code. */
function isMobileNumber(digits: string): boolean {
  return /^(?:(?:00)?86)?1[3-9]\d{9}$/u.test(digits);
}

/** 16 to 19 digits of a card issuer (3 to 6) whose last is the check digit of Luhn (ISO/IEC 7812). */
function isBankCard(digits: string): boolean {
  if (!/^[3-6]\d{15,18}$/u.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const chineseDigits = '〇一二三四五六七八九';

/** Each digit as an ASCII one, character by character, so that places in the text stay the same. */
function foldDigits(text: string): string {
  return text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[零〇幺一二三四五六七八九]{11,}/gu, (words) =>
      [...words].map((word) => Math.max(0, digitOf(word))).join(''),
    );
}

function digitOf(word: string): number {
  if (word === '零') return 0;
  return word === '幺' ? 1 : chineseDigits.indexOf(word);
}
