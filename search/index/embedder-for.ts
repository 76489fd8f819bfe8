import type { Embedder } from '../../models/embedding/embedder.ts';
import type { EmbeddingModelOptions } from '../../models/embedding/embedding-model.ts';
import { standInEmbedder } from './stand-in-embedder.ts';

/**
 * The embedding model that is configured; the embedded stand-in when none is. What talks to
 * endpoints is loaded only where there is one: it takes longer than putting in a report.
 */
export async function embedderFor(options: EmbeddingModelOptions | undefined): Promise<Embedder> {
  if (!options) return standInEmbedder;
  const { embeddingModel } = await import('../../models/embedding/embedding-model.ts');
  return embeddingModel(options);
}
