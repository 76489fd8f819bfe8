import type { Embedder } from './embedder.ts';
import { openAiEmbedder, type OpenAiEmbedderOptions } from './openai-embedder.ts';
import { standInEmbedder } from './stand-in-embedder.ts';

/** The embedder that is configured; the embedded stand-in when none is. */
export function embedderFor(endpoint: OpenAiEmbedderOptions | undefined): Embedder {
  return endpoint ? openAiEmbedder(endpoint) : standInEmbedder;
}
