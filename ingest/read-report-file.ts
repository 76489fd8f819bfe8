import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { SourceFile } from '../library/library.ts';
import type { ReportDraft } from '../library/report.ts';
import { readApart } from './apart/read-apart.ts';
import { sourceOfFile, type ByteSource } from './formats/byte-source.ts';
import { headOf, mayHoldPictures } from './formats/detect-format.ts';
import { intakeLimits, megabytes } from './formats/intake-limits.ts';
import { unpackEntry } from './formats/zip/zip-archive.ts';
import { fileText } from './file-text.ts';
import { RefusedFileError } from './refused-file-error.ts';
import { originIn, type Manifest } from './read-manifest.ts';
import type { OnPage } from './scans/recognise-pages.ts';
import type { ReportFile } from './report-files.ts';
import { secrecyMark } from './secrecy-mark.ts';

export type FileBytes = { readonly source: SourceFile; readonly bytes: Uint8Array };

/** @throws RefusedFileError when the file is empty, too large or cannot be read. */
export async function readReportFile(file: ReportFile): Promise<FileBytes> {
  const handle = await open(file.packed?.archive ?? file.path).catch((cause: unknown) => {
    throw new RefusedFileError('无法打开，请检查文件权限', { cause });
  });
  try {
    const source = await sourceOfFile(handle);
    const bytes = file.packed
      ? await unpackEntry(source, file.packed.entry, intakeLimits.documentBytes)
      : await readWithinLimit(source);
    refuseUnfit(bytes.length, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { source: { path: file.path, file: file.name, sha256 }, bytes };
  } finally {
    await handle.close();
  }
}

/** Looks at the beginning of a file before reading the rest of it. */
async function readWithinLimit(source: ByteSource): Promise<Uint8Array> {
  refuseUnfit(source.size, await source.read(0, headBytes));
  return source.read(0, source.size);
}

const headBytes = 4096;

function refuseUnfit(size: number, beginning: Uint8Array): void {
  if (size === 0) throw new RefusedFileError('文件是空的');
  const limit = mayHoldPictures(headOf(beginning))
    ? intakeLimits.documentBytes
    : intakeLimits.textBytes;
  if (size > limit) {
    throw new RefusedFileError(
      `文件有 ${megabytes(size)}，超过上限 ${megabytes(limit)}，请拆分后再导入`,
    );
  }
}

/** What a file holds: documents, and in words what of it was not read. */
export type FileDocuments = {
  readonly documents: readonly ReportDraft[];
  readonly unread?: string | undefined;
};

export type ReadingOptions = {
  readonly onPage?: OnPage | undefined;
  /** Takes in what is marked 秘密, 机密, 绝密 or 内部 at its head. */
  readonly allowMarked?: boolean | undefined;
};

/**
 * The documents in a file, each step of it bounded: see apart/.
 * @throws RefusedFileError when the bytes cannot be read or hold no sentence.
 */
export async function documentsIn(
  { bytes, source }: FileBytes,
  manifest: Manifest = new Map(),
  { onPage, allowMarked = false }: ReadingOptions = {},
): Promise<FileDocuments> {
  const loaded = await fileText(bytes, { onPage });
  if (!allowMarked) refuseMarked(loaded.text);
  const listed = originIn(manifest, source.file) ?? {};
  return { documents: await readApart({ do: 'read', loaded, listed }), unread: loaded.unread };
}

/** What is not for everybody must not become an answer for everybody. */
function refuseMarked(text: string): void {
  const mark = secrecyMark(text);
  if (mark === undefined) return;
  throw new RefusedFileError(
    `文件开头标有“${mark}”，不能导入；确认可以公开的，加 --allow-marked 再导入`,
  );
}
