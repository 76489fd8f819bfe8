import { describe, expect, it } from 'vitest';
import { pageLines, type TextRun } from '../../../ingest/formats/pages/page-lines.ts';
import { textOfPages } from '../../../ingest/formats/pages/pages-text.ts';

type Cells = readonly string[];

/** A row of words at 0, 200 and 300 points, ten points a character. */
function row(cells: Cells, at: number): readonly TextRun[] {
  return cells.map((text, column) => {
    const left = [0, 200, 300][column] ?? 0;
    return { text, left, right: left + text.length * 10, baseline: 100 + at * 20, size: 10 };
  });
}

const load = (...pages: readonly (readonly Cells[])[]) =>
  textOfPages(pages.map((rows, page) => pageLines(page + 1, rows.flatMap(row))));

const head = ['指标', '单位', '2023年'];
const first = [head, ['地区生产总值', '亿元', '9133.3'], ['粮食产量', '万吨', '301.5']];
const rest = [
  ['蔬菜产量', '万吨', '80.5'],
  ['养老床位', '张', '1260'],
];

describe('a printed table that goes on over the end of a page', () => {
  it('is one, and each row is on its page', () => {
    const { text, tables, pageStarts } = load(first, rest);
    expect(tables).toMatchObject([{ rows: 5, columns: 3, headerRows: 1 }]);
    expect(text.slice(pageStarts?.[1])).toBe('蔬菜产量\t万吨\t80.5\n养老床位\t张\t1260');
  });

  it('is one where the next page says its headers once more, which are no row', () => {
    const { text, tables } = load(first, [head, ...rest]);
    expect(tables).toMatchObject([{ rows: 5, headerRows: 1 }]);
    expect(text.match(/指标/gu)).toHaveLength(1);
  });

  it('is one where the next page says that it goes on', () => {
    expect(load(first, [['续表'], ...rest]).tables).toMatchObject([{ rows: 5 }]);
  });

  it('goes on over several pages', () => {
    expect(load(first, rest, rest).tables).toMatchObject([{ rows: 7 }]);
  });
});

describe('printed tables on two pages are two', () => {
  it.each([
    ['where other headers stand over the second', [['项目', '单位', '2024年'], ...rest]],
    ['where words stand between', [['各县区主要指标完成情况如下'], ...rest]],
    [
      'where the second has other columns',
      rest.map(([label = '', , value = '']) => [label, value]),
    ],
  ])('%s', (_, second) => {
    expect(load(first, second).tables?.map(({ rows }) => rows)).not.toContain(5);
  });
});
