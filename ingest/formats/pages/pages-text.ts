import { RefusedFileError } from '../../refused-file-error.ts';
import { joinParagraphs, paragraphText, type Paragraph } from '../join-paragraphs.ts';
import type { DroppedText, LoadedText } from '../loaded-text.ts';
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
  const { text, lineStarts } = writeParagraphs(kept);
  refuseUnreadable(text);
  return {
    text,
    markup: 'text',
    pageStarts: pageStarts(pages.length, lineStarts, text.length),
    dropped: [...alreadyDropped, ...dropped],
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

function writeParagraphs(pages: readonly (readonly PageLine[])[]): {
  readonly text: string;
  readonly lineStarts: readonly LineStart[];
} {
  const lineStarts: LineStart[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const paragraph of paragraphsWithNotes(pages)) {
    const { text, starts } = paragraphText(paragraph);
    for (const [index, { page }] of paragraph.entries()) {
      lineStarts.push({ page, start: length + (starts[index] ?? 0) });
    }
    texts.push(text);
    length += text.length + 1;
  }
  return { text: texts.join('\n'), lineStarts };
}

/** Notes at the foot of a page stand behind the paragraph that goes on over them. */
function paragraphsWithNotes(pages: readonly (readonly PageLine[])[]): readonly Paragraph[] {
  const { bodies, notes } = setNotesApart(pages);
  return withNotes(joinParagraphs(bodies), notes);
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
