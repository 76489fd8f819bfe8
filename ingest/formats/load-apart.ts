import { readApart } from '../apart/read-apart.ts';
import type { ReadingLimits } from '../apart/reader-process.ts';
import { detectFormat } from './detect-format.ts';
import { loadPlain } from './load-plain.ts';
import type { LoadedText } from './loaded-text.ts';
import type { RecognisedPages } from './pages/recognised-pages.ts';

/**
 * The text of a file, read in a process of its own. Plain text needs no parser, and is read here.
 * @throws RefusedFileError when the file cannot be read, with the reason and what to do.
 */
export async function loadApart(
  bytes: Uint8Array,
  recognised: RecognisedPages = new Map(),
  limits?: ReadingLimits,
): Promise<LoadedText> {
  if ((await detectFormat(bytes)) === 'text') return loadPlain(bytes);
  return readApart({ do: 'load', bytes, recognised }, limits);
}
