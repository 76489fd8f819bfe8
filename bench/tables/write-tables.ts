import { aRawDocx } from '../../tests/support/documents/a-docx.ts';
import { anOfd } from '../../tests/support/documents/an-ofd.ts';
import { anXlsx, letters, type XlsxCell } from '../../tests/support/documents/an-xlsx.ts';
import { aPdf } from '../../tests/support/documents/a-pdf.ts';
import type { MadeCell, MadeTable } from './made-table.ts';

const head = [
  ...['唐山市政府工作报告', '——2024年1月16日在唐山市第十六届人民代表大会第四次会议上'],
  ...[
    '市长　某某',
    '各位代表：',
    '现在，我代表市人民政府向大会报告工作，请予审议。',
    '一、2023年工作回顾',
  ],
];
const tail = ['二、2024年工作安排', '今年要做好各项工作。'];

/** A report with the table in it, in each format that tables are read from. */
export const tableFormats: Readonly<Record<string, (table: MadeTable) => Promise<Uint8Array>>> = {
  docx: (table) => Promise.resolve(inWord(table)),
  html: (table) => Promise.resolve(onPage(table)),
  xlsx: (table) => Promise.resolve(inExcel(table)),
  pdf: (table) =>
    aPdf([printed(table).map(({ text, x, y, size }) => ({ text, x, y: 842 - y, size }))]),
  ofd: (table) => Promise.resolve(anOfd([printed(table).map(inMillimetres)])),
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

type Printed = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

const size = 8;
const left = 60;
const pitch = 20;

/** In points from the upper left corner: labels at the left, numbers at the right, headers in the middle. */
function printed({ before, rows }: MadeTable): readonly Printed[] {
  const columns = rows[0]?.length ?? 1;
  const isWide = (column: number) =>
    rows.some((row) => (row[column]?.columns === 1 ? row[column].words.length : 0) > 6);
  const wanted = Array.from({ length: columns }, (_, column) => (isWide(column) ? 3 : 1));
  const share = 475 / wanted.reduce((sum, one) => sum + one, 0);
  const edges = [left];
  for (const one of wanted) edges.push((edges.at(-1) ?? left) + Math.min(one * share, one * 55));
  const lines = [...head, ...before].map((text, at) => ({
    text,
    x: left,
    y: 50 + at * pitch,
    size: size + 1,
  }));
  const top = 60 + lines.length * pitch;
  const cells = rows.flatMap((row, at) =>
    row.flatMap((cell, column): readonly Printed[] => {
      if (!cell || cell.words === '') return [];
      const [from = 0, to = 0] = [edges[column], edges[column + cell.columns]];
      const width = widthOf(cell.words) * size;
      const isNumber = /^-?[\d.]+$/u.test(cell.words) && at > 0;
      const x = isNumber
        ? to - 6 - width
        : column === 0 || isWide(column)
          ? from
          : (from + to - width) / 2;
      return [{ text: cell.words, x, y: top + at * pitch, size }];
    }),
  );
  const below = tail.map((text, at) => ({
    text,
    x: left,
    y: top + 30 + (rows.length + at) * pitch,
    size: size + 1,
  }));
  return [...lines, ...cells, ...below];
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (/[\u0000-\u024f]/u.test(sign) ? 0.5 : 1), 0);
}

const millimetresPerPoint = 25.4 / 72;

function inMillimetres({ text, x, y, size }: Printed): Printed {
  const scaled = (length: number) => length * millimetresPerPoint;
  return { text, x: scaled(x), y: scaled(y), size: scaled(size) };
}
