import { readTable } from '../language/read-table.ts';
import { writeQuantity } from '../language/numbers/write-quantity.ts';
import type { FigureKind, FigureRow, Measure } from './figure-row.ts';

/** What people call the kinds of figures. */
export const kindNames: Readonly<Record<FigureKind, string>> = {
  target: '目标',
  result: '实际',
  estimate: '预计',
  cumulative: '累计',
  average: '年均',
};

/** What people call that which a figure measures. */
export const measureNames: Readonly<Record<Measure, string>> = {
  level: '总量',
  growth: '增速',
  change: '增减',
  share: '占比',
  count: '数量',
  rank: '位次',
  other: '其他',
};

const olderNames = readTable(new URL('./older-names.tsv', import.meta.url), [
  ...(['indicator', 'said', 'shown', 'example'] as const),
]);

/**
 * What a figure is of, as people are told it: by the name of its time where that measured something
 * else than the indicator it is kept under: 农村居民人均纯收入 until 可支配收入 was told.
 */
export function indicatorWords({ indicator, quote }: FigureRow): string {
  const clause = quote
    .split(/[，；。]/u)
    .find((part) => olderNames.some(({ said }) => part.includes(said)));
  const older = olderNames.find((one) => one.indicator === indicator && clause?.includes(one.said));
  return older && !quote.includes(indicator) ? older.shown : indicator;
}

/** A figure's value as people read it: `超10%`, `同口径下降19.6%`, `1.35万人`, `2%—3%`. */
export function valueWords(row: FigureRow): string {
  const amount = qualified(writeQuantity(row), row.qualifier);
  return `${basisWords(row)}${directionWord(row)}${amount}`;
}

/** What is said of a figure's basis before its value: 同口径, 按不变价计算, 扣除留抵退税因素后. */
function basisWords({ basis = '' }: Pick<FigureRow, 'basis'>): string {
  return basis
    .split('、')
    .filter((part) => part !== '')
    .map(wordsOfPart)
    .join('、');
}

function wordsOfPart(part: string): string {
  if (takenOut.test(part)) return `${part}后`;
  return part === '同口径' ? part : `按${part}计算`;
}

const takenOut = /^(?:剔除|扣除|不考虑)/u;

// 人口自然增长率 is a growth itself, and does not grow by its value.
const namesGrowth = /(?:增长率|增速|增幅|涨幅)$/u;

function directionWord({ indicator, measure, direction }: FigureRow): string {
  if (measure === 'growth' && direction !== 'down' && namesGrowth.test(indicator)) return '';
  if (measure === 'growth') return direction === 'down' ? '下降' : '增长';
  if (measure === 'change') return direction === 'down' ? '减少' : '增加';
  return '';
}

const before = /^(?:超过|突破|约|近|不低于|不少于|至少|不超过|超|接近)$/u;

function qualified(amount: string, qualifier: string | undefined): string {
  if (qualifier === undefined) return amount;
  return before.test(qualifier) ? `${qualifier}${amount}` : `${amount}${qualifier}`;
}
