import { describe, expect, it } from 'vitest';
import type { InkBox } from '../../../../ingest/formats/pages/ink/ink-box.ts';
import { lattice, line, readDrawn, words } from '../../../support/made/a-drawn-page.ts';

const xs = [0, 150, 250, 350];
/** A header over two others, a label beside two rows of headers, and a row of numbers. */
const runs = [
  ...[
    words('指标', 5, 24),
    words('2023年', 210, 14),
    words('目标', 160, 34),
    words('完成', 260, 34),
  ],
  ...[words('粮食产量（万吨）', 5, 54), words('300', 210, 54), words('301.5', 300, 54)],
];
const cells = [
  ...['0,0 2×1 指标', '0,1 1×2 2023年', '1,1 目标', '1,2 完成'],
  ...['2,0 粮食产量（万吨）', '2,1 300', '2,2 301.5'],
];
const sides: readonly InkBox[] = [
  ...[line(0, 0, 350, 0), line(150, 20, 350, 20), line(0, 40, 350, 40), line(0, 60, 350, 60)],
  ...[line(0, 0, 0, 60), line(150, 0, 150, 60), line(250, 20, 250, 60), line(350, 0, 350, 60)],
];

const dashed = sides.flatMap(([left, top, right, bottom]) =>
  Array.from({ length: Math.ceil(Math.max(right - left, bottom - top) / 5) }, (_, at): InkBox =>
    left === right
      ? [left, top + at * 5, right, Math.min(bottom, top + at * 5 + 3)]
      : [left + at * 5, top, Math.min(right, left + at * 5 + 3), bottom],
  ),
);
const moved = sides.map(([left, top, right, bottom]): InkBox => [
  left + 1,
  top + 1,
  right + 1,
  bottom + 1,
]);
const thick = sides.map(([left, top, right, bottom]): InkBox => [
  left - 1,
  top - 1,
  right + 1,
  bottom + 1,
]);

describe('lines tell which cells are merged', () => {
  it.each([
    ['as they are', sides],
    ['drawn twice', [...sides, ...sides]],
    ['drawn double', [...sides, ...moved]],
    ['drawn as thin boxes', thick],
    ['in dashes', dashed],
    [
      'with none at the left and right',
      sides.filter(([left, , right]) => left !== right || (left > 0 && left < 350)),
    ],
    ['around shaded rows', [...sides, [0, 0, 350, 40] as const]],
    ['with a stroke that touches a side', [...sides, line(150, 30, 190, 30)]],
    ['with one that sticks out', [...sides, line(0, 40, 358, 40)]],
    ['with a border around the page', [...sides, ...lattice([-30, 600], [-30, 800])]],
  ])('%s', (_, ink) => {
    expect(readDrawn({ runs, ink }).tables).toEqual([cells]);
  });
});

describe('a cell of several lines is one', () => {
  const wrapped = [
    ...[words('指标', 5, 14), words('2023年', 160, 14)],
    ...[words('规模以上工业', 5, 34), words('增加值（亿元）', 5, 46), words('12.5', 160, 40)],
  ];

  it('and its words are joined as they were broken', () => {
    const { tables } = readDrawn({ runs: wrapped, ink: lattice([0, 150, 250], [0, 20, 50]) });
    expect(tables).toEqual([
      ['0,0 指标', '0,1 2023年', '1,0 规模以上工业增加值（亿元）', '1,1 12.5'],
    ]);
  });

  it('but two numbers below each other are of two rows', () => {
    const list = [
      ...[words('指标', 5, 14), words('2023年', 160, 14)],
      ...[words('粮食产量（万吨）', 5, 34), words('301.5', 160, 34)],
      ...[words('蔬菜产量（万吨）', 5, 54), words('80.2', 160, 54)],
    ];
    const { tables } = readDrawn({ runs: list, ink: lattice([0, 150, 250], [0, 20, 60]) });
    expect(tables).toEqual([
      [
        ...['0,0 指标', '0,1 2023年', '1,0 粮食产量（万吨）', '1,1 301.5'],
        ...['2,0 蔬菜产量（万吨）', '2,1 80.2'],
      ],
    ]);
  });

  it.each([
    ['between these numbers', 44],
    ['beside one of these numbers', 34],
  ])('and where a label stands %s, lines tell no rows', (_, baseline) => {
    const list = [
      ...[words('指标', 5, 14), words('2023年', 160, 14), words('两项', 5, baseline)],
      ...[words('301.5', 160, 34), words('80.2', 160, 54)],
    ];
    expect(readDrawn({ runs: list, ink: lattice([0, 150, 250], [0, 20, 60]) }).tables).toEqual([]);
  });
});

describe('words that a reader of PDF joined over a line', () => {
  const head = [words('指标', 5, 14), words('2022年', 160, 14), words('2023年', 215, 14)];
  const ink = lattice([0, 150, 212, 270], [0, 20, 40]);
  const joined = { ...words('9133.3 301.5', 155, 34), right: 265 };

  it('are those of two cells as they were drawn', () => {
    const parts = [
      { ...words('9133.3', 155, 34), right: 205 },
      { ...words('301.5', 217, 34), right: 265 },
    ];
    const { tables } = readDrawn({
      runs: [...head, words('产值', 5, 34), { ...joined, parts }],
      ink,
    });
    expect(tables[0]?.slice(3)).toEqual(['1,0 产值', '1,1 9133.3', '1,2 301.5']);
  });

  it('make no table where nothing tells where they part', () => {
    expect(readDrawn({ runs: [...head, words('产值', 5, 34), joined], ink }).tables).toEqual([]);
  });
});

describe('lines that are no table', () => {
  const prose = [words('今年要做好各项工作', 10, 14), words('努力完成目标任务', 10, 34)];

  it.each([
    ['a frame around a paragraph', prose, lattice([0, 300], [0, 50])],
    ['a stroke under each line', prose, [line(10, 16, 100, 16), line(10, 36, 90, 36)]],
    [
      'a chart with its grid and two values',
      [
        words('5.8', 60, 32),
        words('6.1', 160, 12),
        words('2022年', 60, 95),
        words('2023年', 160, 95),
      ],
      lattice([0, 100, 200, 300], [0, 20, 40, 60, 80]),
    ],
    [
      'lines around a corner',
      runs,
      sides.map((box) => (box[1] === 20 && box[3] === 20 ? line(150, 20, 250, 20) : box)),
    ],
  ])('%s', (_, these, ink) => {
    expect(readDrawn({ runs: these, ink }).tables).toEqual([]);
  });

  it('and their words are lines as ever', () => {
    const { text } = readDrawn({ runs: prose, ink: lattice([0, 300], [0, 50]) });
    expect(text).toBe('今年要做好各项工作\n努力完成目标任务');
  });
});

describe('a table that is drawn over two pages', () => {
  const rest = [words('蔬菜产量（万吨）', 5, 14), words('80', 210, 14), words('80.2', 300, 14)];
  const restOfLines = lattice(xs, [0, 20]);

  it('is one where the next page begins with numbers', () => {
    const { tables } = readDrawn({ runs, ink: sides }, { runs: rest, ink: restOfLines });
    expect(tables).toEqual([[...cells, '3,0 蔬菜产量（万吨）', '3,1 80', '3,2 80.2']]);
  });

  it('is one where the next page says its merged headers once more', () => {
    const below = rest.map((run) => ({ ...run, baseline: run.baseline + 40 }));
    const next = [...runs.filter(({ baseline }) => baseline < 40), ...below];
    const { tables, text } = readDrawn({ runs, ink: sides }, { runs: next, ink: sides });
    expect(tables).toEqual([[...cells, '3,0 蔬菜产量（万吨）', '3,1 80', '3,2 80.2']]);
    expect(text.match(/目标/gu)).toHaveLength(1);
  });

  it('is two where the next page has other headers', () => {
    const other = runs.map((run) => (run.text === '2023年' ? { ...run, text: '2024年' } : run));
    const { tables } = readDrawn({ runs, ink: sides }, { runs: other, ink: sides });
    expect(tables).toHaveLength(2);
  });

  it('is two where the columns are others', () => {
    const ink = lattice([0, 100, 250, 350], [0, 20]);
    const moved = rest.map((run) => ({ ...run, right: Math.min(run.right, run.left + 80) }));
    expect(readDrawn({ runs, ink: sides }, { runs: moved, ink }).tables).toHaveLength(2);
  });
});

it('a table of many rows has each of its cells', () => {
  const count = 400;
  const many = Array.from({ length: count }, (_, row) => [
    words(`指标${row}`, 5, row * 20 + 14),
    words(String(row), 160, row * 20 + 14),
  ]);
  const places = Array.from({ length: count + 1 }, (_, row) => row * 20);
  const { tables } = readDrawn({ runs: many.flat(), ink: lattice([0, 150, 250], places) });
  expect(tables[0]).toHaveLength(count * 2);
});
