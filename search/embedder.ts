/** Turns texts into vectors of one length. The port behind which any embedding model stands. */
export type Embedder = {
  /** Tells models apart: vectors of different names are never compared. */
  readonly name: string;
  /**
   * How far its ranking is trusted beside the keyword leg, 0 to 1: a model that understands
   * meaning has 1, the stand-in that only sees shared characters has little.
   */
  readonly trust: number;
  /** One vector a text, in order, each of the same length and of norm 1. */
  readonly embed: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
};

/** The vector scaled to length 1; a zero vector stays zero. */
export function toUnitLength(vector: Float32Array): Float32Array {
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return norm > 0 ? vector.map((value) => value / norm) : vector;
}
