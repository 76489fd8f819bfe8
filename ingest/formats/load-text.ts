import { RefusedFileError } from '../refused-file-error.ts';
import { detectFormat, type Format } from './detect-format.ts';
import { loadDocx } from './docx/load-docx.ts';
import { loadHtml } from './html/load-html.ts';
import { loadOfd } from './pages/load-ofd.ts';
import { loadPdf } from './pages/load-pdf.ts';
import type { RecognisedPages } from './pages/recognised-pages.ts';
import { loadPlain } from './load-plain.ts';
import { loadMail } from './mail/load-mail.ts';
import { loadXlsx } from './sheets/load-xlsx.ts';
import type { LoadedText } from './loaded-text.ts';

type Loader = (bytes: Uint8Array, recognised?: RecognisedPages) => LoadedText | Promise<LoadedText>;

/** One loader a format. A new format needs a line here and one in detect-format.ts. */
const loaders: Readonly<Record<Format, Loader>> = {
  text: loadPlain,
  html: loadHtml,
  docx: loadDocx,
  xlsx: loadXlsx,
  mail: loadMail,
  pdf: loadPdf,
  ofd: loadOfd,
};

/**
 * The text of a file, whatever its format, told from its bytes, with what was recognised on those of
 * its pages that are pictures.
 * @throws RefusedFileError when it cannot be read, with the reason and what to do.
 */
export async function loadText(
  bytes: Uint8Array,
  recognised?: RecognisedPages,
): Promise<LoadedText> {
  const format = await detectFormat(bytes);
  try {
    return await loaders[format](bytes, recognised);
  } catch (cause) {
    if (cause instanceof RefusedFileError) throw cause;
    // Parsers fail in ways of their own on strange files; one file must not stop a thousand.
    throw new RefusedFileError('读取时出错，文件可能已损坏，请另存为 .docx 或 .txt 再导入', {
      cause,
    });
  }
}
