import { answerQuestion } from './answer/answer-question.ts';
import type { AnswerSource } from './answer/record/answer-cache.ts';
import { searchSources, type SearchSource } from './answer/search-reports.ts';
import { Admission } from './pool/admission.ts';
import { admitted } from './pool/admitted.ts';
import { AnswerPool } from './pool/answer-pool.ts';
import type { EndpointStates, ThreadOptions } from './pool/thread-messages.ts';

/** Where answers and searches are made, and who is let in. */
export type Work = {
  readonly admission: Admission;
  readonly answer: AnswerSource;
  readonly search: SearchSource;
  /** What was met of the endpoints there; what is unknown is absent. */
  readonly states: () => EndpointStates;
  readonly close: () => Promise<void>;
};

export type WorkOptions = ThreadOptions & {
  /** 0: in the thread that serves. */
  readonly answerThreads: number;
  readonly longestWaitMilliseconds: number;
  readonly mostAnswers: number;
};

/**
 * Opens the threads in which answers are made, or makes them in this one.
 * @throws DataFolderError what a thread could not open.
 */
export async function openWork(
  options: WorkOptions,
  onBroken: (error: unknown) => void,
): Promise<Work> {
  const { answerThreads, longestWaitMilliseconds, mostAnswers } = options;
  const threads = Math.max(1, answerThreads);
  const now = () => performance.now();
  const admission = new Admission({ threads, longestWaitMilliseconds, mostAnswers, now });
  if (answerThreads === 0) return workHere(admission);
  const { dataDir, chatModel, embeddingModel, reranker } = options;
  const { homeRegion, contacts, forbiddenWords, producer } = options;
  const models = { chatModel, embeddingModel, reranker };
  const open = { dataDir, ...models, homeRegion, contacts, forbiddenWords, producer };
  const pool = await AnswerPool.open({ threads, open, admission, onBroken });
  const { answer, search } = pool;
  return { admission, answer, search, states: () => pool.states(), close: () => pool.close() };
}

function workHere(admission: Admission): Work {
  const answer = admitted(answerQuestion, admission);
  const close = () => Promise.resolve();
  return { admission, answer, search: searchSources, states: () => ({}), close };
}
