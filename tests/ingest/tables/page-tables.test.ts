import { expect, it } from 'vitest';
import { pageLines, type TextRun } from '../../../ingest/formats/pages/page-lines.ts';
import { textOfPages } from '../../../ingest/formats/pages/pages-text.ts';
import { drawn } from '../../support/made/a-table.ts';

/** Words at a place, ten points a character; the place is that of their first character. */
function run(text: string, left: number, row: number): TextRun {
  return { text, left, right: left + text.length * 10, baseline: 100 + row * 20, size: 10 };
}

function load(...runs: readonly TextRun[]) {
  return textOfPages([pageLines(1, runs)]);
}

const head = [run('指标', 0, 0), run('单位', 200, 0), run('2023年', 300, 0)];
const first = [run('地区生产总值', 0, 1), run('亿元', 200, 1), run('9133.3', 300, 1)];
const second = [run('粮食产量', 0, 2), run('万吨', 200, 2), run('301.5', 300, 2)];

it('a printed table is one where every word has its column', () => {
  const { text, tables = [] } = load(...head, ...first, ...second);
  expect(tables.map((table) => drawn(text, table))).toEqual([
    [
      ...['0,0 指标', '0,1 单位', '0,2 2023年'],
      ...['1,0 地区生产总值', '1,1 亿元', '1,2 9133.3'],
      ...['2,0 粮食产量', '2,1 万吨', '2,2 301.5'],
    ],
  ]);
});

it('a printed header stands over those in whose middle it stands', () => {
  const merged = [run('指标', 0, 0), run('2023年', 225, 0), run('2022年', 425, 0)];
  const kinds = ['目标', '完成', '目标', '完成'].map((kind, at) => run(kind, 190 + at * 100, 1));
  const row = [
    run('粮食产量', 0, 2),
    ...['300', '301', '297', '298'].map((one, at) => run(one, 195 + at * 100, 2)),
  ];
  const next = [
    run('蔬菜产量', 0, 3),
    ...['80', '81', '77', '78'].map((one, at) => run(one, 205 + at * 100, 3)),
  ];
  const { text, tables = [] } = load(...merged, ...kinds, ...row, ...next);
  expect(tables[0] && drawn(text, tables[0]).slice(0, 4)).toEqual([
    ...['0,0 指标', '0,1 1×2 2023年', '0,3 1×2 2022年', '1,0'],
  ]);
});

it('rows of a printed table never run into each other, whatever their columns', () => {
  const merged = [run('2023年和2022年', 240, 0)];
  const numbered = [run('1', 0, 1), run('粮食产量', 60, 1), run('9133.3', 540, 1)];
  const next = [run('2', 0, 2), run('养老床位', 60, 2), run('301.5', 550, 2)];
  const { text } = load(run('指标', 60, 0), ...merged, ...numbered, ...next);
  expect(text.split('\n')).toEqual([
    ...['指标\t2023年和2022年', '1\t粮食产量\t9133.3', '2\t养老床位\t301.5'],
  ]);
});

it('a printed table whose last cell goes on below its row is none, for its words are not whole', () => {
  const { text, tables } = load(...head, ...first, ...second, run('（粗粮）', 0, 3));
  expect(tables).toBeUndefined();
  expect(text).toContain('粮食产量\t万吨\t301.5');
});

it('a gap in two lines of prose makes no table', () => {
  const { tables } = load(
    run('全市', 0, 0),
    run('经济', 90, 0),
    run('稳中向好', 0, 1),
    run('运行', 55, 1),
  );
  expect(tables).toBeUndefined();
});

it('a printed table with a label right above its first row is none, for its headers are not whole', () => {
  const label = { ...run('指标', 0, 0), baseline: 110 };
  const years = [run('2023年', 200, 0), run('2022年', 300, 0)];
  const kinds = [run('目标', 200, 1), run('完成', 300, 1)];
  const rows = [2, 3].flatMap((row) => [
    run('粮食产量', 0, row),
    run('298.2', 200, row),
    run('301.5', 300, row),
  ]);
  expect(load(...years, label, ...kinds, ...rows).tables).toBeUndefined();
});

it('a printed header that may stand over one column or three is over none for sure', () => {
  const merged = [run('指标', 0, 0), run('2022年', 285, 0), run('2023年', 485, 0)];
  const kinds = ['年初', '年中', '年末', '年初'].map((kind, at) => run(kind, 200 + at * 100, 1));
  const rows = [2, 3].flatMap((row) => [
    run('粮食产量', 0, row),
    ...['298', '299', '300', '301'].map((one, at) => run(one, 200 + at * 100, row)),
  ]);
  expect(load(...merged, ...kinds, ...rows).tables).toBeUndefined();
});
