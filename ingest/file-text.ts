import { inSimplified } from './clean/simplified-text.ts';
import { isOldWord } from './formats/detect-format.ts';
import { loadApart } from './formats/load-apart.ts';
import type { LoadedText } from './formats/loaded-text.ts';
import { convertWithOffice } from './formats/office/convert-with-office.ts';

/**
 * The text of a file as ingest works on it.
 * @throws RefusedFileError when the file cannot be read, with the reason and what to do.
 */
export async function fileText(bytes: Uint8Array): Promise<LoadedText> {
  const converted = isOldWord(bytes) ? await convertWithOffice(bytes) : undefined;
  const loaded = await loadApart(converted ?? bytes);
  return inSimplified(converted ? { ...loaded, notes: [byOffice] } : loaded);
}

const byOffice = '由 LibreOffice 转换成 .docx 后读取';
