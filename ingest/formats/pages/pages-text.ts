import { RefusedFileError } from '../../refused-file-error.ts';
import { joinParagraphs, paragraphText, type Paragraph } from '../join-paragraphs.ts';
import type { DroppedText, LoadedText } from '../loaded-text.ts';
import type { Table } from '../../../library/table.ts';
import { pageTables, type PrintedTable } from '../../tables/page-tables.ts';
import { writeTable } from '../../tables/write-blocks.ts';
import { dropPageFurniture } from './page-furniture.ts';
import type { PageLine } from './page-lines.ts';
import { setNotesApart, withNotes } from './page-notes.ts';

/**
 * The text of printed pages (PDF, OFD): without running heads, feet and page numbers, its lines
 * joined into paragraphs, with the place where each page begins.
 * @throws RefusedFileError when the pages are pictures, or their words cannot be told.
 */
export function textOfPages(
  pages: readonly (readonly PageLine[])[],
  alreadyDropped: readonly DroppedText[] = [],
): LoadedText {
  refuseScans(pages);
  const { kept, dropped } = dropPageFurniture(pages);
  const { text, lineStarts, tables } = writeParagraphs(kept);
  refuseUnreadable(text);
  return {
    text,
    markup: 'text',
    pageStarts: pageStarts(pages.length, lineStarts, text.length),
    dropped: [...alreadyDropped, ...dropped],
    ...(tables.length > 0 && { tables }),
  };
}

// The cover and the back may be pictures; of the pages between, a few may be blank or a chart.
const picturesAllowed = 0.2;

function refuseScans(pages: readonly (readonly PageLine[])[]): void {
  const empty = (lines: readonly PageLine[]) => lines.length === 0;
  const inner = pages.slice(1, -1);
  const scanned = inner.filter(empty).length > inner.length * picturesAllowed;
  if (pages.every(empty) || scanned) {
    throw new RefusedFileError(
      '页面是扫描图片，没有文字层；请用文字识别（OCR）软件转成文字，核对后另存为 .docx 或 .txt 再导入',
    );
  }
}

// Characters of private use and of scripts that no report has come from fonts without a code table.
const unreadable = /[\p{Co}\ufffd\u0080-\u009f\u0180-\u1fff\u2c00-\u2dff\ua500-\uabff]/gu;
const unreadableAllowed = 0.1;

function refuseUnreadable(text: string): void {
  const count = text.match(unreadable)?.length ?? 0;
  if (count > text.length * unreadableAllowed) {
    throw new RefusedFileError(
      '文字层读出来是乱码（字体没有编码表）；请另找 .docx 版本，或用文字识别（OCR）软件转成文字再导入',
    );
  }
}

type LineStart = { readonly page: number; readonly start: number };

type WrittenPages = {
  readonly text: string;
  readonly lineStarts: readonly LineStart[];
  readonly tables: readonly Table[];
};

function writeParagraphs(pages: readonly (readonly PageLine[])[]): WrittenPages {
  const lineStarts: LineStart[] = [];
  const texts: string[] = [];
  const tables: Table[] = [];
  let length = 0;
  const add = (text: string) => {
    texts.push(text);
    length += text.length + 1;
  };
  const { paragraphs, printed } = paragraphsAndTables(pages);
  for (const paragraph of paragraphs) {
    const table = printed.get(paragraph[0]);
    const start = length;
    if (table) {
      const { lines, grid } = table;
      if (lines[0] !== paragraph[0]) continue;
      lineStarts.push(...lines.map(({ page }) => ({ page, start })));
      if (grid) tables.push(writeTable(grid, { start, add }));
      else for (const { pieces = [] } of lines) add(pieces.map(({ text }) => text).join('\t'));
      continue;
    }
    const { text, starts } = paragraphText(paragraph);
    for (const [index, { page }] of paragraph.entries()) {
      lineStarts.push({ page, start: start + (starts[index] ?? 0) });
    }
    add(text);
  }
  return { text: texts.join('\n'), lineStarts, tables };
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
  for (const table of bodies.flatMap(pageTables)) {
    for (const line of table.lines) printed.set(line, table);
  }
  const rows = new Set([...printed.keys()].filter((line) => line !== undefined));
  return { paragraphs: withNotes(joinParagraphs(bodies, rows), notes), printed };
}

/** A page without lines begins where the next page that has some begins. */
function pageStarts(pages: number, lines: readonly LineStart[], end: number): readonly number[] {
  const first = new Map(lines.toReversed().map(({ page, start }) => [page, start]));
  const starts: number[] = [];
  let next = end;
  for (let page = pages; page >= 1; page--) {
    next = first.get(page) ?? next;
    starts.push(next);
  }
  if (starts.length > 0) starts[starts.length - 1] = 0;
  return starts.toReversed();
}
