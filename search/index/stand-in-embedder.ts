import { toUnitLength, type Embedder } from '../../models/embedding/embedder.ts';
import { tokenise } from '../../language/words/tokenise.ts';

const dimensions = 256;

/**
 * The embedder that is always there: tokens hashed into signed buckets (Weinberger and others,
 * "Feature Hashing for Large Scale Multitask Learning", 2009). It knows shared characters and not
 * meaning, so its trust is small (design.md, section 4).
 */
export const standInEmbedder: Embedder = {
  name: 'wenbao-stand-in-1',
  // It orders what says as much of the question, and finds what says nothing of it.
  trust: 1e-6,
  embed: (texts) => Promise.resolve(texts.map(hashTokens)),
};

function hashTokens(text: string): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const token of tokenise(text)) {
    const hash = fnv1a(token);
    const bucket = hash % dimensions;
    vector[bucket] = (vector[bucket] ?? 0) + (hash & 0x8000_0000 ? -1 : 1);
  }
  return toUnitLength(vector.map((sum) => Math.sign(sum) * Math.log1p(Math.abs(sum))));
}

/** FNV-1a over UTF-16 code units, 32 bits, unsigned. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
