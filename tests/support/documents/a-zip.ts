import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP, with whatever lie about itself a test needs. */
export type ZipPart = {
  readonly name: string | Uint8Array;
  readonly content?: Uint8Array | string;
  /** What the directory says of the unpacked size. */
  readonly saysSize?: number;
  readonly saysCrc?: number;
  readonly method?: number;
  /** Bit 0 encrypted, bit 11 name in UTF-8. */
  readonly flags?: number;
  /** Upper half of the external attributes: 0xa1ff is a symbolic link. */
  readonly unixMode?: number;
  /** Shares the bytes of the first entry instead of having its own. */
  readonly overlaps?: boolean;
};

/** A ZIP written by hand (APPNOTE.TXT 4.3), for what no library would write. */
export function aZip(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const packed = pack(part);
    const local = Buffer.concat([header(part, packed, 'local'), nameOf(part), packed]);
    const entry = header(part, packed, 'directory');
    entry.writeUInt32LE(part.overlaps ? 0 : at, 42);
    directory.push(Buffer.concat([entry, nameOf(part)]));
    if (part.overlaps) continue;
    locals.push(local);
    at += local.length;
  }
  return Buffer.concat([...locals, ...directory, endRecord(directory, at)]);
}

const nameOf = ({ name }: ZipPart) => Buffer.from(name as string);

const contentOf = ({ content = '' }: ZipPart) => Buffer.from(content as string);

function pack(part: ZipPart): Buffer {
  return part.method === 0 ? contentOf(part) : deflateRawSync(contentOf(part));
}

function header(part: ZipPart, packed: Buffer, kind: 'local' | 'directory'): Buffer {
  const { method = 8, flags = 0x0800, unixMode = 0x81a4 } = part;
  const content = contentOf(part);
  const [bytes, from] = kind === 'local' ? [Buffer.alloc(30), 0] : [Buffer.alloc(46), 2];
  bytes.write(kind === 'local' ? 'PK\u0003\u0004' : 'PK\u0001\u0002', 'latin1');
  bytes.writeUInt16LE(20, 4 + from);
  bytes.writeUInt16LE(flags, 6 + from);
  bytes.writeUInt16LE(method, 8 + from);
  bytes.writeUInt32LE(part.saysCrc ?? crc32(content), 14 + from);
  bytes.writeUInt32LE(packed.length, 18 + from);
  bytes.writeUInt32LE(part.saysSize ?? content.length, 22 + from);
  bytes.writeUInt16LE(nameOf(part).length, 26 + from);
  if (kind === 'directory') bytes.writeUInt32LE((unixMode << 16) >>> 0, 38);
  return bytes;
}

function endRecord(directory: readonly Buffer[], start: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.write('PK\u0005\u0006', 'latin1');
  bytes.writeUInt16LE(directory.length, 8);
  bytes.writeUInt16LE(directory.length, 10);
  bytes.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  bytes.writeUInt32LE(start, 16);
  return bytes;
}
