import { loadGazetteer } from '../places/gazetteer.ts';
import { shortPlaceName } from '../places/place.ts';
import { readTable } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';
import { setPhrases } from '../words/lists/set-phrases.ts';
import { digitsPattern, toPattern } from './number-pattern.ts';
import { digitSigns, numeralSigns, powerSigns } from './numerals/numerals.ts';
import { datePattern, unitPattern } from './units/units.ts';

const rows = readTable(new URL('./numerals/number-names.tsv', import.meta.url), [
  'words',
  'side',
  'example',
  'reason',
]);
const wordsAt = (side: string) => rows.filter((row) => row.side === side).map(({ words }) => words);

const number = `(?:${digitsPattern}|[${numeralSigns}]+)`;
// 2亿2022年开工 is an amount and a year.
const notBegun = `(?<![\\d.${digitSigns}${powerSigns}])`;
const dates = `${notBegun}第?${number}(?:${datePattern}?${toPattern}${number})?${datePattern}`;
const yearRange = `(?<![\\d.])(?:19|20)\\d{2}${toPattern}(?:19|20)\\d{2}(?![\\d.%万亿])`;
const behind = `${notBegun}${number}(?=${anyOf(wordsAt('behind'))})`;
const before = `(?<=${anyOf(wordsAt('before'))})${number}(?!${unitPattern})`;
const basis = `每${number}${unitPattern}?`;
// “1530”工程
const quoted = `(?<=[“"「『])\\d+(?=[”"」』])`;
const named = new RegExp([dates, yearRange, behind, before, basis, quoted].join('|'), 'gu');
const someNumeral = new RegExp(`[\\d半${numeralSigns}]`, 'u');

/**
 * A text in which numbers that are names and dates, and count nothing, are blanked: 500强, 2022年,
 * 1—11月, 三个一批, 三门县, 每10万人. Of the same length, so that offsets hold.
 */
export function maskNames(text: string): string {
  if (!someNumeral.test(text)) return text;
  return text.replace(namesWithNumerals(), blank).replace(named, blank);
}

function blank(words: string): string {
  return '\0'.repeat(words.length);
}

let namePattern: RegExp | undefined;

function namesWithNumerals(): RegExp {
  namePattern ??= new RegExp(
    `(?<![\\d${numeralSigns}])${anyOf([...new Set([...wordsAt('whole'), ...setPhrases.filter(isLikeAmount), ...placesLikeAmounts()])])}`,
    'gu',
  );
  return namePattern;
}

const likeAmount = new RegExp(`[${numeralSigns}]${unitPattern}`, 'u');
const isLikeAmount = (name: string) => likeAmount.test(name);
const longestCode = 6;

/** 五家渠, 三门: places that have what looks like a number and a unit in their names. */
function placesLikeAmounts(): readonly string[] {
  return loadGazetteer()
    .places()
    .filter(({ name }) => isLikeAmount(name))
    .flatMap(({ code, name }) => {
      const short = shortPlaceName(name);
      return code.length <= longestCode && isLikeAmount(short) && short.length > 2
        ? [name, short]
        : [name];
    })
    .filter((name) => name.length > 2);
}
