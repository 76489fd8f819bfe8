import { describe, expect, it } from 'vitest';
import { loadDocx } from '../../../ingest/formats/docx/load-docx.ts';
import { loadHtml } from '../../../ingest/formats/html/load-html.ts';
import { readDocuments } from '../../../ingest/read-documents.ts';
import { aRawDocx } from '../../support/documents/a-docx.ts';
import { drawn } from '../../support/made/a-table.ts';

const cell = (words: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const goesOn = '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>';
const down = '<w:vMerge w:val="restart"/>';
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;

const inWord = aRawDocx(
  `<w:p><w:r><w:t>主要指标</w:t></w:r></w:p><w:tbl>${[
    row(cell('指标', down), cell('2023年', span(2))),
    row(goesOn, cell('目标'), cell('完成')),
    row(cell('粮食产量（万吨）'), cell(''), cell('301.5')),
  ].join('')}</w:tbl>`,
);

const onPage = `<p>主要指标</p><table>
  <tr><th rowspan="2">指标</th><th colspan="2">2023年</th></tr>
  <tr><th>目标</th><th>完成</th></tr>
  <tr><td>粮食产量（万吨）</td><td></td><td>301.5</td></tr>
</table>`;

const cells = [
  ...['0,0 2×1 指标', '0,1 1×2 2023年', '1,1 目标', '1,2 完成'],
  ...['2,0 粮食产量（万吨）', '2,1', '2,2 301.5'],
];

describe.each([
  ['of Word', () => loadDocx(inWord)],
  ['of a page', () => Promise.resolve(loadHtml(Buffer.from(onPage)))],
])('a table %s', (_, load) => {
  it('has its merged cells in their places, and each where its words stand', async () => {
    const { text, tables = [] } = await load();
    expect(tables.map((table) => drawn(text, table))).toEqual([cells]);
    expect(tables[0]).toMatchObject({ rows: 3, columns: 3, headerRows: 2, headerColumns: 1 });
  });

  it('is a line a row in the text', async () => {
    const { text } = await load();
    expect(text.split('\n')).toEqual([
      ...['主要指标', '指标\t2023年', '目标\t完成', '粮食产量（万吨）\t\t301.5'],
    ]);
  });

  it('stands in the cleaned text as it stood in the file', async () => {
    const { text, markup, tables } = await load();
    const [draft] = readDocuments(`\u200b${text}`, markup, moved(tables)).documents;
    const [table] = draft?.tables ?? [];
    expect(table && drawn(draft?.text ?? '', table)).toEqual(cells);
  });
});

/** The same one character further on, where something that nobody sees was put before it. */
function moved(tables: Parameters<typeof readDocuments>[2]) {
  return tables?.map((table) => ({
    ...table,
    ...{ start: table.start + 1, end: table.end + 1 },
    cells: table.cells.map((one) => ({ ...one, start: one.start + 1, end: one.end + 1 })),
  }));
}

describe('a table of a page', () => {
  const tablesOf = (page: string) => {
    const { text, tables = [] } = loadHtml(Buffer.from(page));
    return tables.map((table) => drawn(text, table));
  };

  it('may leave out what ends cells and rows', () => {
    const page = '<table><tr><td>年份<td>产量（万吨）<tr><td>2022<td>298.2</table>';
    expect(tablesOf(page)).toEqual([['0,0 年份', '0,1 产量（万吨）', '1,0 2022', '1,1 298.2']]);
  });

  it('has its foot last, wherever the page says it', () => {
    const page =
      '<table><tfoot><tr><td>合计<td>3</tfoot><tbody><tr><td>甲区<td>1<tr><td>乙区<td>2</tbody></table>';
    expect(tablesOf(page)[0]?.at(-1)).toBe('2,1 3');
  });

  it('that places another on the page is none, and the other is one', () => {
    const inner = '<table><tr><td>年份<td>产量<tr><td>2022<td>298.2</table>';
    expect(tablesOf(`<table><tr><td>栏目<td>${inner}</table>`)).toHaveLength(1);
  });

  it('spans no more than there is', () => {
    const page =
      '<table><tr><td rowspan="9">甲<td colspan="3000">乙<tr><td>丙<td>丁<tr><td>戊<td>己</table>';
    expect(tablesOf(page)[0]).toContain('0,0 3×1 甲');
  });
});
