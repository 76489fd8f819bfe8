/** The lines in one cell of a table. */
export type Cell = readonly string[];

const longestCellLine = 100;
const mostCellLines = 6;

/**
 * A row of a table as lines: one line with a tab between the cells, so that a figure stays beside
 * its indicator. A cell with much text is a column of the page's layout; its lines stay lines.
 */
export function rowLines(cells: readonly Cell[]): readonly string[] {
  const filled = cells.filter((lines) => lines.length > 0);
  const isLayout = filled.some(
    (lines) => lines.length > mostCellLines || lines.some((line) => line.length > longestCellLine),
  );
  if (isLayout || filled.length === 1) return filled.flat();
  const row = cells.map((lines) => lines.join(' ').replaceAll('\t', ' '));
  return filled.length === 0 ? [] : [row.join('\t').trim()];
}
