import type { Embedder } from '../../models/embedding/embedder.ts';
import {
  embeddingModel,
  type EmbeddingModelOptions,
} from '../../models/embedding/embedding-model.ts';
import { standInEmbedder } from './stand-in-embedder.ts';

/** The embedding model that is configured; the embedded stand-in when none is. */
export function embedderFor(options: EmbeddingModelOptions | undefined): Embedder {
  return options ? embeddingModel(options) : standInEmbedder;
}
