import { RefusedFileError } from '../../refused-file-error.ts';
import type { ByteSource } from '../byte-source.ts';
import { intakeLimits } from '../intake-limits.ts';

/** What the directory of a ZIP says of one entry. Written by strangers: a claim, not a fact. */
export type ZipEntry = {
  readonly name: string;
  readonly isFolder: boolean;
  /** A symbolic link, whose content is a path and nothing to be read. */
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
};

// APPNOTE.TXT 4.3.16: 22 bytes and a comment of at most 65,535.
const endRecordSize = 22;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const longestComment = 0xffff;
// APPNOTE.TXT 4.3.12.
const entryHeaderSize = 46;
const flags = { encrypted: 0x0001, utf8: 0x0800 } as const;
// The file type in the upper half of the external attributes, as Unix writes it.
const unixType = { mask: 0xf000, link: 0xa000 } as const;

/**
 * The directory at the end of a ZIP. Read by hand because the libraries at hand hide what has to be
 * known before anything is unpacked: the raw bytes of a name, whether it is encrypted or a link,
 * and where it stands.
 * @throws RefusedFileError when there is no sound directory or it holds too many entries.
 */
export async function readZipDirectory(source: ByteSource): Promise<readonly ZipEntry[]> {
  const end = await findEndRecord(source);
  if (end.entries > intakeLimits.archiveEntries) {
    throw new RefusedFileError(
      `压缩包内文件超过 ${intakeLimits.archiveEntries} 个，请拆成几个压缩包再导入`,
    );
  }
  const directory = viewOf(await source.read(end.start, end.size));
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < end.entries;) {
    if (!hasSignature(directory, at, entrySignature, entryHeaderSize)) throw damagedZip();
    entries.push(entryAt(directory, at, end.shift));
    at += entryHeaderSize + variableLength(directory, at);
  }
  return entries;
}

export function damagedZip(cause?: unknown): RefusedFileError {
  return new RefusedFileError('文件已损坏或不完整，请重新下载或复制后再导入', { cause });
}

type EndRecord = {
  readonly entries: number;
  readonly start: number;
  readonly size: number;
  /** How far all offsets are off because something stands before the archive. */
  readonly shift: number;
};

async function findEndRecord(source: ByteSource): Promise<EndRecord> {
  const tailStart = Math.max(0, source.size - endRecordSize - longestComment);
  const tail = viewOf(await source.read(tailStart, source.size - tailStart));
  for (let at = tail.byteLength - endRecordSize; at >= 0; at--) {
    if (!hasSignature(tail, at, endSignature, endRecordSize)) continue;
    const size = tail.getUint32(at + 12, true);
    const start = tailStart + at - size;
    const shift = start - tail.getUint32(at + 16, true);
    if (start < 0 || shift < 0) throw damagedZip();
    return { entries: tail.getUint16(at + 10, true), start, size, shift };
  }
  throw damagedZip();
}

function entryAt(directory: DataView, at: number, shift: number): ZipEntry {
  const flag = directory.getUint16(at + 8, true);
  const nameLength = directory.getUint16(at + 28, true);
  const nameStart = at + entryHeaderSize;
  if (nameStart + nameLength > directory.byteLength) throw damagedZip();
  const nameBytes = new Uint8Array(directory.buffer, directory.byteOffset + nameStart, nameLength);
  const name = decodeName(nameBytes, (flag & flags.utf8) !== 0);
  const type = (directory.getUint32(at + 38, true) >>> 16) & unixType.mask;
  return {
    name,
    isFolder: /[/\\]$/u.test(name),
    isLink: type === unixType.link,
    isEncrypted: (flag & flags.encrypted) !== 0,
    method: directory.getUint16(at + 10, true),
    crc: directory.getUint32(at + 16, true),
    packedSize: directory.getUint32(at + 20, true),
    size: directory.getUint32(at + 24, true),
    offset: directory.getUint32(at + 42, true) + shift,
  };
}

/** Windows in China writes GBK without a flag, macOS UTF-8 without a flag. */
function decodeName(bytes: Uint8Array, saysUtf8: boolean): string {
  for (const encoding of saysUtf8 ? ['utf-8'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return new TextDecoder('latin1').decode(bytes);
}

function variableLength(directory: DataView, at: number): number {
  return (
    directory.getUint16(at + 28, true) +
    directory.getUint16(at + 30, true) +
    directory.getUint16(at + 32, true)
  );
}

function hasSignature(view: DataView, at: number, signature: number, length: number): boolean {
  return at + length <= view.byteLength && view.getUint32(at, true) === signature;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
