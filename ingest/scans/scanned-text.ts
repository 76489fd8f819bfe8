import { loadApart } from '../formats/load-apart.ts';
import type { LoadedText } from '../formats/loaded-text.ts';
import { textOfPages } from '../formats/pages/pages-text.ts';
import { linesOrRecognised, type RecognisedPages } from '../formats/pages/recognised-pages.ts';
import { charactersIn, isDoubtful } from '../../library/scanned-run.ts';
import { RefusedFileError } from '../refused-file-error.ts';
import { drawerOf } from './draw-page.ts';
import { openPictures } from './picture-pages.ts';
import {
  recognisePdf,
  recogniseDrawn,
  recognisePictures,
  type OnPage,
  type Recognising,
} from './recognise-pages.ts';
import type { FindRecogniser, Recogniser } from './recogniser.ts';
import { ProgramMissingError } from './run-limited.ts';

/** What recognises, and who is told of the pages that are done. */
export type Scanning = {
  readonly findRecogniser: FindRecogniser;
  readonly onPage?: OnPage | undefined;
};

/**
 * The text recognised in a picture.
 * @throws RefusedFileError when it cannot be, with the reason and what to do.
 */
export async function pictureText(bytes: Uint8Array, scanning: Scanning): Promise<LoadedText> {
  const pictures = await openPictures(bytes);
  const recognising = await recognisingOf(scanning);
  const pages = await recognisePictures(pictures, recognising);
  const lines = [...pages.keys()]
    .toSorted((a, b) => a - b)
    .map((page) => linesOrRecognised(page, [], pages));
  return recognisedText(textOfPages(lines), recognising.recogniser);
}

/**
 * A file read once more, with what is recognised on its pages that are pictures. Where nothing is
 * installed that could recognise them, what it has as text is left as it is.
 * @throws RefusedFileError when it has hardly any text, or a page cannot be recognised.
 */
export async function withPicturesRead(
  bytes: Uint8Array,
  loaded: LoadedText,
  scanning: Scanning,
): Promise<LoadedText> {
  try {
    const recognising = await recognisingOf(scanning);
    const pages = await recognisedIn(bytes, loaded, recognising);
    return recognisedText(await loadApart(bytes, pages), recognising.recogniser);
  } catch (error) {
    const isMissing =
      error instanceof NothingInstalledError || error instanceof ProgramMissingError;
    if (isMissing && !loaded.isScan) return { ...loaded, ...unreadIn(loaded) };
    throw error instanceof ProgramMissingError ? notInstalled(pageDrawer) : error;
  }
}

function recognisedIn(
  bytes: Uint8Array,
  { pictures = [], pagePictures }: LoadedText,
  recognising: Recognising,
): Promise<RecognisedPages> {
  if (!pagePictures) return recognisePdf(bytes, pictures, recognising);
  const shown = pictures.filter((page) => pagePictures.has(page));
  return recogniseDrawn(shown, drawerOf(bytes, pagePictures), recognising);
}

/** @throws RefusedFileError for pages of an OFD that show neither words nor pictures. */
export function refuseScan(loaded: LoadedText): LoadedText {
  if (!loaded.isScan) return loaded;
  throw new RefusedFileError(
    '页面没有文字层，也没有可以识别的图片；请用阅读器另存为 PDF 再导入，PDF 里的扫描页可以识别（OCR）',
  );
}

/** Nothing on this machine recognises words. */
class NothingInstalledError extends RefusedFileError {}

async function recognisingOf({ findRecogniser, onPage }: Scanning): Promise<Recognising> {
  const found = await findRecogniser();
  if ('missing' in found) throw notInstalled(found.missing);
  return { recogniser: found, onPage };
}

const pageDrawer = 'apt-get install poppler-utils';

function notInstalled(commands: string): NothingInstalledError {
  return new NothingInstalledError(
    `是扫描图片，没有文字层；识别文字（OCR）需要先安装：${commands}，装好后重新导入；或用其他软件转成文字，核对后另存为 .docx 或 .txt`,
  );
}

function recognisedText(loaded: LoadedText, { name }: Recogniser): LoadedText {
  const { scanned = [], notes = [], isScan } = loaded;
  if (isScan) throw illegible();
  const read = { ...loaded, ...unreadIn(loaded) };
  const own = scanned.filter(({ confidence }) => confidence !== null);
  const [all, doubtful] = [charactersIn(own), charactersIn(own.filter(isDoubtful))];
  if (all === 0) return read;
  const said = `扫描页由 ${name} 识别，共 ${all} 字，其中 ${doubtful} 字没有把握`;
  return { ...read, notes: [...notes, said] };
}

/** Of the pages that may have their words in pictures, those whose words are not in the text. */
function unreadIn({
  pictures = [],
  pagePictures,
  pageStarts,
  unread,
}: LoadedText): Partial<LoadedText> {
  const left = pagePictures ? pictures.filter((page) => pagePictures.has(page)) : pictures;
  if (left.length === 0) return {};
  const numbers = `第 ${left.join('、')} ${pageStarts ? '页' : '张图片'}`;
  const why = pagePictures ? '看不清或没有识别，没有读取' : '空白、看不清或没有识别，没有读取';
  return { unread: [...(unread === undefined ? [] : [unread]), numbers + why].join('；') };
}

function illegible(): RefusedFileError {
  return new RefusedFileError(
    '扫描件看不清，识别不出可靠的文字；请按 300 dpi 端正地重新扫描，或转成文字、核对后另存为 .docx 再导入',
  );
}
