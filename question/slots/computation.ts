import type { FigureBorder } from '../../library/figure-border.ts';
import { findQuantities } from '../../language/numbers/find-quantities.ts';
import { indicatorsIn } from '../../language/indicators/indicators.ts';
import { normalUnit } from '../../language/numbers/normal-unit.ts';

/** What a question wants done with figures. */
export type FigureOperation =
  /** 各是多少, 分别是多少: side by side. */
  | 'list'
  /** 哪个更高, 加快还是放缓. */
  | 'compare'
  /** 差多少, 高多少. */
  | 'difference'
  /** 加起来, 一共. */
  | 'sum'
  /** 相当于…的百分之几. */
  | 'ratio'
  /** 从高到低排, 最高的是哪个. */
  | 'rank'
  /** 在5%以上的有哪些. */
  | 'filter'
  /** 近三年的变化. */
  | 'trend'
  /** 完成目标了吗. */
  | 'completion';

/** What a question says about how figures are to be computed; places and years stand elsewhere. */
export type FigureQuestion = {
  readonly operation: FigureOperation;
  /** Whether it asks for a rate of change, or for an amount; undefined where it does not say. */
  readonly measure: 'growth' | 'amount' | undefined;
  /** The unit it asks in, without scale: 多少辆 → 辆. */
  readonly unit: string | undefined;
  readonly order: 'descending' | 'ascending';
  readonly border: FigureBorder | undefined;
  /** Asks for the first or last so many of a ranking: 前三名 → 3, 最高 → 1. */
  readonly top: number | undefined;
  /** 近三年 → 3. */
  readonly lastYears: number | undefined;
};

type Reading = { readonly operation: FigureOperation; readonly pattern: RegExp };

// 多少 asks how much and compares nothing.
const more = '(?:高|低|多(?!少)|(?<!多)少|快|慢|大|小|强|弱|狠|猛)';

// In this order: 五年加起来和一年比哪个多 compares, and 排一排谁高 ranks.
const readings: readonly Reading[] = [
  {
    // What is missing to a target: 还要增加多少家.
    operation: 'difference',
    pattern:
      /(?:目标|任务|计划).*(?:还|尚)(?:需要?|要|得|须|应|缺)(?:再)?(?:增加|新增|增|提高|培育|发展|多|补上?|涨|降|压减)?(?:多少|几)|(?:还|尚)(?:需要?|要|得|须|应|缺)(?:再)?(?:增加|新增|增|提高|培育|发展|多|补上?|涨|降|压减)?(?:多少|几).*(?:目标|任务)/u,
  },
  {
    operation: 'completion',
    pattern:
      /完成率|(?:完成|达到|实现|达成|超过|超额完成)了?(?:当年|年初|年度|预期|既定|原定|定下)?的?(?:增长)?(?:目标|预期|任务|指标)(?:了|没|吗|嘛)|目标.{0,8}(?:完成|达到|实现|达成|兑现)(?:了|没|得|情况)|(?:是否|有没有|是不是|到底)(?:完成|达到|实现|达成|达标)|达标(?:了|没)/u,
  },
  {
    operation: 'filter',
    pattern:
      /(?:哪些|哪几|哪个|几个|多少个|有谁).*(?:\d|百分之).{0,6}(?:以上|以下|以内|之上|之下)|(?:哪些|哪几|哪个|几个|多少个|有谁).*(?:超过?|高于|低于|大于|小于|不低于|不高于|不到|达到|多于|少于|至少)\s*(?:\d|百分之)|(?:(?:\d|百分之).{0,6}(?:以上|以下|以内)|(?:超过?|高于|低于|大于|小于|不低于|不到|达到)\s*(?:\d|百分之)).*(?:哪些|哪几|几个|多少个|有谁)/u,
  },
  {
    operation: 'rank',
    pattern:
      /从[高大多快]到[低小少慢]|从[低小少慢]到[高大多快]|排名|排序|排个?[队序]|排一?[排下]|怎么排|排列|(?:前|后)[二三四五六七八九十\d]+(?:名|位|个|的)|最[高低多少快慢大小]的?(?:[前后]?[两三四五六七八九十\d]+[个名位])?.{0,6}?(?:哪|谁|什么地方)|(?:哪|谁).{0,14}最[高低多少快慢大小]/u,
  },
  {
    operation: 'ratio',
    pattern:
      /相当于.{0,20}(?:百分之几|百分之多少|几成|多少|几分之几|比例)|占.{0,20}(?:百分之几|百分之多少|几成|比重|比例|份额)|(?:之比|比值)是?多少/u,
  },
  {
    operation: 'difference',
    pattern: new RegExp(
      `(?:相差|差距|差|${more}出?了?)(?:多少|几|了?多大)|差额|差值|相差|差距有?多大|多出(?:来)?(?:多少|几)|拉开多少`,
      'u',
    ),
  },
  {
    operation: 'compare',
    pattern: new RegExp(
      `(?:哪|谁)[^，,。]{0,10}更?${more}|更${more}|${more}了?(?:一?[些点])?(?:还是|或)|加快还是|放缓还是|提高还是|上调还是|(?:上调|下调|调高|调低|提速|加快|放缓|加码)了?(?:吗|没|还是)|比.{0,24}${more}(?:吗|嘛|不|了?没)|(?:是不是|是否|有没有)[^，,。]{0,8}(?:比|较).{0,24}${more}|比.{0,24}还${more}|孰${more}|对比|相比|比比|比一比|比较`,
      'u',
    ),
  },
  {
    operation: 'sum',
    pattern:
      /加起来|加一块|加在一起|加上|相加|合计|合起来|总和|之和|总共|一共|共计|加总|[和与跟及加][^，,。]{2,16}(?:累计|共)(?!同|享|建|治|有产)[^，,。]{0,8}(?:多少|几)/u,
  },
  {
    operation: 'trend',
    pattern:
      /近[几两二三四五六七八九十\d]+年|历年|逐年|这几年|这些年|走势|趋势|怎么变|如何变|变化|变动|起伏|(?:19|20)\d{2}年?(?:到|至|—|-|~)(?:19|20)\d{2}/u,
  },
  { operation: 'list', pattern: /各是|各为|分别|各自|各有|各达|各多少|各定/u },
];

/**
 * Reads from a question what is to be computed; undefined where it asks for no computation.
 *
 * @param text as normaliseText leaves it: widths and case folded.
 *
 * `readFigureQuestion('静海和河西哪个gdp目标高').operation // => 'compare'`
 */
export function readFigureQuestion(text: string): FigureQuestion | undefined {
  const operation = readings.find(({ pattern }) => pattern.test(text))?.operation;
  if (operation === undefined) return undefined;
  return {
    operation,
    measure: measureAsked(text),
    unit: unitAsked(text),
    order: asksForLeast(text) ? 'ascending' : 'descending',
    border: readBorder(text),
    top: topAsked(text),
    lastYears: yearsAsked(text),
  };
}

const growth =
  /增速|增幅|降幅|涨幅|增长(?!极|点)|下降|加快|放缓|提速|涨了?多少|跌|快慢|更[快慢猛狠]|谁[快慢]/u;
const amount =
  /多少(?:万|亿|个|家|户|人|元|钱|辆|套|所|项|件|吨|亩|公里)|总量|总额|总数|规模|数量|几个?亿|多少个?[万亿]/u;

function measureAsked(text: string): FigureQuestion['measure'] {
  const asksAmount = amount.test(withoutIndicators(text)) && !/多少个?百分点/u.test(text);
  const asksGrowth = growth.test(text);
  if (asksGrowth === asksAmount) return undefined;
  return asksGrowth ? 'growth' : 'amount';
}

/** 总额 in 进出口总额 belongs to the name and asks for no amount. */
function withoutIndicators(text: string): string {
  return indicatorsIn(text).reduce(
    (rest, { words }) => rest.replace(words.toLowerCase(), ' '),
    text,
  );
}

const asked =
  /(?:多少|几)(?:个)?(?:万|亿|千|百)*(?<unit>个百分点|百分点|平方公里|平方米|公里|微克|兆瓦|千瓦|人次|辆|家|户|人|元|套|所|项|件|座|条|吨|亩|米|天|张|床|台|个)/u;

function unitAsked(text: string): string | undefined {
  const unit = asked.exec(text)?.groups?.['unit'];
  // Points are what a difference of rates is asked in, not what a report states.
  return unit === undefined || unit.endsWith('百分点') ? undefined : normalUnit(unit).unit;
}

function asksForLeast(text: string): boolean {
  return /从[低小少慢]到|最[低少小慢]|更[低少小慢]|后[二三四五六七八九十\d]+(?:名|位)|垫底|倒数/u.test(
    text,
  );
}

type BorderWords = Pick<FigureBorder, 'side' | 'inclusive'> & { readonly pattern: RegExp };

const number = '(?<number>\\d+(?:\\.\\d+)?\\s*(?:%|个百分点|万?亿?[元人家户个]?))';

const borders: readonly BorderWords[] = [
  {
    side: 'above',
    inclusive: true,
    pattern: new RegExp(`(?:不低于|不少于|至少|达到)\\s*${number}`, 'u'),
  },
  {
    side: 'below',
    inclusive: true,
    pattern: new RegExp(`(?:不高于|不超过|不多于|至多|最多)\\s*${number}`, 'u'),
  },
  {
    side: 'below',
    inclusive: false,
    pattern: new RegExp(`(?:低于|小于|少于|不到|不足)\\s*${number}`, 'u'),
  },
  {
    side: 'above',
    inclusive: false,
    pattern: new RegExp(`(?:超过?|高于|大于|多于)\\s*${number}`, 'u'),
  },
  {
    side: 'above',
    inclusive: true,
    pattern: new RegExp(`${number}\\s*(?:及其?)?(?:以上|之上)`, 'u'),
  },
  {
    side: 'below',
    inclusive: true,
    pattern: new RegExp(`${number}\\s*(?:及其?)?(?:以下|以内|之下)`, 'u'),
  },
];

function readBorder(text: string): FigureBorder | undefined {
  const digits = text.replace(/百分之(\d+(?:\.\d+)?)/gu, '$1%');
  for (const { side, inclusive, pattern } of borders) {
    const words = pattern.exec(digits)?.groups?.['number'];
    const [quantity] = words === undefined ? [] : findQuantities(words);
    if (quantity) return { side, inclusive, value: quantity.amount, unit: quantity.base };
  }
  return undefined;
}

const numerals = '一二三四五六七八九十';

function countOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  const at = numerals.indexOf(words.replace('两', '二'));
  return at >= 0 ? at + 1 : Number(words) || undefined;
}

function topAsked(text: string): number | undefined {
  const top = topWords.exec(text)?.groups;
  return (
    countOf(top?.['place'] ?? top?.['count']) ??
    (/最[高低多少快慢大小]/u.test(text) ? 1 : undefined)
  );
}

const topWords =
  /(?:前|后)(?<place>[一二三四五六七八九十]|\d+)(?:名|位|个|的|家)?|最[高低多少快慢大小]的(?<count>[两一二三四五六七八九十]|\d+)[个名位]/u;

function yearsAsked(text: string): number | undefined {
  const count = /近(?<count>[两一二三四五六七八九十]|\d+)年/u.exec(text)?.groups?.['count'];
  return countOf(count) ?? (/近几年|这几年|近些年/u.test(text) ? mostYears : undefined);
}

const mostYears = 5;
