import type { Embedder } from './embedder.ts';
import { localPrefix, type LocalModelOptions } from './load-local-model.ts';
import { localEmbedder } from './local-embedder.ts';
import { openAiEmbedder, type OpenAiEmbedderOptions } from './openai-embedder.ts';

export type EmbeddingModelOptions = OpenAiEmbedderOptions & Omit<LocalModelOptions, 'model'>;

/** A model called `local:…` runs in this process, every other at an endpoint. */
export function embeddingModel(options: EmbeddingModelOptions): Embedder {
  const isLocal = options.model.startsWith(localPrefix);
  return isLocal ? localEmbedder(options) : openAiEmbedder(options);
}
