import type { Embedder } from './embedder.ts';
import { localPrefix, type LocalModelOptions } from './load-local-model.ts';
import { localEmbedder } from './local-embedder.ts';
import { openAiEmbedder, type OpenAiEmbedderOptions } from './openai-embedder.ts';
import { standInEmbedder } from './stand-in-embedder.ts';

export type EmbedderOptions = OpenAiEmbedderOptions & Omit<LocalModelOptions, 'model'>;

/**
 * The embedder that is configured; the embedded stand-in when none is. A model called `local:…`
 * runs in this process, every other at an endpoint.
 */
export function embedderFor(options: EmbedderOptions | undefined): Embedder {
  if (!options) return standInEmbedder;
  const isLocal = options.model.startsWith(localPrefix);
  return isLocal ? localEmbedder(options) : openAiEmbedder(options);
}
