import { crc32, inflateRawSync } from 'node:zlib';
import { RefusedFileError } from '../../refused-file-error.ts';
import type { ByteSource } from '../byte-source.ts';
import { intakeLimits, megabytes } from '../intake-limits.ts';
import { damagedZip, readZipDirectory, type ZipEntry } from './zip-directory.ts';

// APPNOTE.TXT 4.4.5.
const methods = { stored: 0, deflated: 8 } as const;
const localHeaderSize = 30;

/**
 * The entries of a ZIP, looked at before anything is unpacked.
 * @throws RefusedFileError when the archive is damaged, has too many entries, unpacks to too much,
 * or lets entries share bytes, as archives do that unpack to far more than they hold.
 */
export async function openZip(source: ByteSource): Promise<readonly ZipEntry[]> {
  const entries = await readZipDirectory(source);
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  if (sum(entries.map(({ packedSize }) => packedSize)) > source.size) throw damagedZip();
  if (sum(entries.map(({ size }) => size)) > intakeLimits.archiveUnpackedBytes) {
    const limit = megabytes(intakeLimits.archiveUnpackedBytes);
    throw new RefusedFileError(`压缩包解开后超过 ${limit}，请拆分后再导入`);
  }
  return entries;
}

/**
 * Unpacks one entry in memory. What the directory says of its size is believed only as an upper
 * bound: unpacking stops there.
 * @throws RefusedFileError when it is encrypted, damaged, packed in an unknown way or too large.
 */
export async function unpackEntry(
  source: ByteSource,
  entry: ZipEntry,
  limit: number,
): Promise<Uint8Array> {
  refuseUnsafe(entry, limit);
  const packed = await packedBytes(source, entry);
  const bytes = entry.method === methods.stored ? packed : inflate(packed, entry.size);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damagedZip();
  return bytes;
}

function refuseUnsafe({ isEncrypted, method, size, packedSize }: ZipEntry, limit: number): void {
  if (isEncrypted) {
    throw new RefusedFileError('压缩包加了密码，请用密码解开后再导入');
  }
  if (method !== methods.stored && method !== methods.deflated) {
    throw new RefusedFileError('压缩方式不认得，请解压后再导入，或用系统自带的压缩功能重新压缩');
  }
  if (size > limit) {
    throw new RefusedFileError(
      `解开后有 ${megabytes(size)}，超过上限 ${megabytes(limit)}，请拆分后再导入`,
    );
  }
  const ratio = size / Math.max(packedSize, 1);
  if (size > intakeLimits.packingRatioFromBytes && ratio > intakeLimits.packingRatio) {
    throw new RefusedFileError('压缩比高得不正常，像是压缩炸弹，没有解开；请核对文件来源');
  }
}

async function packedBytes(source: ByteSource, entry: ZipEntry): Promise<Uint8Array> {
  const header = await source.read(entry.offset, localHeaderSize);
  if (header.length < localHeaderSize) throw damagedZip();
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  // The local header has its own lengths: they may differ from those of the directory.
  const skipped = localHeaderSize + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = await source.read(entry.offset + skipped, entry.packedSize);
  if (packed.length < entry.packedSize) throw damagedZip();
  return packed;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (cause) {
    throw damagedZip(cause);
  }
}
