import { closedUp, plainText } from '../numbers/plain-text.ts';
import { roundsTo } from '../numbers/precision.ts';
import { type ReadNumber, readNumbers } from '../numbers/read-numbers.ts';
import type { StatementFault } from './statement-fault.ts';

/**
 * What an answer says that its own numbers refute: an equation that does not hold, a list that is not
 * in the order it names, a highest that is not, a range whose lower end is the greater. Nothing else
 * has to be known to see it.
 * @param text without marks
 */
export function ownContradictions(text: string): readonly StatementFault[] {
  const plain = closedUp(plainText(text));
  const words = [
    ...wrongEquations(plain),
    ...wrongOrders(plain),
    ...wrongExtremes(plain),
    ...wrongRanges(plain),
  ];
  return words.map((said) => ({ type: 'own-contradiction', said }));
}

const term = String.raw`\(?[-−]?\d[\d.,]*(?:万亿|[千百]?[万亿])?[^\d\s()+−=≈÷×*,;。、:-]{0,8}\)?`;
const operator = String.raw`\s*[-+−×÷*]\s*`;
const equation = new RegExp(
  `(?<left>${term}(?:${operator}${term})+)\\s*[=≈]\\s*(?<right>${term})`,
  'gu',
);

function wrongEquations(plain: string): readonly string[] {
  return [...plain.matchAll(equation)]
    .filter(({ groups }) => !holds(groups?.['left'] ?? '', groups?.['right'] ?? ''))
    .map(([words]) => words);
}

/** Whether both sides agree at the precision of the right one; also where a side cannot be read. */
function holds(left: string, right: string): boolean {
  const [result] = readNumbers(unbracketed(right));
  const reckoned = reckon(left);
  if (!result || reckoned === undefined) return true;
  const isShare = /[÷/]/u.test(left) && result.unit === '%' && !left.includes('%');
  return roundsTo(isShare ? 100 * reckoned : reckoned, result);
}

/** A sum and difference, or one product or quotient; `undefined` for what mixes them. */
function reckon(left: string): number | undefined {
  const signs = [...left.matchAll(new RegExp(`(?<=[^\\s(+−×÷*-])${operator}(?=[(\\d−-])`, 'gu'))];
  const terms = left.split(new RegExp(`(?<=[^\\s(+−×÷*-])${operator}(?=[(\\d−-])`, 'u'));
  const values = terms.map((each) => readNumbers(unbracketed(each))[0]?.value);
  const [first, ...rest] = values;
  if (first === undefined || rest.includes(undefined)) return undefined;
  const ways = signs.map(([sign]) => sign.trim());
  const isSum = ways.every((way) => /[-+−]/u.test(way));
  if (!isSum && ways.length > 1) return undefined;
  return rest.reduce((total: number, value = 0, at) => apply(ways[at] ?? '+', total, value), first);
}

function apply(way: string, total: number, value: number): number {
  if (way === '+') return total + value;
  if (way === '×' || way === '*') return total * value;
  return way === '÷' ? total / value : total - value;
}

function unbracketed(words: string): string {
  return words.replace(/[()]/gu, '').replace(/^−/u, '-');
}

const order = /从(?<from>[高多大低少小])到[高多大低少小](?<list>[^。\n]*)/gu;

function wrongOrders(plain: string): readonly string[] {
  return [...plain.matchAll(order)].flatMap(({ 0: words, groups = {} }) => {
    const values = comparable(groups['list'] ?? '');
    const isFalling = /[高多大]/u.test(groups['from'] ?? '');
    const isSo = values.every((value, at) => {
      const before = values[at - 1] ?? value;
      return isFalling ? value <= before : value >= before;
    });
    return isSo ? [] : [words];
  });
}

const extreme = /最(?<which>[高多大低少小])的?是[:为]?(?<first>[^;。\n]*);(?<others>[^。\n]*)/gu;

function wrongExtremes(plain: string): readonly string[] {
  return [...plain.matchAll(extreme)].flatMap(({ 0: words, groups = {} }) => {
    const [first] = comparable(groups['first'] ?? '');
    const rest = /其余[:为]?(?<list>.*)$/u.exec(groups['others'] ?? '')?.groups?.['list'] ?? '';
    const isHighest = /[高多大]/u.test(groups['which'] ?? '');
    const isBeaten = (value: number) =>
      first !== undefined && (isHighest ? value > first : value < first);
    return comparable(rest).some(isBeaten) ? [words] : [];
  });
}

/** The first figure of each item of a list, where all are of one unit; of a range the lower end. */
function comparable(list: string): readonly number[] {
  const items = list
    .replace(/\([^()]*\)/gu, '')
    // What is said of all of them, or left out of the order, follows the list.
    .replace(/[、,;](?:另|合计|共|全部|平均|相差|总体).*$/u, '')
    .split(/[、;]|(?<!\d),|,(?!\d{3})/u)
    .flatMap((item) => readNumbers(item).filter(isFigure).slice(0, 1));
  const [first] = items;
  return items.every(({ unit }) => unit === first?.unit) ? items.map(({ value }) => value) : [];
}

function isFigure({ unit, mayBePhrase, isRank }: ReadNumber): boolean {
  return unit !== '' && !mayBePhrase && !isRank && !['年', '月', '日', '号'].includes(unit);
}

const range =
  /(?<![\d.年月])(?<low>\d+(?:\.\d+)?)%?\s*[—–~]\s*(?<high>\d+(?:\.\d+)?)(?:%|个百分点)(?!\s*[=≈])/gu;

function wrongRanges(plain: string): readonly string[] {
  return [...plain.matchAll(range)]
    .filter(({ groups = {} }) => Number(groups['low']) > Number(groups['high']))
    .map(([words]) => words);
}
