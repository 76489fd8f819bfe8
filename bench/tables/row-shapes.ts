import {
  figure,
  inBrackets,
  money,
  one,
  places,
  things,
  under,
  type Body,
  type Shape,
} from './made-table.ts';

/** Numbers of rows, a column of units, results beside targets. */
export const unitColumn: Shape = (dice) => {
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
export const unitLine: Shape = (dice) => {
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
export const groups: Shape = (dice) => {
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
export const blanks: Shape = (dice) => {
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
export const byPlace: Shape = (dice) => {
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
export const parts: Shape = (dice) => {
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
export const sideBySide: Shape = (dice) => {
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
