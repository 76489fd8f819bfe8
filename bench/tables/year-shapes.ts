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

/** 2023年 over 目标 and 完成, 2022年 likewise. */
export const mergedYears: Shape = (dice) => {
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
export const columnsByYear: Shape = (dice) => {
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
export const rowsByYear: Shape = (dice) => {
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

/** Three rows of headers. */
export const threeHeads: Shape = (dice) => {
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
