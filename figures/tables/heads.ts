import { cellKind } from '../../language/tables/cell-kind.ts';
import type { Table, TableCell } from '../../library/table.ts';
import { readWordLists, wordsIn } from '../words/word-lists.ts';

/** The words that govern a cell of a table, each list from the outermost. */
export type Heads = {
  /** Of the rows at the table's head over its column, without a title that stands over them all. */
  readonly above: readonly string[];
  /** Of the columns at its left beside its row; a blank one repeats the one above it. */
  readonly beside: readonly string[];
  /** A row with nothing but words in it heads the rows below. */
  readonly section: string | undefined;
  /** Rows at the head that stand over the whole table. */
  readonly titles: readonly string[];
  /** What a column of units says of its row. */
  readonly unit: string | undefined;
  /** Where the table stands in the text. */
  readonly at: number;
};

/** The cells of a table that hold no headers, with what governs each. */
export class TableHeads {
  readonly #table: Table;
  readonly #at: ReadonlyMap<number, TableCell>;
  readonly #text: string;
  readonly #sections: readonly (string | undefined)[];
  readonly #titles: readonly string[];
  readonly #columnHeads: readonly string[];
  /** Cells of values, in order. */
  readonly values: readonly TableCell[];

  constructor(text: string, table: Table) {
    this.#text = text;
    this.#table = table;
    this.#at = new Map(table.cells.flatMap((cell) => placesOf(cell, table)));
    this.#sections = this.#readSections();
    this.#titles = this.#readTitles();
    this.#columnHeads = Array.from({ length: table.columns }, (_, column) =>
      this.#readHeadOf(column),
    );
    this.values = this.#readValues();
  }

  #readValues(): readonly TableCell[] {
    const { cells, headerRows } = this.#table;
    return cells.filter(
      (cell) =>
        cell.row >= headerRows &&
        !this.isLabel(cell) &&
        ['value', 'time'].includes(cellKind(this.wordsOf(cell))),
    );
  }

  /** Whether columns at its left name its rows. */
  get hasLabels(): boolean {
    return this.#table.headerColumns > 0;
  }

  /** What stands over each column that holds values. */
  get columns(): readonly (readonly string[])[] {
    const first = new Map(this.values.map((cell) => [cell.column, cell]));
    return [...first.values()].map((cell) => this.#above(cell));
  }

  wordsOf({ start, end }: Pick<TableCell, 'start' | 'end'>): string {
    return this.#text.slice(start, end);
  }

  headsOf(cell: TableCell): Heads {
    return {
      above: this.#above(cell),
      beside: this.#beside(cell),
      section: this.#sections[cell.row],
      titles: this.#titles,
      unit: this.#unitBeside(cell),
      at: this.#table.start,
    };
  }

  /** The words at the head of the column to the left that holds values, for 增速 beside 地区生产总值. */
  headBefore(cell: TableCell): string | undefined {
    const column = cell.column - 1;
    if (column < this.#labelsOf(cell).end) return undefined;
    return this.#headOf(column);
  }

  /** The label of the row above in the same column of labels, for 增速 below 地区生产总值. */
  labelsAbove(cell: TableCell): readonly string[] {
    const { end } = this.#labelsOf(cell);
    const labels: string[] = [];
    for (let row = cell.row - 1; row >= this.#table.headerRows; row--) {
      const words = this.#wordsAt(row, end - 1);
      if (words !== '' && words !== labels.at(-1)) labels.push(words);
    }
    return labels;
  }

  isLabel(cell: TableCell): boolean {
    const { start, end } = this.#labelsOf(cell);
    return (cell.column >= start && cell.column < end) || unitHead.test(this.#headOf(cell.column));
  }

  #above({ column }: TableCell): readonly string[] {
    const words: string[] = [];
    for (let row = 0; row < this.#table.headerRows; row++) {
      const cell = this.#at.get(this.#place(row, column));
      if (cell && this.#spansAll(cell)) continue;
      const own = this.#headAt(row, column);
      if (own !== '' && own !== words.at(-1)) words.push(own);
    }
    return words;
  }

  /** A blank in an upper row goes on from the one to its left, as where a merged cell was taken apart. */
  #headAt(row: number, column: number): string {
    const own = this.#wordsAt(row, column);
    const isUpper = row < this.#table.headerRows - 1;
    if (own !== '' || !isUpper || this.#wordsAt(row + 1, column) === '') return own;
    for (let left = column - 1; left >= this.#labels().end; left--) {
      const words = this.#wordsAt(row, left);
      if (words !== '') return this.#wordsAt(row + 1, left) === '' ? '' : words;
    }
    return '';
  }

  #beside(cell: TableCell): readonly string[] {
    const { start, end } = this.#labelsOf(cell);
    const words: string[] = [];
    let isOwn = false;
    for (let column = start; column < end; column++) {
      if (skipped.test(this.#headOf(column))) continue;
      const own = this.#wordsAt(cell.row, column);
      isOwn ||= own !== '';
      const label = own === '' ? this.#wordsAbove(cell.row, column) : own;
      if (label !== '' && label !== words.at(-1)) words.push(label);
    }
    return isOwn ? words : [];
  }

  #wordsAbove(row: number, column: number): string {
    for (let above = row - 1; above >= this.#table.headerRows; above--) {
      if (this.#isSection(above)) return '';
      const words = this.#wordsAt(above, column);
      if (words !== '') return words;
    }
    return '';
  }

  #unitBeside({ row }: TableCell): string | undefined {
    for (let column = 0; column < this.#table.columns; column++) {
      if (!unitHead.test(this.#headOf(column))) continue;
      const own = this.#wordsAt(row, column);
      return own === '' ? undefined : own;
    }
    return undefined;
  }

  #readTitles(): readonly string[] {
    return this.#table.cells
      .filter((cell) => cell.row < this.#table.headerRows && this.#spansAll(cell))
      .map((cell) => this.wordsOf(cell))
      .filter((words) => words !== '');
  }

  /** It is merged over all columns, or stands alone in its row. */
  #spansAll(cell: TableCell): boolean {
    const filled = this.#filledOf(cell.row);
    return filled.length === 1 && filled[0] === cell && this.#table.headerRows > cell.rows;
  }

  #readSections(): readonly (string | undefined)[] {
    let open: string | undefined;
    return Array.from({ length: this.#table.rows }, (_, row) => {
      if (this.#isSection(row)) open = this.#filledOf(row).map((cell) => this.wordsOf(cell))[0];
      return open;
    });
  }

  #isSection(row: number): boolean {
    const [only, ...others] = this.#filledOf(row);
    if (!only || others.length > 0 || row < this.#table.headerRows) return false;
    return only.rows === 1 && ['words', 'time'].includes(cellKind(this.wordsOf(only)));
  }

  #filledOf(row: number): readonly TableCell[] {
    const { columns } = this.#table;
    const at = Array.from({ length: columns }, (_, column) => this.#at.get(row * columns + column));
    return [...new Set(at)].filter(
      (cell) => cell !== undefined && cell.end > cell.start,
    ) as readonly TableCell[];
  }

  #headOf(column: number): string {
    return this.#columnHeads[column] ?? '';
  }

  #readHeadOf(column: number): string {
    const words: string[] = [];
    for (let row = 0; row < this.#table.headerRows; row++) {
      const cell = this.#at.get(this.#place(row, column));
      if (cell && !this.#spansAll(cell)) words.push(this.wordsOf(cell));
    }
    return words
      .filter((one, index) => one !== words[index - 1])
      .join('')
      .replace(/\s/gu, '');
  }

  /** Where two tables stand side by side, the columns of labels begin anew. */
  #labelsOf({ column }: Pick<TableCell, 'column'>): {
    readonly start: number;
    readonly end: number;
  } {
    const { start, end } = this.#labels();
    const first = this.#headOf(start);
    for (let from = column; first !== '' && from >= end; from--) {
      if (this.#headOf(from) === first) return { start: from, end: from + end - start };
    }
    return { start, end };
  }

  #labels(): { readonly start: number; readonly end: number } {
    return { start: 0, end: this.#table.headerColumns };
  }

  #wordsAt(row: number, column: number): string {
    const cell = this.#at.get(this.#place(row, column));
    return cell ? this.wordsOf(cell) : '';
  }

  #place(row: number, column: number): number {
    return row * this.#table.columns + column;
  }
}

// Numbers of rows govern nothing, and what kind of aim one is (约束性) says no more of it.
const words = readWordLists(new URL('../words/table-words.tsv', import.meta.url));
const units = wordsIn(words, 'unit');
const skipped = new RegExp(`^(?:No\\.?|${wordsIn(words, 'governs nothing')}|${units})$`, 'u');
const unitHead = new RegExp(`^(?:${units})$`, 'u');

function placesOf(cell: TableCell, { columns }: Table): readonly (readonly [number, TableCell])[] {
  return Array.from({ length: cell.rows }, (_, down) =>
    Array.from(
      { length: cell.columns },
      (_, right) => [(cell.row + down) * columns + cell.column + right, cell] as const,
    ),
  ).flat();
}
