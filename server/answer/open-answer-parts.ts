import { randomUUID } from 'node:crypto';
import { Library } from '../../library/library.ts';
import { embedderFor } from '../../search/index/embedder-for.ts';
import { LiveIndex, type IndexWatcher } from '../../search/index/live-index.ts';
import type { EmbeddingModelOptions } from '../../models/embedding/embedding-model.ts';
import { rerankerFor, type RerankOptions } from '../../models/rerank/rerank-endpoint.ts';
import type { AnswerParts } from './answer-question.ts';
import type { BreakerState } from '../../models/http/circuit-breaker.ts';
import { chatModelFor, type ModelManners } from '../../models/chat/chat-model-for.ts';
import { checkProvider, type ChatModelOptions } from '../../models/chat/open-chat-model.ts';
import { liveForbiddenWords } from './forbidden/live-forbidden-words.ts';
import type { Contacts } from './ending/contacts.ts';
import { homePlace } from './understand-request.ts';

/** What answering needs, as it is now. Take it once a question: the next may get a newer index. */
export type LiveAnswerParts = { readonly current: () => AnswerParts };

export type OpenedAnswerParts = LiveAnswerParts & {
  /** Takes up the index of another program's ingest, if there is a new one. Whether there was. */
  readonly refresh: () => Promise<boolean>;
  /** Does so every second until closed. */
  readonly watch: () => void;
  readonly close: () => void;
};

// A model of 1.5 billion parameters reads a thousand tokens in half a minute on two cores.
const promptTokensOfLocal = 1150;

/** Where the data are, and what is connected to them. */
export type OpenOptions = {
  readonly dataDir: string;
  readonly chatModel?:
    | (ChatModelOptions & {
        readonly manners?: Partial<ModelManners>;
        /** Whether questions that the table answers whole are put to it, too. */
        readonly use?: 'when_needed' | 'always';
        /** `local` for a model that reads slowly, on a few cores: it gets shorter prompts. */
        readonly patience?: 'usual' | 'local';
      })
    | undefined;
  readonly embeddingModel?: EmbeddingModelOptions | undefined;
  readonly reranker?: RerankOptions | undefined;
  /** Name of the place that is meant by 我们区. */
  readonly homeRegion?: string | undefined;
  /** Where people are told to turn with what no report answers. */
  readonly contacts?: Contacts | undefined;
  /** Who is said to have produced what a model writes. */
  readonly producer?: string | undefined;
  /** File of the words that are neither asked nor written; absent: all are. */
  readonly forbiddenWords?: string | undefined;
  /** Told of a list of them that cannot be read; the one before stays in force. */
  readonly onWordsFailure?: (error: unknown) => void;
  /** Told of each list that is in force from now on, by its version. */
  readonly onWords?: (version: string) => void;
  /** The day it is; asked of the machine where absent. */
  readonly today?: () => Date;
  /** Reads the whole library before it serves, so that no damage hides a report. */
  readonly check?: boolean;
  readonly onModelFailure?: (error: unknown) => void;
  /** Told when the model is left alone after failures, tried, and back. */
  readonly onModelState?: (state: BreakerState) => void;
  readonly onEmbedderFailure?: (error: unknown) => void;
  readonly onRerankerFailure?: (error: unknown) => void;
} & IndexWatcher;

/**
 * Opens what answering needs from a data folder, with real models, clock and ids.
 * @throws DataFolderError when the folder cannot be used.
 */
export async function openAnswerParts(options: OpenOptions): Promise<OpenedAnswerParts> {
  const { dataDir, chatModel, embeddingModel } = options;
  const { onModelFailure, onModelState, onEmbedderFailure, onRerankerFailure } = options;
  if (chatModel) await checkProvider(chatModel);
  const embedder = await embedderFor(embeddingModel);
  const library = Library.open(dataDir);
  if (options.check) library.check();
  const live = await LiveIndex.open({ dataDir, library, embedder }, options);
  const unchanging = {
    library,
    embedder,
    model:
      chatModel &&
      chatModelFor({ ...chatModel, ...(onModelState ? { onState: onModelState } : {}) }),
    modelUse: chatModel?.use,
    modelPatience: chatModel?.patience,
    promptTokens: chatModel?.patience === 'local' ? promptTokensOfLocal : undefined,
    now: () => performance.now(),
    newId: randomUUID,
    home: homePlace(options.homeRegion),
    contacts: options.contacts,
    forbidden: forbiddenIn(options),
    producer: options.producer,
    today: options.today ?? (() => new Date()),
    ...(onModelFailure ? { onModelFailure } : {}),
    ...(onEmbedderFailure ? { onEmbedderFailure } : {}),
    reranker: rerankerFor(options.reranker),
    onRerankerFailure,
  };
  let stopWatching = () => {};
  return {
    current: () => ({ ...unchanging, index: live.current }),
    refresh: () => live.refresh(),
    watch: () => {
      stopWatching = live.watch();
    },
    close: () => {
      stopWatching();
      library.close();
    },
  };
}

function forbiddenIn({ forbiddenWords, onWordsFailure, onWords }: OpenOptions) {
  if (forbiddenWords === undefined) return undefined;
  return liveForbiddenWords(
    forbiddenWords,
    (error) => onWordsFailure?.(error),
    ({ version }) => onWords?.(version),
  );
}
