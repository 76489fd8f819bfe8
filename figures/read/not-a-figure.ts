import { familyOf } from '../../language/numbers/units/units.ts';
import type { FoundQuantity } from '../../language/numbers/find-quantities.ts';
import { readWordLists, wordsIn } from '../words/word-lists.ts';

/** A quantity with the words of its clause around it. */
export type Surroundings = {
  readonly quantity: FoundQuantity;
  readonly before: string;
  readonly after: string;
};

type Rule = (at: Surroundings) => boolean;

const counted = /^[%‰成番倍位]|比例|百分点/u;
const words = readWordLists(new URL('../words/thing-words.tsv', import.meta.url));
const things = wordsIn(words, 'thing');
const capacity = new RegExp(wordsIn(words, 'capacity'), 'u');

const rules: Readonly<Record<string, Rule>> = {
  'has no unit: a date, an edition, a road, a code': ({ quantity }) => quantity.base === '',
  'is part of a name in quotation marks': ({ before, after }) => {
    const open = before.lastIndexOf('“');
    return (
      open > before.lastIndexOf('”') && before.length - open < 16 && /^[^“]{0,14}”/u.test(after)
    );
  },
  'is an ordinal or an edition': ({ quantity, before }) =>
    quantity.unit !== '位' && before.endsWith('第'),
  'counts months, hours of a day or a decade': ({ quantity, before, after }) =>
    quantity.unit.endsWith('个月') ||
    (quantity.unit.endsWith('个') &&
      /^(?:多|半)?(?:小?时|季度|年|周|世纪|昼夜|五年)/u.test(after)) ||
    (quantity.unit === '小时' && quantity.value === 24) ||
    (/小时|分钟/u.test(quantity.unit) &&
      /^(?:之?内\p{Script=Han}|[^，。；]{0,6}圈)/u.test(after)) ||
    /[×x/]$/u.test(before),
  'is one of several that a slogan joins: 三个1亿人': ({ before }) =>
    /[两三四五六七八九十]个$/u.test(before),
  'is a small count in words: 三个台阶, 两项改革': ({ quantity }) =>
    !/\d/u.test(quantity.written) && quantity.amount <= 10 && familyOf(quantity.base) === 'piece',
  'tells how long without a break': ({ before }) => /(?:连续|为期|延包|延长|第)$/u.test(before),
  'is an age that somebody has': ({ quantity, before }) =>
    quantity.unit === '岁' && !/寿命|年龄/u.test(before),
  'is a threshold: 5000万元以上项目': ({ quantity, after }) =>
    !counted.test(quantity.unit) &&
    quantity.end > quantity.unitEnd &&
    isCriterion(quantity) &&
    /^的?[“\p{Script=Han}]/u.test(after) &&
    !/^的?(?:目标|水平|任务|增|[并和及且用])/u.test(after) &&
    !countsPeople(quantity, after),
  'is a threshold: 投资超1亿元项目': ({ quantity, before, after }) =>
    (quantity.unit.endsWith('元') || quantity.unit.endsWith('亩')) &&
    (/(?:超|超过|过|突破|达到|达|[和、])$/u.test(before) || quantity.qualifier === '以上') &&
    new RegExp(String.raw`^(?:的|级)?\p{Script=Han}{0,6}?(?:${things})`, 'u').test(after) &&
    !/^[^，。；]{0,14}(?:投入|用于)/u.test(after),
  'is a grade or a line of power': ({ quantity, after }) =>
    /^(?:级|号|强)/u.test(after) || quantity.unit.endsWith('千伏'),
  'is part of the name of a project: 120万吨乙烯': ({ quantity, after }) =>
    capacity.test(quantity.unit) &&
    /^(?:\/[年日]|级)?[^，。；、和及\d]{1,14}?(?:项目|工程|装置|生产线|电站|机组|电厂|工厂|基地|电池|组件|储能)/u.test(
      after,
    ),
  'counts measures of a policy: 稳经济35条': ({ quantity, before, after }) =>
    (quantity.unit === '项' && /^(?:政策)?(?:措施|政策)/u.test(after)) ||
    (quantity.unit === '条' &&
      (/^(?:\p{Script=Han}{0,4})?(?:措施|政策|举措)/u.test(after) ||
        !(longThings.test(after.slice(0, 20)) || roadLike.test(before)))),
  'numbers the points of a speech': ({ quantity, after }) =>
    /^(?:个|项|大|件|点)$/u.test(quantity.unit) &&
    /^(?:方面|坚持|必须|聚焦|更加|着力|不变|统筹|关键|意识|自信|维护|环节|维度|层面)/u.test(after),
  'is a threshold: 超过50亿元的2个': ({ quantity, before, after }) =>
    quantity.unit.endsWith('元') &&
    /(?:超|超过|过|突破|高于)$/u.test(before) &&
    /^的(?!门槛|大关|台阶|关口|目标|规模)(?=[\p{Script=Han}\d])/u.test(after),
  'is what a rank is held among: 168个重点城市的前20位': ({ before, after }) =>
    /(?:全国|全省|全市|全球|世界|进入|在)$/u.test(before) &&
    /^[^，。；]{0,10}(?:的|中|里)?(?:前|第|排名|位列|居)/u.test(after),
  'is one of a list that others made': ({ before, after }) =>
    before.endsWith('首批') || /^[^，。；]{0,10}之一/u.test(after),
};

const longThings = new RegExp(`^[^，。；、]{0,18}(?:${wordsIn(words, 'long')})`, 'u');
const roadLike = new RegExp(`(?:${wordsIn(words, 'before long')})(?:[^，。；]{0,6})$`, 'u');

/** Places and sums that things are measured by, rather than what there is of them. */
function isCriterion({ unit }: FoundQuantity): boolean {
  return /元|亩|吨|千瓦|米$|公里$|^万人?$|^[户人]$|岁|^床位|^张$/u.test(unit);
}

/** 80万以上人口 are people; 30万以上人口旗县 are places of so many. */
function countsPeople({ unit }: FoundQuantity, after: string): boolean {
  return unit === '万人' && !/^[^，。；]{0,4}人口(?:的)?(?:大)?[旗县市城镇村乡]/u.test(after);
}

/** Why a quantity is no indicator figure; undefined when it is one. */
export function whyNotAFigure(at: Surroundings): string | undefined {
  return Object.entries(rules).find(([, applies]) => applies(at))?.[0];
}
