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

type Thing = {
  readonly label: string;
  readonly unit: string;
  readonly indicator: string;
  readonly measure: string;
};

const things: readonly Thing[] = [
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
const money = things.slice(0, 3);
const places = ['路南区', '路北区', '丰南区', '迁安市', '滦南县'];

/** Numbers that a seed decides, the same in every run. */
class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed * 7919 + 17;
  }
  below(limit: number): number {
    this.#state = (this.#state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((this.#state / 2_147_483_648) * limit);
  }
  some<Item>(items: readonly Item[], count: number): readonly Item[] {
    return items
      .map((item) => ({ item, at: this.below(1_000_000) }))
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

const one = (words: string, columns = 1, rows = 1): MadeCell => ({ words, columns, rows });
const under = undefined;

function figure(kind: string, period: string, thing: Thing, value: string, place = ''): string {
  const said = `${period} ${kind} ${thing.indicator} ${thing.measure} ${Number(value)}${thing.unit}`;
  return place === '' ? said : `${place} ${said}`;
}

type Shape = (dice: Dice) => Omit<MadeTable, 'name'>;
type Body = { readonly rows: (MadeCell | undefined)[][]; readonly meant: Meant[] };

const inBrackets = ({ label, unit }: Thing) => `${label}（${unit}）`;

/** 2023年 over 目标 and 完成, 2022年 likewise. */
const mergedYears: Shape = (dice) => {
  const years = ['2023年', '2022年'];
  const kinds = [
    ['目标', 'target'],
    ['完成', 'result'],
  ] as const;
  const { rows, meant }: Body = {
    rows: [
      [one('指标', 1, 2), ...years.flatMap((year) => [one(year, 2), under])],
      [under, ...years.flatMap(() => kinds.map(([words]) => one(words)))],
    ],
    meant: [],
  };
  for (const thing of dice.some(things, 4)) {
    const row = rows.length;
    const cells = years.flatMap((year, y) =>
      kinds.map(([words, kind], k) => {
        const value = dice.number(thing);
        const heads = [inBrackets(thing), year, words];
        meant.push({
          row,
          column: 1 + y * 2 + k,
          words: value,
          heads,
          figure: figure(kind, year.slice(0, 4), thing, value),
        });
        return one(value);
      }),
    );
    rows.push([one(inBrackets(thing)), ...cells]);
  }
  return { before: ['主要指标'], rows, meant };
};

/** A column a year. */
const columnsByYear: Shape = (dice) => {
  const years = ['2019', '2020', '2021', '2022', '2023'].map((year) =>
    dice.below(2) ? `${year}年` : year,
  );
  const { rows, meant }: Body = {
    rows: [[one('指标'), ...years.map((year) => one(year))]],
    meant: [],
  };
  for (const thing of dice.some(things, 4)) {
    const row = rows.length;
    const values = years.map(() => dice.number(thing));
    for (const [at, value] of values.entries()) {
      const year = years[at] ?? '';
      meant.push({
        row,
        column: at + 1,
        words: value,
        heads: [inBrackets(thing), year],
        figure: figure('result', year.slice(0, 4), thing, value),
      });
    }
    rows.push([one(inBrackets(thing)), ...values.map((value) => one(value))]);
  }
  return { before: ['近年主要指标'], rows, meant };
};

/** A row a year. */
const rowsByYear: Shape = (dice) => {
  const shown = dice.some(things, 3);
  const { rows, meant }: Body = {
    rows: [[one('年份'), ...shown.map((thing) => one(inBrackets(thing)))]],
    meant: [],
  };
  for (const year of ['2020', '2021', '2022', '2023']) {
    const row = rows.length;
    const values = shown.map((thing) => dice.number(thing));
    for (const [at, value] of values.entries()) {
      const thing = shown[at];
      if (thing)
        meant.push({
          row,
          column: at + 1,
          words: value,
          heads: [year, inBrackets(thing)],
          figure: figure('result', year, thing, value),
        });
    }
    rows.push([one(year), ...values.map((value) => one(value))]);
  }
  return { before: ['近年主要指标'], rows, meant };
};

/** Numbers of rows, a column of units, results beside targets. */
const unitColumn: Shape = (dice) => {
  const heads = [
    ['2023年完成', 'result', '2023'],
    ['2024年目标', 'target', '2024'],
  ] as const;
  const { rows, meant }: Body = {
    rows: [[one('序号'), one('指标'), one('单位'), ...heads.map(([words]) => one(words))]],
    meant: [],
  };
  for (const [at, thing] of dice.some(things, 5).entries()) {
    const row = rows.length;
    const values = heads.map(() => dice.number(thing));
    for (const [column, value] of values.entries()) {
      const head = heads[column];
      if (head)
        meant.push({
          row,
          column: column + 3,
          words: value,
          heads: [thing.label, head[0], thing.unit],
          figure: figure(head[1], head[2], thing, value),
        });
    }
    rows.push([
      one(String(at + 1)),
      one(thing.label),
      one(thing.unit),
      ...values.map((value) => one(value)),
    ]);
  }
  return { before: ['主要指标'], rows, meant };
};

/** The unit in a line over the table, the year in its caption, amounts beside growth. */
const unitLine: Shape = (dice) => {
  const { rows, meant }: Body = {
    rows: [[one('指标'), one('绝对额'), one('同比增长（%）')]],
    meant: [],
  };
  for (const thing of money) {
    const row = rows.length;
    const [value, grown] = [dice.number(thing), (dice.below(180) / 10 - 6).toFixed(1)];
    const growth = `2022 result ${thing.indicator} growth ${Number(grown)}%`;
    meant.push({
      row,
      column: 1,
      words: value,
      heads: [thing.label, '绝对额', '亿元'],
      figure: figure('result', '2022', thing, value),
    });
    meant.push({
      row,
      column: 2,
      words: grown,
      heads: [thing.label, '同比增长（%）'],
      figure: growth,
    });
    rows.push([one(thing.label), one(value), one(grown)]);
  }
  return { before: ['2022年主要指标完成情况', '单位：亿元'], rows, meant };
};

/** A merged cell at the left heads several rows. */
const groups: Shape = (dice) => {
  const { rows, meant }: Body = {
    rows: [[one('类别'), one('指标'), one('2022年'), one('2023年')]],
    meant: [],
  };
  for (const [group, its] of [
    ['经济发展', money],
    ['社会民生', dice.some(things.slice(4, 8), 2)],
  ] as const) {
    for (const [at, thing] of its.entries()) {
      const row = rows.length;
      const values = ['2022', '2023'].map((year, column) => {
        const value = dice.number(thing);
        meant.push({
          row,
          column: column + 2,
          words: value,
          heads: [group, inBrackets(thing), `${year}年`],
          figure: figure('result', year, thing, value),
        });
        return one(value);
      });
      rows.push([at === 0 ? one(group, 1, its.length) : under, one(inBrackets(thing)), ...values]);
    }
  }
  return { before: ['主要指标'], rows, meant };
};

/** A label stands once, and the cells below it are blank. */
const blanks: Shape = (dice) => {
  const { rows, meant }: Body = { rows: [[one('指标'), one('年份'), one('数值')]], meant: [] };
  for (const thing of dice.some(things, 3)) {
    for (const [at, year] of ['2021年', '2022年', '2023年'].entries()) {
      const value = dice.number(thing);
      meant.push({
        row: rows.length,
        column: 2,
        words: value,
        heads: [inBrackets(thing), year, '数值'],
        figure: figure('result', year.slice(0, 4), thing, value),
      });
      rows.push([one(at === 0 ? inBrackets(thing) : ''), one(year), one(value)]);
    }
  }
  return { before: ['主要指标'], rows, meant };
};

/** A row a place. */
const byPlace: Shape = (dice) => {
  const shown = dice.some(things, 3);
  const { rows, meant }: Body = {
    rows: [
      [one('县区', 1, 2), one('2023年', shown.length), ...shown.slice(1).map(() => under)],
      [under, ...shown.map((thing) => one(inBrackets(thing)))],
    ],
    meant: [],
  };
  for (const place of dice.some(places, 3)) {
    const row = rows.length;
    rows.push([
      one(place),
      ...shown.map((thing, column) => {
        const value = dice.number(thing);
        meant.push({
          row,
          column: column + 1,
          words: value,
          heads: [place, '2023年', inBrackets(thing)],
          figure: figure('result', '2023', thing, value, place),
        });
        return one(value);
      }),
    ]);
  }
  return { before: ['各县区主要指标'], rows, meant };
};

/** Rows of words alone head the rows below them, and a title stands over all. */
const parts: Shape = (dice) => {
  const { rows, meant }: Body = {
    rows: [
      [one('2023年主要指标', 3), under, under],
      [one('指标'), one('计划'), one('完成')],
    ],
    meant: [],
  };
  for (const [part, its] of [
    ['一、经济指标', money],
    ['二、民生指标', dice.some(things.slice(4, 8), 2)],
  ] as const) {
    rows.push([one(part, 3), under, under]);
    for (const thing of its) {
      const row = rows.length;
      const values = (['target', 'result'] as const).map((kind, column) => {
        const value = dice.number(thing);
        const head = column === 0 ? '计划' : '完成';
        meant.push({
          row,
          column: column + 1,
          words: value,
          heads: ['2023年主要指标', part, inBrackets(thing), head],
          figure: figure(kind, '2023', thing, value),
        });
        return one(value);
      });
      rows.push([one(inBrackets(thing)), ...values]);
    }
  }
  return { before: ['附表'], rows, meant };
};

/** Two tables side by side. */
const sideBySide: Shape = (dice) => {
  const heads = ['指标', '2023年', '指标', '2023年'];
  const { rows, meant }: Body = { rows: [heads.map((head) => one(head))], meant: [] };
  const shown = dice.some(things, 6);
  for (let at = 0; at < shown.length; at += 2) {
    const row = rows.length;
    rows.push(
      shown.slice(at, at + 2).flatMap((thing, side) => {
        const value = dice.number(thing);
        meant.push({
          row,
          column: side * 2 + 1,
          words: value,
          heads: [inBrackets(thing), '2023年'],
          figure: figure('result', '2023', thing, value),
        });
        return [one(inBrackets(thing)), one(value)];
      }),
    );
  }
  return { before: ['主要指标'], rows, meant };
};

/** Three rows of headers. */
const threeHeads: Shape = (dice) => {
  const years = ['2022年', '2023年'];
  const kinds = [
    ['目标', 'target'],
    ['实际', 'result'],
  ] as const;
  const shown = dice.some(money, 2);
  const width = shown.length * kinds.length;
  const { rows, meant }: Body = {
    rows: [
      [
        one('县区', 1, 3),
        ...years.flatMap((year) => [one(year, width), ...Array<undefined>(width - 1).fill(under)]),
      ],
      [under, ...years.flatMap(() => shown.flatMap((thing) => [one(inBrackets(thing), 2), under]))],
      [under, ...years.flatMap(() => shown.flatMap(() => kinds.map(([words]) => one(words))))],
    ],
    meant: [],
  };
  for (const place of dice.some(places, 2)) {
    const row = rows.length;
    let column = 1;
    const cells = years.flatMap((year) =>
      shown.flatMap((thing) =>
        kinds.map(([words, kind]) => {
          const value = dice.number(thing);
          meant.push({
            row,
            column: column++,
            words: value,
            heads: [place, year, inBrackets(thing), words],
            figure: figure(kind, year.slice(0, 4), thing, value, place),
          });
          return one(value);
        }),
      ),
    );
    rows.push([one(place), ...cells]);
  }
  return { before: ['各县区主要指标'], rows, meant };
};

const shapes: Readonly<Record<string, Shape>> = {
  ...{ mergedYears, columnsByYear, rowsByYear, unitColumn, unitLine, groups, blanks, byPlace },
  ...{ parts, sideBySide, threeHeads },
};

/** As many of each shape, the same in every run. */
export function makeTables(ofEach: number): readonly MadeTable[] {
  return Object.entries(shapes).flatMap(([name, shape], at) =>
    Array.from({ length: ofEach }, (_, seed) => ({
      name,
      ...shape(new Dice(at * 100 + seed + 1)),
    })),
  );
}
