/** The lines in one cell of a table. */
export type Cell = readonly string[];

const longestCellLine = 100;
const mostCellLines = 6;

/** Whether a row only places words on the page: one of its cells is a column of text. */
export function isLayoutRow(cells: readonly Cell[]): boolean {
  return cells.some(
    (lines) => lines.length > mostCellLines || lines.some((line) => line.length > longestCellLine),
  );
}

/**
 * A row of a table as lines: one line with a tab between the cells, so that a figure stays beside
 * its indicator. A cell with much text is a column of the page's layout; its lines stay lines.
 */
export function rowLines(cells: readonly Cell[]): readonly string[] {
  const filled = cells.filter((lines) => lines.length > 0);
  if (isLayoutRow(filled) || filled.length === 1) return filled.flat();
  const row = cells.map(cellWords);
  return filled.length === 0 ? [] : [row.join('\t').trim()];
}

/** The words of a cell in one line, without the tabs that would part them. */
export function cellWords(lines: Cell): string {
  return lines.join(' ').replace(/\s+/gu, ' ').trim();
}
