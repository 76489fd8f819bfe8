/**
 * Postings of a keyword index. Term number t occurs in the passages
 * `positions[starts[t]] … positions[starts[t + 1] - 1]`, with the weights beside them.
 */
export type KeywordPostings = {
  /** Passage ids by position. */
  readonly ids: readonly string[];
  readonly terms: readonly string[];
  /** Weighted number of tokens of each passage. */
  readonly lengths: Float32Array;
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
  readonly weights: Float32Array;
};

// "WBK" and the version of this layout; a reader refuses any other.
const signature = 'WBK1';
const headerBytes = 4 + 4 * 4;

/**
 * Layout, little-endian: signature; numbers of passages, terms, postings, and of bytes of names;
 * `lengths`, `starts`, `positions`, `weights`; then ids and terms, one a line, in UTF-8.
 */
export function encodeKeywordIndex(postings: KeywordPostings): Buffer {
  const { ids, terms, lengths, starts, positions, weights } = postings;
  const names = Buffer.from([...ids, ...terms].join('\n'), 'utf8');
  const header = Buffer.alloc(headerBytes);
  header.write(signature, 'latin1');
  [ids.length, terms.length, positions.length, names.length].forEach((count, index) => {
    header.writeUInt32LE(count, 4 + 4 * index);
  });
  return Buffer.concat([header, ...[lengths, starts, positions, weights].map(bytesOf), names]);
}

/** @throws Error naming what is wrong when the bytes are not an index of this layout. */
export function decodeKeywordIndex(bytes: Buffer): KeywordPostings {
  const found = bytes.subarray(0, 4).toString('latin1');
  if (found !== signature) {
    throw new Error(`Keyword index begins with "${found}", not "${signature}". Rebuild the index.`);
  }
  if (bytes.length < headerBytes) {
    throw new Error(`Keyword index has only ${bytes.length} bytes. Rebuild the index.`);
  }
  const [passages = 0, terms = 0, postings = 0, nameBytes = 0] = [4, 8, 12, 16].map((offset) =>
    bytes.readUInt32LE(offset),
  );
  const expected = headerBytes + 4 * (passages + terms + 1 + 2 * postings) + nameBytes;
  if (bytes.length !== expected) {
    throw new Error(`Keyword index has ${bytes.length} bytes, not ${expected}. Rebuild the index.`);
  }
  let offset = headerBytes;
  const take = (count: number): ArrayBuffer => {
    const piece = Uint8Array.prototype.slice.call(bytes, offset, offset + 4 * count);
    offset += 4 * count;
    return piece.buffer;
  };
  const lengths = new Float32Array(take(passages));
  const starts = new Uint32Array(take(terms + 1));
  const positions = new Uint32Array(take(postings));
  const weights = new Float32Array(take(postings));
  const names = bytes.subarray(offset).toString('utf8').split('\n');
  return {
    ids: names.slice(0, passages),
    terms: names.slice(passages, passages + terms),
    lengths,
    starts,
    positions,
    weights,
  };
}

function bytesOf(array: Float32Array | Uint32Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}
