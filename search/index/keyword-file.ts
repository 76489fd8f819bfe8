import { frequencyOfImpact } from './bm25.ts';
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
  /** How often the term stands in the passage, weighted by field. */
  readonly frequencies: Float32Array;
  /** The greatest impact of each term in passages of this part alone: what lets a search stop early. */
  readonly bounds: Float32Array;
  /** Of each passage, in tokens, weighted by field. */
  readonly lengths: Float32Array;
};

// "WBK" and the version of this layout and of what tokenise() makes of a text: tokens of another
// version would not meet those of a question. A reader refuses any other.
const signature = 'WBK6';
// It kept impacts and no lengths: what it says of a part that stands alone can still be searched.
const earlierSignature = 'WBK5';
const headerBytes = 4 + 4 * 5;

/** Whether a file that begins so is of this version, in its layout and its tokens. */
export function isCurrentLayout(beginning: Buffer): boolean {
  return signatureOf(beginning) === signature;
}

/**
 * Layout, little-endian: signature; numbers of passages, terms, postings, of UTF-16 units of terms
 * and of bytes of ids; `starts`, `positions`, `frequencies`, `bounds`, `terms.starts`, `lengths`,
 * each of 32-bit numbers; `terms.units`; ids, one a line, in UTF-8.
 */
export function encodeKeywordIndex(postings: KeywordPostings): Buffer {
  const { ids, terms, starts, positions, frequencies, bounds, lengths } = postings;
  const names = Buffer.from(ids.join('\n'), 'utf8');
  const header = Buffer.alloc(headerBytes);
  header.write(signature, 'latin1');
  const counts = [ids.length, bounds.length, positions.length, terms.units.length, names.length];
  for (const [index, count] of counts.entries()) header.writeUInt32LE(count, 4 + 4 * index);
  const arrays = [starts, positions, frequencies, bounds, terms.starts, lengths, terms.units];
  return Buffer.concat([header, ...arrays.map(bytesOf), names]);
}

/**
 * Reads an index where it lies: the arrays are views of the bytes, which must not change later.
 * @throws Error naming what is wrong when the bytes are not an index of this layout.
 */
export function decodeKeywordIndex(bytes: Uint8Array): KeywordPostings {
  const [passages, terms, postings, units, nameBytes] = readCounts(bytes);
  const isEarlier = signatureOf(bytes) === earlierSignature;
  const lengths = isEarlier ? 0 : passages;
  const words = terms + 1 + 2 * postings + terms + terms + 1 + lengths;
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
  const takeTerms = () => {
    const starts = new Uint32Array(...take(terms + 1, 4));
    const passageLengths = new Float32Array(...take(lengths, 4));
    const termUnits = new Uint16Array(...take(units, 2));
    return { lengths: passageLengths, terms: { starts, units: termUnits } };
  };
  const read = {
    starts: new Uint32Array(...take(terms + 1, 4)),
    positions: new Uint32Array(...take(postings, 4)),
    frequencies: new Float32Array(...take(postings, 4)),
    bounds: new Float32Array(...take(terms, 4)),
    ...takeTerms(),
    ids: passages === 0 ? [] : linesOf(Buffer.from(...take(nameBytes, 1))),
  };
  return isEarlier ? asFrequencies(read) : read;
}

/**
 * Impacts of the earlier layout as frequencies in passages that are all of the average length: they
 * have the same impacts there.
 */
function asFrequencies(read: KeywordPostings): KeywordPostings {
  const lengths = new Float32Array(read.ids.length).fill(1);
  return { ...read, lengths, frequencies: read.frequencies.map(frequencyOfImpact) };
}

type Counts = readonly [number, number, number, number, number];

function readCounts(bytes: Uint8Array): Counts {
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headerBytes));
  refuseOthers(signatureOf(header));
  if (header.length < headerBytes) {
    throw new Error(`Keyword index has only ${header.length} bytes. Rebuild the index.`);
  }
  const count = (index: number) => header.readUInt32LE(4 + 4 * index);
  return [count(0), count(1), count(2), count(3), count(4)];
}

function signatureOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4, bytes.length)).toString('latin1');
}

function refuseOthers(found: string): void {
  if (found === signature || found === earlierSignature) return;
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
