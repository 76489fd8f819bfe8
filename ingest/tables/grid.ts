/** A cell as a file has it: the lines of its words, and the rows and columns that it covers. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly lines: readonly string[];
  /** The file itself says that it heads others (`<th>`, a header row of Word). */
  readonly isHeader?: boolean;
};

/** A table as a file has it. */
export type Grid = {
  readonly rows: number;
  readonly columns: number;
  /** In the order of rows, then columns; none covers a place of another. */
  readonly cells: readonly GridCell[];
};

/** What a file is made of, in its order: lines of words, and tables. */
export type Block = string | Grid;

/** What is read of a cell before it has its place: how far it reaches, and what stands in it. */
export type LooseCell = Omit<GridCell, 'row' | 'column' | 'lines'> & {
  readonly blocks: readonly Block[];
};

/** A cell in its place, with whatever stands in it. */
export type PlacedCell = Omit<GridCell, 'lines'> & Pick<LooseCell, 'blocks'>;

/** Cells by the row in which they begin, in the order in which they come; of a row without any, nothing. */
export function cellsByRow<Cell extends Pick<GridCell, 'row'>>(
  cells: readonly Cell[],
): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

// What a page or a program may ask for is more than any table has.
const mostColumns = 200;
const mostRows = 20_000;

/**
 * Puts the cells of rows in their places, as browsers and Word do: a cell that reaches down takes
 * its columns in the rows below, and those of these rows go on beside it.
 */
export function placeCells(rows: readonly (readonly LooseCell[])[]): readonly PlacedCell[] {
  const taken: Set<number>[] = [];
  const placed: PlacedCell[] = [];
  for (const [row, cells] of rows.slice(0, mostRows).entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken[row]?.has(column)) column++;
      const columns = Math.max(1, Math.min(cell.columns, mostColumns - column));
      const height = Math.max(1, Math.min(cell.rows, rows.length - row));
      if (column >= mostColumns) break;
      placed.push({
        ...cell,
        row,
        column,
        rows: height,
        columns: free(taken[row], column, columns),
      });
      take(taken, { row, column, rows: height, columns });
      column += columns;
    }
  }
  return placed;
}

/** A cell that would run into one from above ends before it. */
function free(taken: ReadonlySet<number> | undefined, column: number, columns: number): number {
  for (let width = 1; width < columns; width++) if (taken?.has(column + width)) return width;
  return columns;
}

function take(
  taken: Set<number>[],
  { row, column, rows, columns }: Pick<GridCell, 'row' | 'column' | 'rows' | 'columns'>,
): void {
  for (let down = row; down < row + rows; down++) {
    const places = (taken[down] ??= new Set());
    for (let right = column; right < column + columns; right++) places.add(right);
  }
}
