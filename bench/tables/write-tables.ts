import { aRawDocx } from '../../tests/support/documents/a-docx.ts';
import { anXlsx, letters, type XlsxCell } from '../../tests/support/documents/an-xlsx.ts';
import { head, tail, type MadeCell, type MadeTable } from './made-table.ts';
import { asOfd, asPdf } from './print-tables.ts';
import { inMarkdown, withBoxes, withSpaces, withTabs } from './write-text.ts';
import { waysToRule } from './ways-to-rule.ts';

/** A report with the table in it, in each format that tables are read from. */
export const tableFormats: Readonly<Record<string, (table: MadeTable) => Promise<Uint8Array>>> = {
  docx: (table) => Promise.resolve(inWord(table)),
  html: (table) => Promise.resolve(onPage(table)),
  xlsx: (table) => Promise.resolve(inExcel(table)),
  markdown: (table) => Promise.resolve(inMarkdown(table)),
  'text drawn with characters': (table) => Promise.resolve(withBoxes(table)),
  'text with tabs': (table) => Promise.resolve(withTabs(table)),
  'text with spaces': (table) => Promise.resolve(withSpaces(table)),
  ...Object.fromEntries(
    Object.entries(waysToRule).flatMap(([name, rule]) => [
      [`pdf ${name}`, (table: MadeTable) => asPdf(table, rule)],
      [`ofd ${name}`, (table: MadeTable) => asOfd(table, rule)],
    ]),
  ),
};

function inWord({ before, rows }: MadeTable): Uint8Array {
  const paragraph = (text: string) =>
    `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const goesOn = new Set<string>();
  const drawn = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      if (!cell)
        return goesOn.has(`${at} ${column}`)
          ? '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>'
          : '';
      for (let below = 1; below < cell.rows; below++) goesOn.add(`${at + below} ${column}`);
      const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
      const merge = cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : '';
      return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(cell.words)}</w:tc>`;
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  const lines = [...head, ...before].map(paragraph).join('');
  return aRawDocx(`${lines}<w:tbl>${drawn.join('')}</w:tbl>${tail.map(paragraph).join('')}`);
}

function onPage({ before, rows }: MadeTable): Uint8Array {
  const cellTag = ({ words, columns, rows: down }: MadeCell) =>
    `<td${columns > 1 ? ` colspan="${columns}"` : ''}${down > 1 ? ` rowspan=${down}` : ''}>${words}</td>`;
  const drawn = rows.map(
    (row) => `<tr>${row.map((cell) => (cell ? cellTag(cell) : '')).join('\n')}</tr>`,
  );
  const lines = (some: readonly string[]) => some.map((line) => `<p>${line}</p>`).join('\n');
  return Buffer.from(
    `<html><body>${lines([...head, ...before])}<table>${drawn.join('\n')}</table>${lines(tail)}</body></html>`,
  );
}

/** Numbers are kept as numbers, percentages by a share of one, each with the pattern that shows it. */
function inExcel({ before, rows }: MadeTable): Uint8Array {
  const lines = (some: readonly string[]) => some.map((line): readonly XlsxCell[] => [line]);
  const first = head.length + before.length;
  const merged = rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      if (!cell || cell.rows * cell.columns === 1) return [];
      const end = `${letters(column + cell.columns - 1)}${first + at + cell.rows}`;
      return [`${letters(column)}${first + at + 1}:${end}`];
    }),
  );
  const table = rows.map((row) => row.map((cell) => cell && asNumber(cell.words)));
  return anXlsx({ rows: [...lines([...head, ...before]), ...table, ...lines(tail)], merged });
}

function asNumber(words: string): XlsxCell {
  if (!/^-?\d+(?:\.\d+)?$/u.test(words)) return words;
  const decimals = words.split('.')[1]?.length ?? 0;
  const pattern = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  // What is computed is off by a hair.
  return { value: Number(words) + 1e-13, pattern };
}
