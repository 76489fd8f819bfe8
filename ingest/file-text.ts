import { inSimplified } from './clean/simplified-text.ts';
import { headOf, isPdf, isPicture, oldOffice } from './formats/detect-format.ts';
import { loadApart } from './formats/load-apart.ts';
import type { LoadedText } from './formats/loaded-text.ts';
import { convertWithOffice } from './formats/office/convert-with-office.ts';
import type { Scanning } from './scans/scanned-text.ts';
import { findTesseract } from './scans/tesseract.ts';

/**
 * The text of a file as ingest works on it.
 * @throws RefusedFileError when the file cannot be read, with the reason and what to do.
 */
export async function fileText(
  bytes: Uint8Array,
  scanning: Partial<Scanning> = {},
): Promise<LoadedText> {
  return inSimplified(await loadedText(bytes, { findRecogniser: findTesseract, ...scanning }));
}

async function loadedText(bytes: Uint8Array, scanning: Scanning): Promise<LoadedText> {
  if (isPicture(bytes)) return (await scans()).pictureText(bytes, scanning);
  const old = oldOffice(bytes);
  const converted = old && (await convertWithOffice(bytes, old));
  if (!converted) return withPictures(bytes, scanning);
  const loaded = await withPictures(converted, scanning);
  return { ...loaded, notes: [byOffice[old], ...(loaded.notes ?? [])] };
}

/** The text of a file, and what is recognised in its pictures where they hold its words. */
async function withPictures(bytes: Uint8Array, scanning: Scanning): Promise<LoadedText> {
  const loaded = await loadApart(bytes);
  if (!loaded.pictures) return loaded;
  const { withPicturesRead, refuseScan } = await scans();
  const canBeDrawn = isPdf(headOf(bytes)) || loaded.pagePictures !== undefined;
  return canBeDrawn ? withPicturesRead(bytes, loaded, scanning) : refuseScan(loaded);
}

/** Loaded for pictures alone: what opens them takes longer to start than a report takes to read. */
function scans() {
  return import('./scans/scanned-text.ts');
}

const byOffice = {
  text: '由 LibreOffice 转换成 .docx 后读取',
  sheet: '由 LibreOffice 转换成 .xlsx 后读取',
} as const;
