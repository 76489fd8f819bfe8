/** What the product embeds with. */
export { embedderFor } from '../../search/index/embedder-for.ts';
export type { Embedder } from '../../models/embedding/embedder.ts';
export { standInEmbedder } from '../../search/index/stand-in-embedder.ts';

/** Without its vectors a search would be another, and its figures not those of the model named. */
export function onEmbedderFailure(error: unknown): never {
  throw error;
}
