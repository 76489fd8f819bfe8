import { parentPort } from 'node:worker_threads';
import { RefusedFileError } from '../refused-file-error.ts';
import { loadText } from './load-text.ts';
import type { LoadedText } from './loaded-text.ts';

/** What the thread answers to the bytes of a file. */
export type LoadAnswer = { readonly loaded: LoadedText } | { readonly refused: string };

/** The thread that load-apart.ts starts: says that it is ready, then takes one file after another. */
parentPort?.on('message', (bytes: Uint8Array) => {
  void answerTo(bytes).then((answer) => parentPort?.postMessage(answer));
});
parentPort?.postMessage('ready');

async function answerTo(bytes: Uint8Array): Promise<LoadAnswer> {
  try {
    return { loaded: await loadText(bytes) };
  } catch (error) {
    if (error instanceof RefusedFileError) return { refused: error.message };
    throw error;
  }
}
