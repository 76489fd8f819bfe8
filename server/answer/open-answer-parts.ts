import { randomUUID } from 'node:crypto';
import { Library } from '../../library/library.ts';
import { embedderFor } from '../../search/embedder-for.ts';
import type { OpenAiEmbedderOptions } from '../../search/openai-embedder.ts';
import { openSearchIndex } from '../../search/search-index.ts';
import type { AnswerParts } from './answer-question.ts';
import { langchainChatModel, type ChatModelOptions } from './langchain-chat-model.ts';

export type OpenedAnswerParts = AnswerParts & { readonly close: () => void };

/**
 * Opens what answering needs from a data folder, with real models, clock and ids.
 * @throws DataFolderError when the folder cannot be used.
 */
export async function openAnswerParts(options: {
  readonly dataDir: string;
  readonly chatModel?: ChatModelOptions | undefined;
  readonly embeddingModel?: OpenAiEmbedderOptions | undefined;
  readonly onModelFailure?: (error: unknown) => void;
}): Promise<OpenedAnswerParts> {
  const { dataDir, chatModel, embeddingModel, onModelFailure } = options;
  const embedder = embedderFor(embeddingModel);
  const library = Library.open(dataDir);
  return {
    library,
    embedder,
    index: await openSearchIndex({ dataDir, library, embedder }),
    model: chatModel && langchainChatModel(chatModel),
    now: () => performance.now(),
    newId: randomUUID,
    ...(onModelFailure ? { onModelFailure } : {}),
    close: () => {
      library.close();
    },
  };
}
