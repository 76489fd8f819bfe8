import { randomIndex, seededRandom, type Random } from '../../eval/statistics/seeded-random.ts';

/** A cell as it is drawn, with what it covers. */
export type MadeCell = { readonly words: string; readonly rows: number; readonly columns: number };

/** A number of a table, and what whoever drew it meant by it. */
export type Meant = {
  readonly row: number;
  readonly column: number;
  readonly words: string;
  /** Every header that governs it. */
  readonly heads: readonly string[];
  /** `2023 result 粮食产量 level 301.5万吨`. */
  readonly figure: string;
};

/** A table that a program drew, in places: a covered place has no cell. */
export type MadeTable = {
  readonly name: string;
  readonly before: readonly string[];
  readonly rows: readonly (readonly (MadeCell | undefined)[])[];
  readonly meant: readonly Meant[];
};

export type Thing = {
  readonly label: string;
  readonly unit: string;
  readonly indicator: string;
  readonly measure: string;
};

export const things: readonly Thing[] = [
  { label: '地区生产总值', unit: '亿元', indicator: '地区生产总值', measure: 'level' },
  { label: '一般公共预算收入', unit: '亿元', indicator: '一般公共预算收入', measure: 'level' },
  { label: '社会消费品零售总额', unit: '亿元', indicator: '社会消费品零售总额', measure: 'level' },
  { label: '粮食产量', unit: '万吨', indicator: '粮食产量', measure: 'level' },
  { label: '城镇新增就业', unit: '万人', indicator: '城镇新增就业', measure: 'count' },
  { label: '高新技术企业', unit: '家', indicator: '高新技术企业', measure: 'count' },
  { label: '养老床位', unit: '张', indicator: '养老床位', measure: 'count' },
  { label: '口袋公园', unit: '个', indicator: '口袋公园', measure: 'count' },
  { label: '城镇登记失业率', unit: '%', indicator: '城镇登记失业率', measure: 'share' },
  { label: '森林覆盖率', unit: '%', indicator: '森林覆盖率', measure: 'share' },
];
export const money = things.slice(0, 3);
export const places = ['路南区', '路北区', '丰南区', '迁安市', '滦南县'];

/** Numbers that a seed decides, the same in every run. */
export class Dice {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  below(limit: number): number {
    return randomIndex(this.#random, limit);
  }

  some<Item>(items: readonly Item[], count: number): readonly Item[] {
    return items
      .map((item) => ({ item, at: this.#random() }))
      .toSorted((a, b) => a.at - b.at)
      .slice(0, count)
      .map(({ item }) => item);
  }

  number({ unit }: Thing): string {
    if (unit === '%') return (3 + this.below(600) / 10).toFixed(1);
    if (/[家张个]/u.test(unit)) return String(11 + this.below(1700));
    return (10 + this.below(99_000) / 10).toFixed(1);
  }
}

/** A cell of its own, or one that covers several. */
export const one = (words: string, columns = 1, rows = 1): MadeCell => ({ words, columns, rows });
/** A place that another cell covers. */
export const under = undefined;

/** What a number is read as: `2023 result 粮食产量 level 301.5万吨`. */
export function figure(
  kind: string,
  period: string,
  thing: Thing,
  value: string,
  place = '',
): string {
  const said = `${period} ${kind} ${thing.indicator} ${thing.measure} ${Number(value)}${thing.unit}`;
  return place === '' ? said : `${place} ${said}`;
}

/** Draws a table of one shape. */
export type Shape = (dice: Dice) => Omit<MadeTable, 'name'>;
export type Body = { readonly rows: (MadeCell | undefined)[][]; readonly meant: Meant[] };

export const inBrackets = ({ label, unit }: Thing) => `${label}（${unit}）`;

/** The lines of a report around its table. */
export const head = [
  ...['唐山市政府工作报告', '——2024年1月16日在唐山市第十六届人民代表大会第四次会议上'],
  ...[
    '市长　某某',
    '各位代表：',
    '现在，我代表市人民政府向大会报告工作，请予审议。',
    '一、2023年工作回顾',
  ],
];
export const tail = ['二、2024年工作安排', '今年要做好各项工作。'];
