import { loadApart } from './formats/load-apart.ts';
import type { LoadedText } from './formats/loaded-text.ts';
import { inSimplified } from './clean/simplified-text.ts';

/**
 * The text of a file as ingest works on it.
 * @throws RefusedFileError when the file cannot be read, with the reason and what to do.
 */
export async function fileText(bytes: Uint8Array): Promise<LoadedText> {
  return inSimplified(await loadApart(bytes));
}
