import { parentPort } from 'node:worker_threads';
import { RefusedFileError } from '../refused-file-error.ts';
import { loadText } from './load-text.ts';
import type { LoadedText } from './loaded-text.ts';
import type { RecognisedPages } from './pages/recognised-pages.ts';

/** What the thread answers to the bytes of a file. */
export type LoadAnswer = { readonly loaded: LoadedText } | { readonly refused: string };

/** What the thread is asked: the bytes of a file, and what was recognised on its pages. */
export type LoadRequest = { readonly bytes: Uint8Array; readonly recognised?: RecognisedPages };

/** The thread that load-apart.ts starts: says that it is ready, then takes one file after another. */
parentPort?.on('message', (request: LoadRequest) => {
  void answerTo(request).then((answer) => parentPort?.postMessage(answer));
});
parentPort?.postMessage('ready');

async function answerTo({ bytes, recognised }: LoadRequest): Promise<LoadAnswer> {
  try {
    return { loaded: await loadText(bytes, recognised) };
  } catch (error) {
    if (error instanceof RefusedFileError) return { refused: error.message };
    throw error;
  }
}
