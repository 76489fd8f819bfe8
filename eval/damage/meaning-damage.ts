import { type Damage, type Specimen, type Stock, withText } from './damage.ts';
import { escaped, figuresOf, oneOf, placeOfNumber } from './printed-numbers.ts';

/** The words before a figure of the gold, back to where its sentence or line begins. */
type Spot = { readonly before: string; readonly number: string; readonly behind: string };

function spotOf(specimen: Specimen, { random }: Stock): Spot | undefined {
  const number = oneOf(figuresOf(specimen), random);
  const { text } = specimen.answer;
  const at = number ? placeOfNumber(text, number.digits) : -1;
  if (!number || at < 0) return undefined;
  const end = at + number.digits.length;
  return { before: text.slice(0, at), number: text.slice(at, end), behind: text.slice(end) };
}

/** Changes the last of some words before the figure, no further off than its clause or label. */
function changeBefore(
  specimen: Specimen,
  stock: Stock,
  pairs: Readonly<Record<string, string>>,
  reach: RegExp,
): Specimen | undefined {
  const spot = spotOf(specimen, stock);
  if (!spot) return undefined;
  const from = spot.before.search(reach);
  const head = spot.before.slice(0, Math.max(0, from));
  const near = spot.before.slice(Math.max(0, from));
  const words = Object.keys(pairs).toSorted((a, b) => b.length - a.length);
  const last = new RegExp(
    `^(?<start>.*)(?<word>${words.map(escaped).join('|')})(?<end>.*?)$`,
    'su',
  );
  const groups = last.exec(near)?.groups;
  if (!groups) return undefined;
  const { start = '', word = '', end = '' } = groups;
  // 实际利用内资目标 has both: nothing would come of it.
  if (near.includes(pairs[word] ?? '')) return undefined;
  return withText(
    specimen,
    `${head}${start}${pairs[word] ?? ''}${end}${spot.number}${spot.behind}`,
  );
}

const clause = /[^，,；;。：:、（(\n\]]*$/u;
const sentence = /[^；;。\n]*$/u;

const directions = {
  ...{ 增长: '下降', 下降: '增长', 提高: '降低', 降低: '提高', 上升: '下降', 增加: '减少' },
  ...{ 减少: '增加', 升至: '降至', 降至: '升至', 降到: '升到', 上涨: '下降', 新增: '减少' },
};
const aims = {
  ...{ 目标: '实际', 预期: '实际', 计划: '实际', 力争: '实际', 打算: '实际' },
  ...{ 实际: '目标', 预计: '目标', 情况: '目标' },
};

/** All mentions of a year that stands in the sentence of a figure become its neighbour. */
function changeYear(specimen: Specimen, stock: Stock): Specimen | undefined {
  const spot = spotOf(specimen, stock);
  const [year] =
    spot?.before.match(/(?:19|20)\d\d(?=年(?!.{0,6}报告))[^；;。\n]*$/u)?.[0].match(/\d{4}/u) ?? [];
  if (year === undefined) return undefined;
  const { text } = specimen.answer;
  const near = [-1, 1, -2, 2].map((step) => String(Number(year) + step));
  const others = near.filter(
    (other) =>
      ![text, specimen.question.question, specimen.question.answer].some((one) =>
        one.includes(other),
      ),
  );
  const [instead] = others;
  return instead === undefined ? undefined : withText(specimen, text.replaceAll(year, instead));
}

/** All mentions of a place become another place of the set. */
function changePlace(specimen: Specimen, { places, random }: Stock): Specimen | undefined {
  const { text } = specimen.answer;
  const { question } = specimen;
  const named = places.find(
    (place) => text.includes(place) && question.answer.includes(place.slice(0, 2)),
  );
  const asked = `${question.question}${question.answer}${text}${question.history.map((turn) => turn.question).join()}`;
  const others = places.filter((place) => !asked.includes(place.slice(0, -1)));
  const instead = oneOf(others, random);
  if (named === undefined || instead === undefined || figuresOf(specimen).length === 0)
    return undefined;
  return withText(specimen, text.replaceAll(named, instead));
}

const bounds: readonly (readonly [RegExp, string])[] = [
  [/以上/u, '以下'],
  [/以内/u, '以上'],
  [/以下/u, '以上'],
  [/左右/u, '以上'],
  [/超过|突破|不低于|不少于|逾|超(?=\d)/u, '不足'],
  [/不超过|不到|不足/u, '超过'],
];

/** The bound of a figure turned round. */
function changeBound(specimen: Specimen, stock: Stock): Specimen | undefined {
  const spot = spotOf(specimen, stock);
  if (!spot) return undefined;
  const behind = /^[%％\p{sc=Han}\d.—–-]{0,12}?(以上|以内|以下|左右)/u.exec(spot.behind);
  if (behind) {
    const word = behind[1] ?? '';
    const instead = bounds.find(([from]) => from.test(word))?.[1] ?? '';
    const changed = behind[0].slice(0, -word.length) + instead;
    return withText(
      specimen,
      spot.before + spot.number + changed + spot.behind.slice(behind[0].length),
    );
  }
  const before = /(?:超过|突破|不低于|不少于|不超过|不到|不足|逾|超)$/u.exec(spot.before);
  if (!before) return undefined;
  const instead = /^不[超到足]/u.test(before[0]) ? '超过' : '不足';
  return withText(
    specimen,
    spot.before.slice(0, before.index) + instead + spot.number + spot.behind,
  );
}

/** What is said of the figure is denied. */
function deny(specimen: Specimen, stock: Stock): Specimen | undefined {
  const spot = spotOf(specimen, stock);
  if (!spot) return undefined;
  const verb = /(?:增长|下降|提高|达到|达|完成|实现|新增|降至|超过|突破|为|是)$/u.exec(spot.before);
  const at = verb?.index ?? spot.before.length;
  const word = /^(?:为|是)$/u.test(verb?.[0] ?? '') || !verb ? '不' : '没有';
  const link = verb ? '' : '是';
  const denied = `${spot.before.slice(0, at)}${word}${link}${spot.before.slice(at)}`;
  return withText(specimen, denied + spot.number + spot.behind);
}

/** What goes wrong with what is said of a number. */
export const meaningDamage: readonly Damage[] = [
  { id: 'year', label: '年份', meantFor: 'wrong', apply: changeYear },
  { id: 'place', label: '地区', meantFor: 'wrong', apply: changePlace },
  {
    id: 'direction',
    label: '方向（增长→下降）',
    meantFor: 'wrong',
    apply: (specimen, stock) => changeBefore(specimen, stock, directions, clause),
  },
  {
    id: 'target-result',
    label: '目标与实际',
    meantFor: 'wrong',
    apply: (specimen, stock) => changeBefore(specimen, stock, aims, sentence),
  },
  { id: 'bound', label: '界限（以上→以下）', meantFor: 'wrong', apply: changeBound },
  { id: 'negation', label: '加否定', meantFor: 'wrong', apply: deny },
];
