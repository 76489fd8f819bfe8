import { head, tail, type MadeTable } from './made-table.ts';

/** A report as Markdown: a table has one row of names there, and no merged cells. */
export function inMarkdown(table: MadeTable): Uint8Array {
  const rows = table.rows.map((row) => `| ${row.map((cell) => cell?.words ?? '').join(' | ')} |`);
  const dashes = `|${' --- |'.repeat(table.rows[0]?.length ?? 0)}`;
  return inText(table, [rows[0] ?? '', dashes, ...rows.slice(1)], ['', '']);
}

/** As it is copied from a sheet: a merged cell stands in the first of its places. */
export function withTabs(table: MadeTable): Uint8Array {
  return inText(
    table,
    table.rows.map((row) => row.map((cell) => cell?.words ?? '').join('\t')),
  );
}

/** In columns of spaces, words at the left of their columns and numbers at the right. */
export function withSpaces(table: MadeTable): Uint8Array {
  const widths = widthsOf(table).map((width) => width + 3);
  const rows = table.rows.map((row) =>
    row
      .map((cell, column) => {
        const words = cell?.words ?? '';
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(words)));
        const isNumber = /^-?[\d.]+$/u.test(words) && column > 0;
        return isNumber ? `${space.slice(3)}${words}${space.slice(0, 3)}` : words + space;
      })
      .join('')
      .trimEnd(),
  );
  return inText(table, rows);
}

/** Drawn with characters that are as wide as a Chinese one. */
export function withBoxes(table: MadeTable): Uint8Array {
  return inText(table, new Drawing(table).lines());
}

function inText(
  { before }: MadeTable,
  rows: readonly string[],
  around: readonly string[] = [],
): Uint8Array {
  return Buffer.from(
    [...head, ...before, ...around.slice(1), ...rows, ...around.slice(1), ...tail].join('\n'),
  );
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (/[\u0000-\u024f]/u.test(sign) ? 1 : 2), 0);
}

/** Each column is as wide as its widest cell; a merged cell widens the last of its columns. */
function widthsOf({ rows }: MadeTable): readonly number[] {
  const cells = rows.flatMap((row) =>
    row.flatMap((cell, column) => (cell ? [{ ...cell, column, width: widthOf(cell.words) }] : [])),
  );
  const widths = Array.from({ length: rows[0]?.length ?? 0 }, () => 4);
  for (const { column, columns, width } of cells.toSorted((a, b) => a.columns - b.columns)) {
    const own = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
    const last = column + columns - 1;
    widths[last] = even((widths[last] ?? 0) + Math.max(0, width - own));
  }
  return widths;
}

function even(width: number): number {
  return width + (width % 2);
}

class Drawing {
  readonly #table: MadeTable;
  readonly #widths: readonly number[];
  readonly #ownerOf: ReadonlyMap<string, string>;

  constructor(table: MadeTable) {
    this.#table = table;
    this.#widths = widthsOf(table);
    this.#ownerOf = owners(table);
  }

  lines(): readonly string[] {
    const { rows } = this.#table;
    return [
      ...rows.flatMap((_, row) => [this.#border(row), this.#words(row)]),
      this.#border(rows.length),
    ];
  }

  #words(row: number): string {
    let line = '';
    for (let column = 0; column < this.#widths.length; column++) {
      const isOpen = column > 0 && this.#owner(row, column) === this.#owner(row, column - 1);
      const text = this.#table.rows[row]?.[column]?.words ?? '';
      const before = isOpen ? '' : '│';
      const room = this.#roomFrom(row, column);
      line += isOpen ? '' : before + text + ' '.repeat(Math.max(0, room - widthOf(text)));
    }
    return `${line}│`;
  }

  /** How wide the cell is that begins here, the borders that it covers among it. */
  #roomFrom(row: number, column: number): number {
    let room = this.#widths[column] ?? 0;
    for (let next = column + 1; this.#owner(row, next) === this.#owner(row, column); next++) {
      room += (this.#widths[next] ?? 0) + 2;
    }
    return room;
  }

  #border(row: number): string {
    let line = '';
    for (let column = 0; column <= this.#widths.length; column++) {
      line += this.#corner(row, column);
      if (column < this.#widths.length) {
        const sign = this.#isLevel(row, column)
          ? '─'.repeat((this.#widths[column] ?? 0) / 2)
          : ' '.repeat(this.#widths[column] ?? 0);
        line += sign;
      }
    }
    return line;
  }

  #corner(row: number, column: number): string {
    const [left, right] = [this.#isLevel(row, column - 1), this.#isLevel(row, column)];
    const [up, down] = [this.#isUpright(row - 1, column), this.#isUpright(row, column)];
    const ways = `${left ? 'l' : ''}${right ? 'r' : ''}${up ? 'u' : ''}${down ? 'd' : ''}`;
    return corners[ways] ?? '  ';
  }

  #isLevel(row: number, column: number): boolean {
    return this.#owner(row - 1, column) !== this.#owner(row, column);
  }

  #isUpright(row: number, column: number): boolean {
    return this.#owner(row, column - 1) !== this.#owner(row, column);
  }

  #owner(row: number, column: number): string | undefined {
    return this.#ownerOf.get(`${row} ${column}`);
  }
}

const corners: Readonly<Record<string, string>> = {
  ...{ lr: '─', ud: '│', rd: '┌', ld: '┐', ru: '└', lu: '┘', rud: '├', lud: '┤', lrd: '┬' },
  ...{ lru: '┴', lrud: '┼' },
};

/** Which cell each place belongs to. */
function owners({ rows }: MadeTable): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell) continue;
      for (let down = 0; down < cell.rows; down++) {
        for (let right = 0; right < cell.columns; right++) {
          places.set(`${row + down} ${column + right}`, `${row} ${column}`);
        }
      }
    }
  }
  return places;
}
