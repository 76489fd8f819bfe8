import type { TermTable } from './term-table.ts';

/**
 * Postings of a keyword index. Term number t occurs in the passages
 * `positions[starts[t]] … positions[starts[t + 1] - 1]`, in ascending order.
 */
export type KeywordPostings = {
  /** Passage ids by position. */
  readonly ids: readonly string[];
  readonly terms: TermTable;
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
  /** What the term brings to the passage, before rarity: computed once, not at every query. */
  readonly impacts: Float32Array;
  /** The greatest impact of each term: what lets a search stop early. */
  readonly bounds: Float32Array;
};

// "WBK" and the version of this layout and of what tokenise() makes of a text: tokens of another
// version would not meet those of a question. A reader refuses any other.
const signature = 'WBK5';
const headerBytes = 4 + 4 * 5;

/** Whether a file that begins so can be read by this version: of its layout and its tokens. */
export function isCurrentLayout(beginning: Buffer): boolean {
  return beginning.subarray(0, signature.length).toString('latin1') === signature;
}

/**
 * Layout, little-endian: signature; numbers of passages, terms, postings, of UTF-16 units of terms
 * and of bytes of ids; `starts`, `positions`, `impacts`, `bounds`, `terms.starts`, each of 32-bit
 * numbers; `terms.units`; ids, one a line, in UTF-8.
 */
export function encodeKeywordIndex(postings: KeywordPostings): Buffer {
  const { ids, terms, starts, positions, impacts, bounds } = postings;
  const names = Buffer.from(ids.join('\n'), 'utf8');
  const header = Buffer.alloc(headerBytes);
  header.write(signature, 'latin1');
  const counts = [ids.length, bounds.length, positions.length, terms.units.length, names.length];
  for (const [index, count] of counts.entries()) header.writeUInt32LE(count, 4 + 4 * index);
  const arrays = [starts, positions, impacts, bounds, terms.starts, terms.units];
  return Buffer.concat([header, ...arrays.map(bytesOf), names]);
}

/**
 * Reads an index where it lies: the arrays are views of the bytes, which must not change later.
 * @throws Error naming what is wrong when the bytes are not an index of this layout.
 */
export function decodeKeywordIndex(bytes: Uint8Array): KeywordPostings {
  const [passages, terms, postings, units, nameBytes] = readCounts(bytes);
  const words = terms + 1 + 2 * postings + terms + terms + 1;
  const expected = headerBytes + 4 * words + 2 * units + nameBytes;
  if (bytes.length !== expected) {
    throw new Error(`Keyword index has ${bytes.length} bytes, not ${expected}. Rebuild the index.`);
  }
  const { buffer, byteOffset } = aligned(bytes);
  let offset = byteOffset + headerBytes;
  const take = (count: number, width: number): [ArrayBufferLike, number, number] => {
    offset += width * count;
    return [buffer, offset - width * count, count];
  };
  return {
    starts: new Uint32Array(...take(terms + 1, 4)),
    positions: new Uint32Array(...take(postings, 4)),
    impacts: new Float32Array(...take(postings, 4)),
    bounds: new Float32Array(...take(terms, 4)),
    terms: {
      starts: new Uint32Array(...take(terms + 1, 4)),
      units: new Uint16Array(...take(units, 2)),
    },
    ids: passages === 0 ? [] : linesOf(Buffer.from(...take(nameBytes, 1))),
  };
}

type Counts = readonly [number, number, number, number, number];

function readCounts(bytes: Uint8Array): Counts {
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headerBytes));
  refuseOthers(header.subarray(0, 4).toString('latin1'));
  if (header.length < headerBytes) {
    throw new Error(`Keyword index has only ${header.length} bytes. Rebuild the index.`);
  }
  const count = (index: number) => header.readUInt32LE(4 + 4 * index);
  return [count(0), count(1), count(2), count(3), count(4)];
}

function refuseOthers(found: string): void {
  if (found === signature) return;
  const fault = /^WBK\d$/.test(found)
    ? `has layout ${found}, and this version reads ${signature}`
    : `begins with "${found}", not "${signature}"`;
  throw new Error(`Keyword index ${fault}. Rebuild the index.`);
}

/** The bytes where 32-bit numbers can be read from them; a copy only where they lie askew. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
}

function linesOf(bytes: Buffer): readonly string[] {
  return bytes.toString('utf8').split('\n');
}

function bytesOf(array: Float32Array | Uint32Array | Uint16Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}
