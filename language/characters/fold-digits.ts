// Runs of nine signs for 1 to 9 that Unicode calls numbers but no digits: ①, ⑴, ⒈, ⓵, ❶, ➀, ➊, ₁.
const runsOfNine = [0x2460, 0x2474, 0x2488, 0x24f5, 0x2776, 0x2780, 0x278a, 0x2081];

const otherDigit = /(?![0-9])\p{Nd}|[①-⑨⑴-⑼⒈-⒐⓵-⓽❶-❾➀-➈➊-➒₁-₉]|[٫٬]/gu;

/**
 * Digits of other scripts and shapes as those of ASCII, of the same length, so that offsets hold.
 * A sign that is no digit by itself (⑩, Ⅷ, ½) stays, and so does ① beside a digit, where it numbers
 * what it stands before.
 *
 * `foldDigits('增长❽%') // => '增长8%'`, `foldDigits('٨٫٥%') // => '8.5%'`
 */
export function foldDigits(text: string): string {
  return text.replace(otherDigit, (sign, at: number) => {
    if (sign === '٫') return '.';
    if (sign === '٬') return ',';
    if (sign.length > 1) return sign;
    if (/\p{Nd}/u.test(sign)) return String(decimalValue(sign));
    const besideDigit = /\d/u.test(`${text[at - 1] ?? ''}${text[at + 1] ?? ''}`);
    return besideDigit ? sign : String(valueInRun(sign));
  });
}

/** The digits of a script are ten in a row, and each row begins where no digit stands before it. */
function decimalValue(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}

// ⓪, ⓿ and ₀.
const zeros = new Set(['\u24ea', '\u24ff', '\u2080']);
const oneOfNine = /^[①-⑨⑴-⑼⒈-⒐⓵-⓽❶-❾➀-➈➊-➒₁-₉]$/u;

/**
 * The digit that one sign is by itself, whatever stands beside it; undefined of what is none.
 *
 * `digitOf('③') // => 3`, `digitOf('８') // => 8`
 */
export function digitOf(sign: string): number | undefined {
  if (zeros.has(sign)) return 0;
  if (/^\p{Nd}$/u.test(sign)) return decimalValue(sign);
  return oneOfNine.test(sign) ? valueInRun(sign) : undefined;
}

function valueInRun(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  const start = runsOfNine.find((first) => first <= code && code < first + 9) ?? code;
  return code - start + 1;
}
