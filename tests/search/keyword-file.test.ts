import { describe, expect, it } from 'vitest';
import {
  decodeKeywordIndex,
  encodeKeywordIndex,
  type KeywordPostings,
} from '../../search/keyword-file.ts';

const postings: KeywordPostings = {
  ids: ['a1', 'b2'],
  terms: ['6.8%', '增长', '静海区'],
  lengths: Float32Array.of(3.5, 2),
  starts: Uint32Array.of(0, 1, 3, 4),
  positions: Uint32Array.of(0, 0, 1, 1),
  weights: Float32Array.of(1, 1.5, 1, 1),
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
      terms: [],
      lengths: new Float32Array(),
      starts: Uint32Array.of(0),
      positions: new Uint32Array(),
      weights: new Float32Array(),
    };
    expect(decodeKeywordIndex(encodeKeywordIndex(empty))).toEqual(empty);
  });

  it('is refused with another signature', () => {
    const other = Buffer.from(bytes);
    other.write('WBK2', 'latin1');
    expect(() => decodeKeywordIndex(other)).toThrow(
      'Keyword index begins with "WBK2", not "WBK1". Rebuild the index.',
    );
    expect(() => decodeKeywordIndex(Buffer.from('PK\u0003\u0004 no index'))).toThrow(
      'Rebuild the index.',
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
