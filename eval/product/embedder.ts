/** What the product embeds with. */
export { embedderFor } from '../../search/embedder-for.ts';
export type { Embedder } from '../../models/embedding/embedder.ts';
export { standInEmbedder } from '../../search/stand-in-embedder.ts';
