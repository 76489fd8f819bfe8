import { describe, expect, it } from 'vitest';
import {
  formatManifest,
  manifestVersion,
  parseManifest,
  type Manifest,
} from '../../../library/folder/manifest.ts';

const manifest: Manifest = {
  version: manifestVersion,
  embedder: { name: 'wenbao-stand-in-1', dimensions: 256 },
  passages: 12,
  passagesDigest: 'b'.repeat(64),
  files: { 'keywords.bin': 'a'.repeat(64) },
  parts: [{ name: '000001', passages: 13, gone: ['120118-2023'] }],
  bytes: { 'keywords.bin': 12 },
};

/** A manifest with these changes, its own digest right. */
function written(changes: object): string {
  return formatManifest({ ...manifest, ...changes });
}

describe('the manifest of a generation', () => {
  it('is read as it was written', () => {
    expect(parseManifest(written({}))).toEqual(manifest);
  });

  it.each([
    ['another version', { version: manifestVersion + 1 }],
    ['no version', { version: undefined }],
    ['no embedder', { embedder: undefined }],
    ['an embedder without a name', { embedder: { name: '', dimensions: 256 } }],
    ['vectors of no length', { embedder: { name: 'x', dimensions: 0 } }],
    ['a number of passages below zero', { passages: -1 }],
    ['a sum that is no sha256', { files: { 'keywords.bin': 'abc' } }],
    ['a file outside its folder', { files: { '../library.sqlite': 'a'.repeat(64) } }],
  ])('is refused with %s', (_, changes) => {
    expect(() => parseManifest(written(changes))).toThrow();
  });

  it('is refused when it is cut off', () => {
    expect(() => parseManifest(written({}).slice(0, 40))).toThrow();
  });

  it('is refused, or read as it was, whichever bit of it is flipped', () => {
    const whole = Buffer.from(written({}));
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      // White space between the fields says nothing.
      expect(readOrRefused(flipped.toString('utf8')), `bit ${bit}`).toEqual(
        expect.toBeOneOf(['refused', manifest]),
      );
    }
  });
});

function readOrRefused(text: string): unknown {
  try {
    return parseManifest(text);
  } catch {
    return 'refused';
  }
}
