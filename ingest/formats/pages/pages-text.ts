import { RefusedFileError } from '../../refused-file-error.ts';
import type { DroppedText, LoadedText } from '../loaded-text.ts';
import { dropPageFurniture } from './page-furniture.ts';
import type { PageLine } from './page-lines.ts';
import { charactersIn } from '../../../library/scanned-run.ts';
import { areScanned, picturesAmong } from './recognised-pages.ts';
import { writePages, type LineStart } from './write-pages.ts';

/**
 * The text of printed pages (PDF, OFD): without running heads, feet and page numbers, its lines
 * joined into paragraphs, with the place where each page begins.
 * @throws RefusedFileError when their words cannot be told.
 */
export function textOfPages(
  pages: readonly (readonly PageLine[])[],
  alreadyDropped: readonly DroppedText[] = [],
): LoadedText {
  const { kept, dropped } = dropPageFurniture(pages);
  const { text, lineStarts, tables, scanned } = writePages(kept);
  refuseUnreadable(text);
  const pictures = picturesAmong(pages);
  const laid = charactersIn(scanned.filter(({ confidence }) => confidence === null));
  return {
    text,
    markup: 'text',
    pageStarts: pageStarts(pages.length, lineStarts, text.length),
    dropped: [...alreadyDropped, ...dropped],
    ...(tables.length > 0 && { tables }),
    ...(scanned.length > 0 && { scanned }),
    ...(laid > 0 && { notes: [`${laid} 字取自扫描时附上的文字层，标为扫描识别`] }),
    ...(pictures.length > 0 && { pictures, isScan: areScanned(pages) }),
  };
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
