import { describe, expect, it } from 'vitest';
import type { InkBox } from '../../../../ingest/formats/pages/ink/ink-box.ts';
import { line, readDrawn, words } from '../../../support/made/a-drawn-page.ts';

const level = (y: number, left = 0, right = 350): InkBox => line(left, y, right, y);
const runs = [
  ...[
    words('指标', 5, 24),
    words('2023年', 210, 14),
    words('目标', 180, 34),
    words('完成', 280, 34),
  ],
  ...[words('粮食产量（万吨）', 5, 54), words('300', 180, 54), words('301.5', 270, 54)],
  ...[words('蔬菜产量（万吨）', 5, 74), words('80', 190, 74), words('80.2', 280, 74)],
];
const cells = [
  ...['0,0 2×1 指标', '0,1 1×2 2023年', '1,1 目标', '1,2 完成'],
  ...['2,0 粮食产量（万吨）', '2,1 300', '2,2 301.5', '3,0 蔬菜产量（万吨）', '3,1 80', '3,2 80.2'],
];
const three = [level(0), level(20, 160, 340), level(40), level(80)];

describe('a table that is drawn with level lines alone', () => {
  it('has columns where words leave gaps, and a header over those that its line goes under', () => {
    expect(readDrawn({ runs, ink: three }).tables).toEqual([cells]);
  });

  it('has a row between each two lines', () => {
    const ink = [level(0), level(20, 150), level(40), level(60), level(80)];
    expect(readDrawn({ runs, ink }).tables).toEqual([cells]);
  });

  it('has a header over the columns in whose middle lines end, though it reaches over none of these', () => {
    const years = [words('2022年', 285, 14), words('2023年', 485, 14)];
    const kinds = ['年初', '年中', '年末', '年初'].map((kind, at) =>
      words(kind, 200 + at * 100, 34),
    );
    const row = ['298', '299', '300', '301'].map((one, at) => words(one, 200 + at * 100, 54));
    const these = [words('指标', 5, 24), ...years, ...kinds, words('粮食产量', 5, 54), ...row];
    const ink = [
      level(0, 0, 550),
      level(20, 195, 435),
      level(20, 490, 545),
      level(40, 0, 550),
      level(60, 0, 550),
    ];
    const { tables } = readDrawn({ runs: these, ink });
    expect(tables[0]?.slice(0, 3)).toEqual(['0,0 2×1 指标', '0,1 1×3 2022年', '0,4 2023年']);
    expect(readDrawn({ runs: these, ink: ink.filter(([left]) => left === 0) }).tables).toEqual([]);
  });
});

describe('level lines that tell no table', () => {
  it.each([
    [
      'rules over and under the pages of prose',
      [words('今年要做好各项工作', 10, 24), words('努力完成目标任务', 10, 54)],
      [level(0), level(40), level(80)],
    ],
    ['headers over others that no line parts', runs, [level(0), level(40), level(80)]],
    [
      'blanks to fill in',
      [words('姓名', 5, 18), words('年龄', 5, 38), words('地址', 5, 58)],
      [level(20, 60), level(40, 60), level(60, 60)],
    ],
  ])('%s', (_, these, ink) => {
    expect(readDrawn({ runs: these, ink }).tables).toEqual([]);
  });
});
