import { describe, expect, it } from 'vitest';
import { loadXlsx } from '../../../../ingest/formats/sheets/load-xlsx.ts';
import { loadText } from '../../../../ingest/formats/load-text.ts';
import { anXlsx, type XlsxSheet } from '../../../support/documents/an-xlsx.ts';

const percent = (value: number) => ({ value, pattern: '0.0%' });
const table: XlsxSheet['rows'] = [
  ['指标', '2022年', '2023年'],
  ['地区生产总值增速', percent(0.041), percent(0.058)],
  ['粮食产量（万吨）', { value: 300 }, { value: 301.5 }],
];
const written = '指标\t2022年\t2023年\n地区生产总值增速\t4.1%\t5.8%\n粮食产量（万吨）\t300\t301.5';

describe('an Excel workbook', () => {
  it('is told from its bytes, and gives its tables as they are shown', async () => {
    const { text, tables } = await loadText(anXlsx({ rows: table }));
    expect(text).toBe(written);
    expect(tables).toMatchObject([{ rows: 3, columns: 3, headerRows: 1, headerColumns: 1 }]);
  });

  it('has what stands alone in its row as lines before and behind the table', async () => {
    const { text, tables } = await loadXlsx(
      anXlsx({
        rows: [
          ['2023年主要指标'],
          [undefined, undefined, '单位：亿元'],
          ...table,
          ['注：均为快报数。'],
        ],
        merged: ['A1:C1'],
      }),
    );
    expect(text).toBe(`2023年主要指标\n单位：亿元\n${written}\n注：均为快报数。`);
    expect(tables).toMatchObject([{ rows: 3 }]);
  });

  it('keeps a title that is merged over the columns in the table', async () => {
    const rows = [['2023年主要指标'], ...table];
    const { tables } = await loadXlsx(anXlsx({ rows, merged: ['A1:C1'] }));
    expect(tables?.[0]?.cells[0]).toMatchObject({ row: 0, columns: 3 });
  });

  it('parts tables at empty rows, but not from rows that go on with numbers', async () => {
    const again = [
      ['指标', '2022年', '2023年'],
      ['城镇新增就业（万人）', { value: 8 }, { value: 9 }],
    ];
    const { tables } = await loadXlsx(
      anXlsx({ rows: [...table, [], ['耕地（万亩）', { value: 5 }, { value: 6 }], [], ...again] }),
    );
    expect(tables?.map(({ rows }) => rows)).toEqual([4, 2]);
  });

  it('leaves out hidden sheets, rows and columns, and says how many', async () => {
    const { text, dropped } = await loadXlsx(
      anXlsx(
        { name: '指标', rows: table, hiddenRows: [2], hiddenColumns: [1] },
        { name: '底稿', state: 'veryHidden', rows: [['未公布的数']] },
      ),
    );
    expect(text).toBe('指标\t2023年\n地区生产总值增速\t5.8%');
    expect(dropped).toEqual([
      { text: '指标：1 行', reason: '隐藏的行' },
      { text: '指标：1 列', reason: '隐藏的列' },
      { text: '底稿', reason: '隐藏的工作表' },
    ]);
  });

  it('has merged cells as wide as what is shown of them', async () => {
    const { tables } = await loadXlsx(
      anXlsx({
        rows: [
          ['指标', '2023年', undefined, undefined],
          [undefined, '目标', '预计', '完成'],
          ['粮食产量（万吨）', { value: 300 }, { value: 301 }, { value: 302 }],
        ],
        merged: ['A1:A2', 'B1:D1'],
        hiddenColumns: [2],
      }),
    );
    expect(tables?.[0]?.cells.slice(0, 2)).toMatchObject([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ]);
  });

  it('gives the tables of several sheets, one after the other', async () => {
    const { tables } = await loadXlsx(anXlsx({ rows: table }, { rows: table }));
    expect(tables).toHaveLength(2);
  });

  it('is refused when it is a database', async () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => [`第${at}行`]);
    await expect(loadXlsx(anXlsx({ rows }))).rejects.toThrow(/20001 行.+上限 20000 行/u);
  });
});
