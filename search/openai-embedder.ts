import { OpenAIEmbeddings } from '@langchain/openai';
import { toUnitLength, type Embedder } from './embedder.ts';

export type OpenAiEmbedderOptions = {
  readonly baseUrl?: string | undefined;
  readonly apiKey: string;
  readonly model: string;
};

// Small enough for every endpoint known (DashScope takes 10 a call).
const textsPerCall = 10;

/** Any endpoint that speaks the OpenAI embeddings protocol, through LangChain. */
export function openAiEmbedder({ baseUrl, apiKey, model }: OpenAiEmbedderOptions): Embedder {
  const client = new OpenAIEmbeddings({
    apiKey,
    model,
    batchSize: textsPerCall,
    // Endpoints other than OpenAI's often know no base64 vectors.
    encodingFormat: 'float',
    ...(baseUrl ? { configuration: { baseURL: baseUrl } } : {}),
  });
  return {
    name: model,
    trust: 1,
    embed: async (texts) => {
      const vectors = await client.embedDocuments([...texts]);
      return vectors.map((vector) => toUnitLength(Float32Array.from(vector)));
    },
  };
}
