import { Worker } from 'node:worker_threads';
import { DataFolderError } from '../../library/folder/data-folder-error.ts';
import type { BuildMessage } from './build-thread.ts';
import { writePart, type PartOrder, type WrittenPart } from './write-part.ts';

// Some tenths of a second, in which others have the thread again and again; starting one takes longer.
const passagesWrittenHere = 500;

/**
 * Writes the files of a part in a thread of its own: cutting words and adding vectors take seconds,
 * and a server that answers meanwhile must not wait for them. A few passages are written here.
 */
export async function buildApart(
  order: PartOrder,
  onProgress: (done: number, of: number) => void,
): Promise<WrittenPart> {
  const added = order.reports.reduce((sum, { passages }) => sum + passages, 0);
  if (order.from.length === 0 && added <= passagesWrittenHere) return writePart(order, onProgress);
  const thread = idle.pop() ?? startThread();
  thread.ref();
  const answer = await answerOf(thread, order, onProgress);
  thread.unref();
  idle.push(thread);
  if ('refused' in answer) throw new DataFolderError(answer.refused);
  return answer.written;
}

/** Threads that wait for the next build. They do not keep the program running. */
const idle: Worker[] = [];

type BuildAnswer = Exclude<BuildMessage, { readonly done: number }>;

/** @throws whatever the thread broke with. */
async function answerOf(
  thread: Worker,
  order: PartOrder,
  onProgress: (done: number, of: number) => void,
): Promise<BuildAnswer> {
  let hear: (message: BuildMessage) => void = () => {};
  let stop: (fault: Error | number) => void = () => {};
  try {
    return await new Promise((resolve, reject) => {
      hear = (message) => {
        if ('done' in message) onProgress(message.done, message.of);
        else resolve(message);
      };
      stop = (fault) =>
        reject(
          typeof fault === 'number' ? new Error(`The build ended with code ${fault}.`) : fault,
        );
      thread.on('message', hear).on('error', stop).on('exit', stop).postMessage(order);
    });
  } finally {
    // Each by itself: without listeners of Node's own, which `removeAllListeners` would take along,
    // a thread is never heard again.
    thread.off('message', hear).off('error', stop).off('exit', stop);
  }
}

/** A thread starts without what lets this program run TypeScript, and fetches it first. */
function startThread(): Worker {
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const file = JSON.stringify(new URL('./build-thread.ts', import.meta.url).href);
  const start = `import(${tsx}).then(({ register }) => (register(), import(${file})))`;
  return new Worker(start, { eval: true, execArgv: [] });
}
