import { digitOf } from '../../../language/characters/fold-digits.ts';
import { digitValues, formalNumerals } from '../../../language/numbers/numerals/numerals.ts';

const between = '[ \\t\\u3000.·•_\\-‐‑–—−]{0,2}';

/** As telephone numbers are said; 两 is said of things alone. */
const spokenDigits: ReadonlyMap<string, number> = new Map([
  ...[...digitValues].filter(([numeral]) => numeral !== '两'),
  ['○', 0],
  ['幺', 1],
]);
const spoken = `[${[...spokenDigits.keys()].join('')}\\d]`;

/** Digits as they are said, beside others or alone: so many in a row are a number and no words. */
const spokenRun = new RegExp(`${spoken}(?:${between}${spoken}){6,}`, 'gu');

/**
 * The text with every digit and letter in its plain form, character by character, so that places in
 * it stay the same. For finding only: 伍家岗 becomes 5家岗.
 *
 * `foldCharacters('１３８００①③８０００ ｅ＠a.cn') // => '13800138000 E@A.CN'`
 */
export function foldCharacters(text: string): string {
  const plain = Array.from({ length: text.length }, (_, at) => foldOne(text.charAt(at))).join('');
  return plain.replace(spokenRun, (run) =>
    Array.from(run, (sign) => spokenDigits.get(sign) ?? sign).join(''),
  );
}

function foldOne(character: string): string {
  const formal = digitValues.get(formalNumerals.get(character) ?? '');
  const digit = digitOf(character) ?? formal;
  if (digit !== undefined) return String(digit);
  // Full-width forms stand in the order of ASCII.
  const code = character.charCodeAt(0);
  const ascii = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  return /^[a-z]$/u.test(ascii) ? ascii.toUpperCase() : ascii;
}
