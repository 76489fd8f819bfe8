import { readFileSync } from 'node:fs';

/** A row of a table: what stands in each column, '' where nothing does. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>>;

/**
 * The rows of a table of rule words: tab-separated, under a first line that names the columns.
 *
 * @throws Error naming the table and the line that has other columns than its heading.
 */
export function readTable<Column extends string>(
  file: URL,
  columns: readonly Column[],
): readonly TableRow<Column>[] {
  const [heading = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  if (heading !== columns.join('\t')) {
    throw new Error(`${file.pathname} has the columns "${heading}", not "${columns.join('\t')}".`);
  }
  return lines.map((line, index) => rowOf(line, columns, `${file.pathname}:${index + 2}`));
}

function rowOf<Column extends string>(
  line: string,
  columns: readonly Column[],
  at: string,
): TableRow<Column> {
  const cells = line.split('\t');
  if (cells.length !== columns.length || cells[0] === '') {
    throw new Error(`${at} has ${cells.length} cells, not ${columns.length}: "${line}".`);
  }
  const entries = columns.map((column, index) => [column, cells[index] ?? ''] as const);
  return Object.fromEntries(entries) as TableRow<Column>;
}

/** The words of a cell, which are divided by 、 */
export function wordsOf(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('、');
}
