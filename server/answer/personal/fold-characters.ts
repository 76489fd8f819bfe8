/** The first of ten, or nine, digits that follow each other, and which digit it is. */
const rowsOfDigits: readonly (readonly [string, number])[] = [
  ['０', 0],
  ['①', 1],
  ['⑴', 1],
  ['⒈', 1],
  ['❶', 1],
  ['➀', 1],
  ['➊', 1],
];
const singleDigits: Readonly<Record<string, string>> = {
  ...{ '⓪': '0', '⓿': '0', 壹: '1', 贰: '2', 貳: '2', 叁: '3', 參: '3', 肆: '4', 伍: '5' },
  ...{ 陆: '6', 陸: '6', 柒: '7', 捌: '8', 玖: '9' },
};

const spoken = '零一二三四五六七八九';
const alsoZero = '〇○';
const between = '[ \\t\\u3000.·•_\\-‐‑–—−]{0,2}';
/** Digits as they are said, beside others or alone: so many in a row are a number and no words. */
const spokenRun = new RegExp(
  `[${spoken}${alsoZero}幺\\d](?:${between}[${spoken}${alsoZero}幺\\d]){6,}`,
  'gu',
);

/**
 * The text with every digit and letter in its plain form, character by character, so that places in
 * it stay the same. For finding only: 伍家岗 becomes 5家岗.
 *
 * `foldCharacters('１３８００①③８０００ ｅ＠a.cn') // => '13800138000 E@A.CN'`
 */
export function foldCharacters(text: string): string {
  const plain = Array.from({ length: text.length }, (_, at) => foldOne(text.charAt(at))).join('');
  return plain.replace(spokenRun, (run) =>
    Array.from({ length: run.length }, (_, at) => saidDigit(run.charAt(at))).join(''),
  );
}

function foldOne(character: string): string {
  const code = character.charCodeAt(0);
  const row = rowsOfDigits.find(([first, digit]) => {
    const step = code - first.charCodeAt(0);
    return step >= 0 && step <= 9 - digit;
  });
  if (row) return String(code - row[0].charCodeAt(0) + row[1]);
  const single = singleDigits[character];
  if (single !== undefined) return single;
  // Full-width forms stand in the order of ASCII.
  const ascii = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  return /^[a-z]$/u.test(ascii) ? ascii.toUpperCase() : ascii;
}

function saidDigit(character: string): string {
  if (alsoZero.includes(character)) return '0';
  if (character === '幺') return '1';
  const digit = spoken.indexOf(character);
  return digit < 0 ? character : String(digit);
}
