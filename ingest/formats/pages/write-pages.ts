import type { ScannedRun } from '../../../library/scanned-run.ts';
import type { Table } from '../../../library/table.ts';
import { tablesOverPages } from '../../tables/tables-over-pages.ts';
import { pageTables, type PrintedTable } from '../../tables/page-tables.ts';
import { writeTable } from '../../tables/write-blocks.ts';
import { joinParagraphs, paragraphText, type Paragraph } from '../join-paragraphs.ts';
import type { PageLine } from './page-lines.ts';
import { setNotesApart, withNotes } from './page-notes.ts';
import { scannedRuns } from './scanned-runs.ts';

/** Where a line of a page begins in the text. */
export type LineStart = { readonly page: number; readonly start: number };

export type WrittenPages = {
  readonly text: string;
  readonly lineStarts: readonly LineStart[];
  readonly tables: readonly Table[];
  readonly scanned: readonly ScannedRun[];
};

/** Puts the lines of pages together into one text: a line a paragraph, a line a row of a table. */
export function writePages(pages: readonly (readonly PageLine[])[]): WrittenPages {
  const { paragraphs, printed } = paragraphsAndTables(pages);
  const writer = new PagesWriter();
  for (const paragraph of paragraphs) {
    const table = printed.get(paragraph[0]);
    if (!table) writer.paragraph(paragraph);
    else if (table.lines[0] === paragraph[0]) writer.table(table);
  }
  return writer.written;
}

class PagesWriter {
  readonly #texts: string[] = [];
  readonly #lineStarts: LineStart[] = [];
  readonly #tables: Table[] = [];
  readonly #scanned: ScannedRun[] = [];
  #length = 0;

  get written(): WrittenPages {
    return {
      text: this.#texts.join('\n'),
      lineStarts: this.#lineStarts,
      tables: this.#tables,
      scanned: this.#scanned,
    };
  }

  paragraph(lines: Paragraph): void {
    const start = this.#length;
    const { text, starts } = paragraphText(lines);
    for (const [index, { page }] of lines.entries()) {
      this.#lineStarts.push({ page, start: start + (starts[index] ?? 0) });
    }
    this.#add(text);
    this.#noteScanned(lines, text, start);
  }

  table({ lines, grid }: PrintedTable): void {
    const start = this.#length;
    const rows: string[] = [];
    const add = (row: string) => {
      this.#lineStarts.push({ page: lines[rows.length]?.page ?? 0, start: this.#length });
      rows.push(row);
      this.#add(row);
    };
    if (grid) this.#tables.push(writeTable(grid, { start, add }));
    else for (const { pieces = [] } of lines) add(pieces.map(({ text }) => text).join('\t'));
    this.#noteScanned(lines, rows.join('\n'), start);
  }

  #add(text: string): void {
    this.#texts.push(text);
    this.#length += text.length + 1;
  }

  #noteScanned(lines: readonly PageLine[], text: string, start: number): void {
    const words = lines.flatMap(({ recognised = [] }) => recognised);
    this.#scanned.push(...scannedRuns(words, text, start));
  }
}

type Parts = {
  readonly paragraphs: readonly Paragraph[];
  /** The table of each line that is a row of one. */
  readonly printed: ReadonlyMap<PageLine | undefined, PrintedTable>;
};

/** Notes at the foot of a page stand behind the paragraph that goes on over them. */
function paragraphsAndTables(pages: readonly (readonly PageLine[])[]): Parts {
  const { bodies, notes } = setNotesApart(pages);
  const printed = new Map<PageLine | undefined, PrintedTable>();
  const tables = bodies.map((lines) => ({ lines, tables: pageTables(lines) }));
  for (const table of tablesOverPages(tables)) {
    for (const line of [...table.lines, ...(table.again ?? [])]) printed.set(line, table);
  }
  const rows = new Set([...printed.keys()].filter((line) => line !== undefined));
  return { paragraphs: withNotes(joinParagraphs(bodies, rows), notes), printed };
}
