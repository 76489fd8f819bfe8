import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { extname } from 'node:path';
import type { SourceFile } from '../library/library.ts';
import type { ReportDraft } from '../library/report.ts';
import { decodeText } from './decode-text.ts';
import { readDocuments } from './read-documents.ts';
import { RefusedFileError } from './refused-file-error.ts';
import type { ReportFile } from './report-files.ts';

/** The longest report known has some 60,000 characters; a hundred of them in one file still fit. */
const largestFileBytes = 20 * 1024 * 1024;

export type FileBytes = { readonly source: SourceFile; readonly bytes: Uint8Array };

/** @throws RefusedFileError when the file is empty, too large or cannot be read. */
export async function readReportFile(file: ReportFile): Promise<FileBytes> {
  const handle = await open(file.path).catch((cause: unknown) => {
    throw new RefusedFileError('无法打开，请检查文件权限', { cause });
  });
  try {
    const bytes = await readWithinLimit(handle);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { source: { path: file.path, file: file.name, sha256 }, bytes };
  } finally {
    await handle.close();
  }
}

async function readWithinLimit(handle: FileHandle): Promise<Uint8Array> {
  const { size } = await handle.stat();
  if (size === 0) throw new RefusedFileError('文件是空的');
  if (size > largestFileBytes) {
    const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
    throw new RefusedFileError(
      `文件有 ${megabytes(size)} MB，超过上限 ${megabytes(largestFileBytes)} MB，请拆分后再导入`,
    );
  }
  return handle.readFile();
}

/** @throws RefusedFileError when the bytes are no text or hold no sentence. */
export function documentsIn({ source, bytes }: FileBytes): readonly ReportDraft[] {
  const format = extname(source.file).toLowerCase() === '.md' ? 'markdown' : 'text';
  const { documents } = readDocuments(decodeText(bytes), format);
  const withWords = documents.filter(({ passages }) => passages.length > 0);
  if (withWords.length === 0) throw new RefusedFileError('没有找到成句的正文');
  return withWords;
}
