import { RefusedFileError } from '../refused-file-error.ts';
import { intakeLimits } from './intake-limits.ts';
import { droppedText, type DroppedText, type LoadedText } from './loaded-text.ts';
import { attribute, findAll, parseXml, wordsIn } from './markup.ts';
import { ofdRuns } from './ofd-runs.ts';
import { pageLines, type PageLine } from './page-lines.ts';
import { textOfPages } from './pages-text.ts';
import { damagedZip } from './zip-directory.ts';
import { openPackage, partBeside, type ZipPackage } from './zip-package.ts';

/**
 * The text layer of an OFD (GB/T 33190), page by page. Template pages, which repeat on every page,
 * annotations and seals are left out.
 * @throws RefusedFileError when it is encrypted, damaged, scanned or too long.
 */
export async function loadOfd(bytes: Uint8Array): Promise<LoadedText> {
  const parts = await openPackage(bytes);
  const names = await pageNames(parts);
  if (names.length > intakeLimits.pages) {
    throw new RefusedFileError(`超过 ${intakeLimits.pages} 页，请拆分后再导入`);
  }
  const pages: (readonly PageLine[])[] = [];
  const dropped: DroppedText[] = [];
  for (const [index, name] of names.entries()) {
    const { runs, turned } = ofdRuns(await readPart(parts, name));
    pages.push(pageLines(index + 1, runs));
    if (turned !== '') dropped.push(droppedText(turned, '斜排的文字（水印）', index + 1));
  }
  return textOfPages(pages, dropped);
}

/** GB/T 33190 7.4 to 7.7: the root names documents, a document its pages, in their order. */
async function pageNames(parts: ZipPackage): Promise<readonly string[]> {
  const roots = findAll(await readPart(parts, 'OFD.xml'), 'DocRoot');
  const names: string[] = [];
  for (const root of roots) {
    const document = partBeside('OFD.xml', wordsIn(root).trim());
    const pages = findAll(await readPart(parts, document), 'Pages').flatMap((list) =>
      findAll([list], 'Page'),
    );
    names.push(...pages.map((page) => partBeside(document, attribute(page, 'BaseLoc') ?? '')));
  }
  if (names.length === 0) throw damagedZip();
  return names;
}

async function readPart(parts: ZipPackage, name: string): Promise<ReturnType<typeof parseXml>> {
  const bytes = await parts.read(name);
  try {
    return parseXml(bytes);
  } catch (cause) {
    // GM/T 0099: an encrypted OFD keeps its parts under their names, as bytes that are no text.
    if (!parts.names.some((part) => part.includes('encrypt'))) throw cause;
    throw new RefusedFileError('OFD 加了密，请用阅读器解密，另存为 PDF 或 .docx 再导入', { cause });
  }
}
