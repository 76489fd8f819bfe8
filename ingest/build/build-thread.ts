import { parentPort } from 'node:worker_threads';
import { DataFolderError } from '../../library/folder/data-folder-error.ts';
import { explainDiskFull } from '../../library/folder/disk-full.ts';
import { writePart, type PartOrder, type WrittenPart } from './write-part.ts';

/** What the thread tells: how far it is, and at the end what it made or why it could not. */
export type BuildMessage =
  | { readonly done: number; readonly of: number }
  | { readonly written: WrittenPart }
  | { readonly refused: string };

/** The thread that build-apart.ts starts: carries out one order after the other. */
parentPort?.on('message', (order: PartOrder) => {
  void carryOut(order).then(tell);
});

async function carryOut(order: PartOrder): Promise<BuildMessage> {
  try {
    return { written: await writePart(order, (done, of) => tell({ done, of })) };
  } catch (error) {
    // An error loses its class on the way to another thread.
    const explained = explainDiskFull(error, order.dataDir);
    if (!(explained instanceof DataFolderError)) throw error;
    return { refused: explained.message };
  }
}

function tell(message: BuildMessage): void {
  parentPort?.postMessage(message);
}
