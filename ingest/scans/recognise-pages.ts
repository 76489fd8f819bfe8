import { availableParallelism } from 'node:os';
import type { RecognisedPages, RecognisedRun } from '../formats/pages/recognised-pages.ts';
import { RefusedFileError } from '../refused-file-error.ts';
import type { DrawPage } from './draw-page.ts';
import { readTwice } from './read-twice.ts';
import { withPdfPages } from './pdf-pages.ts';
import { picturePage, type Pictures } from './picture-pages.ts';
import type { Recogniser } from './recogniser.ts';
import { ProgramMissingError } from './run-limited.ts';

/** Told after each page that was recognised: how many are done, of how many. */
export type OnPage = (done: number, of: number) => void;

export type Recognising = { readonly recogniser: Recogniser; readonly onPage?: OnPage | undefined };

/** What is recognised on these pages of a PDF. @throws RefusedFileError naming the page that failed. */
export function recognisePdf(
  bytes: Uint8Array,
  pages: readonly number[],
  recognising: Recognising,
): Promise<RecognisedPages> {
  return withPdfPages(bytes, (draw) => eachPage(pages, draw, recognising));
}

/** What is recognised on these pages of another file, as `draw` draws them. @throws RefusedFileError likewise. */
export function recogniseDrawn(
  pages: readonly number[],
  draw: DrawPage,
  recognising: Recognising,
): Promise<RecognisedPages> {
  return eachPage(pages, draw, recognising);
}

/** What is recognised in a picture, or in each of a TIFF. @throws RefusedFileError likewise. */
export function recognisePictures(
  pictures: Pictures,
  recognising: Recognising,
): Promise<RecognisedPages> {
  const pages = Array.from({ length: pictures.pages }, (_, index) => index + 1);
  return eachPage(pages, (page) => picturePage(pictures, page), recognising);
}

/** As many pages at a time as there are processors, each within its own bounds. */
async function eachPage(
  pages: readonly number[],
  draw: DrawPage,
  { recogniser, onPage }: Recognising,
): Promise<RecognisedPages> {
  const recognised = new Map<number, readonly RecognisedRun[]>();
  const left = [...pages];
  const work = async () => {
    for (let page = left.shift(); page !== undefined; page = left.shift()) {
      recognised.set(page, await onePage(page, draw, recogniser));
      onPage?.(recognised.size, pages.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  } finally {
    // Where one page fails the others are not begun.
    left.length = 0;
  }
  return recognised;
}

async function onePage(
  page: number,
  draw: DrawPage,
  recogniser: Recogniser,
): Promise<readonly RecognisedRun[]> {
  try {
    const picture = await draw(page);
    return picture ? await readTwice(picture, recogniser) : [];
  } catch (cause) {
    if (cause instanceof RefusedFileError || cause instanceof ProgramMissingError) throw cause;
    throw new RefusedFileError(
      `第 ${page} 页识别失败（${recogniser.name} 出错、用时过长或内存不足）；请把该页重新扫描后再导入`,
      { cause },
    );
  }
}
