import { randomIndex, type Random } from '../statistics/seeded-random.ts';
import { type Damage, type Specimen, type Stock, withText } from './damage.ts';
import { figuresOf, oneOf, replaceBehind, replaceNumber } from './printed-numbers.ts';

/** Another digit in one place: 6.5 becomes 6.2. Never a zero in front. */
function otherDigit(digits: string, random: Random): string {
  const places = [...digits].flatMap((sign, at) => (/\d/u.test(sign) ? [at] : []));
  const at = places[randomIndex(random, places.length)] ?? 0;
  const now = Number(digits[at]);
  const others = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => digit !== now);
  const digit = others[randomIndex(random, others.length)] ?? 1;
  return digits.slice(0, at) + String(digit) + digits.slice(at + 1);
}

function changeDigit(specimen: Specimen, { random }: Stock): Specimen | undefined {
  const number = oneOf(figuresOf(specimen), random);
  if (!number) return undefined;
  const { text } = specimen.answer;
  return withText(specimen, replaceNumber(text, number.digits, otherDigit(number.digits, random)));
}

const otherScale: Readonly<Record<string, string>> = { 万: '亿', 亿: '万', 万亿: '亿' };
const otherUnit: Readonly<Record<string, string>> = {
  元: '吨',
  美元: '元',
  微克: '毫克',
  公里: '个',
  亩: '平方米',
  吨: '元',
  斤: '亩',
  平方米: '公里',
  ...Object.fromEntries(
    ['人', '户', '家', '个', '件', '所', '座', '辆', '项', '部', '台'].map((unit) => [
      unit,
      '公里',
    ]),
  ),
};

function changeScale(specimen: Specimen, { random }: Stock): Specimen | undefined {
  const number = oneOf(
    figuresOf(specimen).filter(({ scale }) => scale !== ''),
    random,
  );
  const instead = number && otherScale[number.scale];
  if (!instead) return undefined;
  const change = { digits: number.digits, words: number.scale, instead };
  return withText(specimen, replaceBehind(specimen.answer.text, change));
}

function changeUnit(specimen: Specimen, { random }: Stock): Specimen | undefined {
  const number = oneOf(
    figuresOf(specimen).filter(({ unit }) => unit in otherUnit),
    random,
  );
  if (!number) return undefined;
  const { digits, scale, unit } = number;
  const change = { digits, words: scale + unit, instead: scale + (otherUnit[unit] ?? '') };
  return withText(specimen, replaceBehind(specimen.answer.text, change));
}

const otherShare: Readonly<Record<string, string>> = {
  '%': '个百分点',
  '％': '个百分点',
  个百分点: '%',
};

function changeShare(specimen: Specimen, { random }: Stock): Specimen | undefined {
  const number = oneOf(
    figuresOf(specimen).filter(({ unit }) => unit in otherShare),
    random,
  );
  if (!number) return undefined;
  const { digits, unit } = number;
  const change = { digits, words: unit, instead: otherShare[unit] ?? '' };
  return withText(specimen, replaceBehind(specimen.answer.text, change));
}

/** Two numbers of one unit change places. */
function swapNumbers(specimen: Specimen, { random }: Stock): Specimen | undefined {
  const numbers = figuresOf(specimen);
  const first = oneOf(numbers, random);
  const other = numbers.find(
    (each) =>
      first &&
      each.digits !== first.digits &&
      each.unit === first.unit &&
      each.scale === first.scale,
  );
  if (!first || !other) return undefined;
  const held = replaceNumber(specimen.answer.text, first.digits, '\u0001');
  const half = replaceNumber(held, other.digits, first.digits);
  return withText(specimen, half.replaceAll('\u0001', other.digits));
}

const isOne = (specimen: Specimen) => figuresOf(specimen).length === 1;

/** What goes wrong with the numbers themselves. */
export const numberDamage: readonly Damage[] = [
  {
    id: 'digit',
    label: '改一位数字（6.5%→6.2%）',
    meantFor: 'wrong',
    apply: (specimen, stock) => (isOne(specimen) ? changeDigit(specimen, stock) : undefined),
  },
  {
    id: 'one-of-several',
    label: '几个数字里改一个',
    meantFor: 'wrong',
    apply: (specimen, stock) => (isOne(specimen) ? undefined : changeDigit(specimen, stock)),
  },
  { id: 'scale', label: '量级（亿→万）', meantFor: 'wrong', apply: changeScale },
  { id: 'unit', label: '单位（亿元→亿吨）', meantFor: 'wrong', apply: changeUnit },
  { id: 'percent-point', label: '% 与个百分点', meantFor: 'wrong', apply: changeShare },
  { id: 'swap', label: '两个数字对调', meantFor: 'wrong', apply: swapNumbers },
];
