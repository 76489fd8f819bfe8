import { z } from 'zod';

const index = z.number().int().nonnegative();

// A loose object: documents that come back, token counts and the like are let be.
const results = z
  .array(z.looseObject({ index, relevance_score: z.number() }))
  .transform((entries) => entries.map(({ index, relevance_score: score }) => ({ index, score })));

const replySchema = z.union([
  z.looseObject({ results }).transform((reply) => reply.results),
  // Text Embeddings Inference answers with the list alone.
  z.array(z.looseObject({ index, score: z.number() })),
]);

/**
 * The scores of a rerank reply, which comes best first, in the order of the texts.
 * @throws Error that says what is wrong.
 */
export function readScores(reply: unknown, texts: number): readonly number[] {
  const read = replySchema.safeParse(reply);
  if (!read.success) throw new Error('its answer is not a list of scores');
  const scores = new Map(read.data.map(({ index, score }) => [index, score]));
  if (read.data.length !== texts || scores.size !== texts) {
    throw new Error(`it gave scores for ${scores.size} of ${texts} texts`);
  }
  return Array.from({ length: texts }, (_, at) => scoreAt(at, scores));
}

function scoreAt(at: number, scores: ReadonlyMap<number, number>): number {
  const score = scores.get(at);
  if (score === undefined) throw new Error(`it gave no score for text ${at}`);
  return score;
}
