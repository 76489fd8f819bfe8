import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { openDatabase } from '../../library/open-database.ts';
import { schemaSteps } from '../../library/schema.ts';

// A worker thread reads TypeScript only after tsx has been registered in it.
const loadThisFile = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(import.meta.url)});
})`;

type Order = { readonly path: string; readonly arrived: Int32Array; readonly count: number };

/**
 * Lends a function that makes several threads, each with a SQLite connection of its own, open one path at
 * the same moment, and tells what came of each: `open`, or the error's message. The threads end
 * when the work does.
 */
export async function withOpeners(
  count: number,
  work: (openAll: (path: string) => Promise<readonly string[]>) => Promise<void>,
): Promise<void> {
  const threads = Array.from(
    { length: count },
    () => new Worker(loadThisFile, { eval: true, argv: ['opener'] }),
  );
  try {
    await Promise.all(threads.map((thread) => once(thread, 'message')));
    await work((path) => {
      const arrived = new Int32Array(new SharedArrayBuffer(4));
      return Promise.all(threads.map((thread) => giveOrder(thread, { path, arrived, count })));
    });
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

async function giveOrder(thread: Worker, order: Order): Promise<string> {
  thread.postMessage(order);
  const [answer] = (await once(thread, 'message')) as [string];
  return answer;
}

// Tests run in threads too, so being a thread is not enough to be an opener.
if (!isMainThread && process.argv[2] === 'opener') {
  parentPort?.on('message', ({ path, arrived, count }: Order) => {
    Atomics.add(arrived, 0, 1);
    while (Atomics.load(arrived, 0) < count);
    parentPort?.postMessage(tryToOpen(path));
  });
  parentPort?.postMessage('ready');
}

function tryToOpen(path: string): string {
  try {
    openDatabase(path, schemaSteps).close();
    return 'open';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
