import { getDocumentProxy } from 'unpdf';
import { RefusedFileError } from '../../refused-file-error.ts';
import { direction, point, type Frame } from './frame.ts';
import { pdfInk } from './ink/pdf-ink.ts';
import { wayOf } from './ink/way-of.ts';
import { drawnLines } from '../../tables/ruled/drawn-lines.ts';
import { intakeLimits } from '../intake-limits.ts';
import { droppedText, type DroppedText, type LoadedText } from '../loaded-text.ts';
import { seenItems } from './seen-items.ts';
import { drawingOf } from './pdf-drawing.ts';
import { wordsOfDrawing, type DrawnWords, type UnseenWords } from './unseen-words.ts';
import { ChineseCMaps } from './pdf-cmaps.ts';
import type { PageLine, TextRun } from './page-lines.ts';
import { withParts } from './with-parts.ts';
import { textOfPages } from './pages-text.ts';
import { linesOrRecognised, type RecognisedPages } from './recognised-pages.ts';
import { layerTold } from './scanner-layer.ts';
import {
  quarterOf,
  turnedBack,
  uprightRuns,
  type Quarter,
  type TurnedRun,
} from './upright-runs.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/**
 * The text layer of a PDF, page by page, and what was recognised on the pages that are pictures.
 * @throws RefusedFileError when it is encrypted, damaged or too long.
 */
export async function loadPdf(
  bytes: Uint8Array,
  recognised: RecognisedPages = new Map(),
): Promise<LoadedText> {
  const document = await openPdf(bytes);
  try {
    if (document.numPages > intakeLimits.pages) {
      throw new RefusedFileError(`超过 ${intakeLimits.pages} 页，请拆分后再导入`);
    }
    const pages: (readonly PageLine[])[] = [];
    const dropped: DroppedText[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { lines, turned, unseen } = await readPage(document, number);
      pages.push(linesOrRecognised(number, lines, recognised));
      if (turned !== '') dropped.push(droppedText(turned, '斜排或竖排的文字（水印）', number));
      if (unseen !== '')
        dropped.push(droppedText(unseen, '看不见的文字（白色、透明或极小）', number));
    }
    return textOfPages(pages, dropped);
  } finally {
    await document.destroy();
  }
}

const settings = {
  // pdf.js writes warnings of its own to the terminal.
  verbosity: 0,
  // Pictures are not looked at here, and unpacking those of a printed book takes minutes.
  maxImageSize: 1,
  BinaryDataFactory: ChineseCMaps,
  cMapPacked: false,
  useWorkerFetch: false,
};

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // A copy: pdf.js takes the buffer it is given away.
    return await getDocumentProxy(new Uint8Array(bytes), settings);
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') {
      throw new RefusedFileError('PDF 加了密码，请用密码打开，另存为不加密的 PDF 或 .docx 再导入', {
        cause,
      });
    }
    throw damagedPdf(cause);
  }
}

function damagedPdf(cause: unknown): RefusedFileError {
  return new RefusedFileError('PDF 已损坏或不完整，请重新下载或复制后再导入', { cause });
}

type ReadPage = {
  readonly lines: readonly PageLine[];
  readonly turned: string;
  readonly unseen: string;
};

async function readPage(document: PdfDocument, number: number): Promise<ReadPage> {
  try {
    const page = await document.getPage(number);
    // A page whose drawing cannot be followed is read as its text layer has it.
    const steps = await drawingOf(page).catch(() => []);
    const { unseen, drawn } = wordsOfDrawing(steps);
    const view = viewOf(page);
    const ink = pdfInk(steps, view);
    const runs = layerTold(await placedRuns(page, unseen), steps, unseen);
    const { ways, turned } = uprightRuns(
      ink.length > 0
        ? withParts(
            runs,
            drawn.map((words) => placedWords(view, words)),
          )
        : runs,
    );
    page.cleanup();
    return {
      lines: ways.flatMap((way) => drawnLines({ page: number, ...wayOf(way, ink), point: 1 })),
      turned,
      unseen: unseen.map(({ text }) => text).join(''),
    };
  } catch (cause) {
    throw damagedPdf(cause);
  }
}

function viewOf(page: PdfPage): Frame {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page.getViewport({ scale: 1 })
    .transform as readonly number[];
  return [a, b, c, d, e, f];
}

function placedWords(view: Frame, { text, place: at, width }: DrawnWords): TextRun {
  const { size, left, baseline } = place(view, at);
  return { text, left, right: left + width, baseline, size };
}

/** Runs where the page shows them; PDF counts upward from the foot and a page may be turned. */
async function placedRuns(
  page: PdfPage,
  unseen: readonly UnseenWords[],
): Promise<readonly TurnedRun[]> {
  const view = viewOf(page);
  const { items } = await page.getTextContent();
  const written = items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []));
  return seenItems(written, unseen).flatMap((item) => {
    const { quarter, size, left, baseline } = place(view, item.transform as readonly number[]);
    return [{ text: item.str, left, right: left + item.width, baseline, size, quarter }];
  });
}

type Placed = {
  readonly quarter: Quarter | undefined;
  readonly size: number;
  readonly left: number;
  readonly baseline: number;
};

/** What a place in the text means on the page as it is read; ISO 32000-1 8.3.4. */
function place(view: Frame, text: readonly number[]): Placed {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = text;
  const quarter = quarterOf(...direction(view, a, b));
  const [left, baseline] = turnedBack(quarter, point(view, x, y));
  return { quarter, size: Math.hypot(...direction(view, c, d)), left, baseline };
}
