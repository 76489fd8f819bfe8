import { describe, expect, it } from 'vitest';
import { loadPlain } from '../../../../ingest/formats/load-plain.ts';
import { drawn } from '../../../support/made/a-table.ts';

function load(...lines: readonly string[]) {
  const { text, tables = [] } = loadPlain(Buffer.from(lines.join('\n')));
  return { text, tables: tables.map((table) => drawn(text, table)) };
}

const cells = [
  ...['0,0 指标', '0,1 2022年', '0,2 2023年', '1,0 粮食产量（万吨）', '1,1 298.2', '1,2 301.5'],
  ...['2,0 养老床位（张）', '2,1', '2,2 1260'],
];

describe('a table in plain text', () => {
  it.each([
    [
      'of Markdown',
      [
        '| 指标 | 2022年 | 2023年 |',
        '|:---|---:|---:|',
        '| 粮食产量（万吨） | 298.2 | **301.5** |',
        '| 养老床位（张） | | 1260 |',
      ],
    ],
    [
      'of Markdown without pipes at its sides',
      [
        '指标 | 2022年 | 2023年',
        '--- | --- | ---',
        '粮食产量（万吨） | 298.2 | 301.5',
        '养老床位（张） | | 1260',
      ],
    ],
    [
      'between pipes',
      ['|指标|2022年|2023年|', '|粮食产量（万吨）|298.2|301.5|', '|养老床位（张）||1260|'],
    ],
    [
      'with tabs',
      ['指标\t2022年\t2023年', '粮食产量（万吨）\t298.2\t301.5', '养老床位（张）\t\t1260'],
    ],
    [
      'with spaces',
      [
        '指标              2022年    2023年',
        '粮食产量（万吨）   298.2     301.5',
        '养老床位（张）               1260',
      ],
    ],
    [
      'with wide spaces',
      [
        '指标　　　　　　　　2022年　2023年',
        '粮食产量（万吨）　　 298.2　 301.5',
        '养老床位（张）　　　　　　　  1260',
      ],
    ],
    [
      'with + and -',
      [
        '+------------------+--------+--------+',
        '| 指标             | 2022年 | 2023年 |',
        '+------------------+--------+--------+',
        '| 粮食产量（万吨） |  298.2 |  301.5 |',
        '| 养老床位（张）   |        |   1260 |',
        '+------------------+--------+--------+',
      ],
    ],
    [
      'drawn with wide characters',
      [
        '┌────────┬───┬───┐',
        '│指标            │2022年│2023年│',
        '├────────┼───┼───┤',
        '│粮食产量（万吨）│298.2 │301.5 │',
        '├────────┼───┼───┤',
        '│养老床位（张）  │      │1260  │',
        '└────────┴───┴───┘',
      ],
    ],
    [
      'drawn with narrow characters',
      [
        '┌────────────────┬──────┬──────┐',
        '│指标            │2022年│2023年│',
        '├────────────────┼──────┼──────┤',
        '│粮食产量（万吨）│298.2 │301.5 │',
        '├────────────────┼──────┼──────┤',
        '│养老床位（张）  │      │1260  │',
        '└────────────────┴──────┴──────┘',
      ],
    ],
  ])('%s', (_, rows) => {
    const { text, tables } = load('主要指标', '', ...rows, '', '今年要做好各项工作。');
    expect(tables).toEqual([cells]);
    expect(text).toMatch(/^主要指标\n\n[\s\S]*\n\n今年要做好各项工作。$/u);
  });

  it('that is drawn has its merged cells', () => {
    const { tables } = load(
      ...['┌────┬───────┐', '│指标    │2023年        │', '│        ├───┬───┤'],
      ...[
        '│        │目标  │完成  │',
        '├────┼───┼───┤',
        '│粮食产量│300   │301.5 │',
        '└────┴───┴───┘',
      ],
    );
    expect(tables).toEqual([
      [
        '0,0 2×1 指标',
        '0,1 1×2 2023年',
        '1,1 目标',
        '1,2 完成',
        '2,0 粮食产量',
        '2,1 300',
        '2,2 301.5',
      ],
    ]);
  });

  it('keeps a pipe that is a character of its cell', () => {
    const { tables } = load('| 项目 | 数 |', '| --- | --- |', '| 甲\\|乙 | 3 |');
    expect(tables[0]?.[2]).toBe('1,0 甲|乙');
  });
});

describe('lines of plain text that are no table for sure', () => {
  it.each([
    ['a title and a name with a gap', ['市　长　　张　三', '二〇二四年  一月']],
    ['two columns of words', ['第一章  总则', '第二章  目标', '第三章  附则']],
    ['numbers whose names stand nowhere', ['298.2  301.5', '1260  1300']],
    [
      'more cells than names',
      ['| 指标 | 2023年 |', '| --- | --- |', '| 粮食产量 | 298.2 | 301.5 |'],
    ],
    ['pipes of a menu', ['首页 | 政务公开 | 互动', '今年 | 去年']],
    [
      'numbers below words in one column',
      ['指标\t2023年', '粮食产量\t301.5', '备注\t见附件', '蔬菜产量\t80'],
    ],
    [
      'a header that stands over others with spaces',
      [
        '指标        2023年',
        '          目标    完成',
        '粮食产量   300     301.5',
        '蔬菜产量   80      81.5',
      ],
    ],
    ['a frame around words', ['┌──────┐', '│政府工作报告│', '└──────┘']],
    [
      'a drawing whose lines do not meet',
      ['┌──┬──┐', '│粮食产量│301.5 │', '├──┼──┤', '│蔬菜│80│', '└──┴──┘'],
    ],
  ])('%s', (_, lines) => {
    const { text, tables } = load(...lines);
    expect(tables).toEqual([]);
    expect(text).toBe(lines.join('\n'));
  });
});

it('a text without a table is left as it is, its line ends too', () => {
  const text = '一、工作回顾\r\n全市  生产总值增长5.8%。\r\n';
  expect(loadPlain(Buffer.from(text))).toEqual({ text, markup: 'text' });
});
