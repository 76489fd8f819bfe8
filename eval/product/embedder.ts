/** What the product embeds with. */
export { embedderFor } from '../../search/embedder-for.ts';
export type { Embedder } from '../../models/embedding/embedder.ts';
export { standInEmbedder } from '../../search/stand-in-embedder.ts';

/** Without its vectors a search would be another, and its figures not those of the model named. */
export function onEmbedderFailure(error: unknown): never {
  throw error;
}
