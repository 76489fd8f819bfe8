import { describe, expect, it } from 'vitest';
import {
  decodeKeywordIndex,
  encodeKeywordIndex,
  type KeywordPostings,
} from '../../../search/index/keyword-file.ts';
import { termTable } from '../../../search/index/term-table.ts';

const postings: KeywordPostings = {
  ids: ['a1', 'b2'],
  terms: termTable(['6.8%', '增长', '静海区']),
  starts: Uint32Array.of(0, 1, 3, 4),
  positions: Uint32Array.of(0, 0, 1, 1),
  frequencies: Float32Array.of(1, 1.5, 1, 1),
  bounds: Float32Array.of(1, 1.5, 1),
  lengths: Float32Array.of(2.5, 2),
};
const bytes = encodeKeywordIndex(postings);

describe('the file of a keyword index', () => {
  it('is read as it was written', () => {
    expect(decodeKeywordIndex(bytes)).toEqual(postings);
  });

  it('is read from any place in a larger buffer', () => {
    const larger = Buffer.concat([Buffer.from('xyz'), bytes, Buffer.from('z')]);
    expect(decodeKeywordIndex(larger.subarray(3, 3 + bytes.length))).toEqual(postings);
  });

  it('may hold nothing', () => {
    const empty: KeywordPostings = {
      ids: [],
      terms: termTable([]),
      starts: Uint32Array.of(0),
      positions: new Uint32Array(),
      frequencies: new Float32Array(),
      bounds: new Float32Array(),
      lengths: new Float32Array(),
    };
    expect(decodeKeywordIndex(encodeKeywordIndex(empty))).toEqual(empty);
  });

  it('is read where it lies, without a copy of its numbers', () => {
    const { positions, terms } = decodeKeywordIndex(bytes);
    expect(positions.buffer).toBe(bytes.buffer);
    expect(terms.units.buffer).toBe(bytes.buffer);
  });

  it('is refused when another version wrote it', () => {
    const older = Buffer.from(bytes);
    older.write('WBK1', 'latin1');
    expect(() => decodeKeywordIndex(older)).toThrow(
      'Keyword index has layout WBK1, and this version reads WBK6. Rebuild the index.',
    );
  });

  it('is refused when it is something else', () => {
    expect(() => decodeKeywordIndex(Buffer.from('PK\u0003\u0004 no index'))).toThrow(
      'Keyword index begins with "PK\u0003\u0004", not "WBK6". Rebuild the index.',
    );
  });

  it('is refused in plain words wherever it is cut short', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeKeywordIndex(bytes.subarray(0, length)), `${length} bytes`).toThrow(
        /^Keyword index .*Rebuild the index\.$/u,
      );
    }
  });

  it('is refused when it is too long', () => {
    const longer = Buffer.concat([bytes, Buffer.from('x')]);
    expect(() => decodeKeywordIndex(longer)).toThrow(
      `Keyword index has ${longer.length} bytes, not ${bytes.length}. Rebuild the index.`,
    );
  });
});
