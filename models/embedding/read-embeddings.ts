import { z } from 'zod';
import { toUnitLength } from './embedder.ts';

const replySchema = z.looseObject({
  data: z.array(
    z.looseObject({
      index: z.number().int().nullish(),
      embedding: z.array(z.number()).min(1),
    }),
  ),
  // Counting is a service: a wrong count must not cost the vectors.
  usage: z.looseObject({ prompt_tokens: z.number().int().positive() }).optional().catch(undefined),
});

export type ReadEmbeddings = {
  readonly vectors: readonly Float32Array[];
  readonly tokens: number | undefined;
};

/**
 * The vectors of an OpenAI embeddings reply, in the order of the texts.
 * @throws Error that says what is wrong: a passage under another's vector would be found for
 * nothing it says, and nobody would notice.
 */
export function readEmbeddings(reply: unknown, texts: number): ReadEmbeddings {
  const read = replySchema.safeParse(reply);
  if (!read.success) throw new Error('its answer is not a list of vectors');
  const { data, usage } = read.data;
  if (data.length !== texts) throw new Error(`it gave ${data.length} vectors for ${texts} texts`);
  const vectors = inOrder(data).map(({ embedding }) => toUnitLength(Float32Array.from(embedding)));
  checkVectors(vectors);
  return { vectors, tokens: usage?.prompt_tokens };
}

/** By `index` where given; an endpoint that gives none answers in the order it was asked. */
function inOrder<T extends { readonly index?: number | null | undefined }>(
  entries: readonly T[],
): readonly T[] {
  if (entries.every(({ index }) => index == null)) return entries;
  const ordered = entries.toSorted((a, b) => (a.index ?? -1) - (b.index ?? -1));
  if (ordered.some(({ index }, position) => index !== position)) {
    throw new Error('the indexes of its vectors are not those of the texts');
  }
  return ordered;
}

function checkVectors(vectors: readonly Float32Array[]): void {
  const lengths = [...new Set(vectors.map(({ length }) => length))];
  if (lengths.length > 1) throw new Error(`its vectors have ${lengths.join(' and ')} numbers`);
  if (!vectors.every(pointsSomewhere)) throw new Error('one of its vectors is zero or no vector');
}

/** After scaling: a zero vector stays zero, and one too long for 32 bits is not a number. */
function pointsSomewhere(vector: Float32Array): boolean {
  return vector.every(Number.isFinite) && vector.some((value) => value !== 0);
}
