import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DataFolderError } from './data-folder-error.ts';
import { flushToDisk, replaceFile } from './durable-files.ts';
import { afterUpgrade, beforeUpgrade, duringUpgrade } from './earlier-data.ts';

const fileName = 'exchange.json';
const exchangeSchema = z.object({
  /** Folder within the data folder whose files become the data, and the one that takes what they were. */
  from: z.string(),
  to: z.string(),
  /** `out`: what is live goes out. `in`: all of it is out, and the other comes in. */
  step: z.enum(['out', 'in']),
});

/** What of a data folder is exchanged for what. */
export type Exchange = z.infer<typeof exchangeSchema>;

/** Stays where it is: locks, the other versions, and what the disk itself keeps in its root. */
const staying = [beforeUpgrade, afterUpgrade, duringUpgrade, fileName, `${fileName}.tmp`].concat([
  'ingest.lock',
  'ingest.lock-journal',
  'ingest.holder.json',
  'lost+found',
]);

/**
 * Puts one version of the data in the place of another, within the folder: it may be the root of a disk,
 * which cannot be renamed. One rename a file; a kill at any moment leaves `exchange.json`, by which
 * {@link finishExchange} goes on where it was, and no file is ever in two places or in none.
 */
export async function exchangeData(
  dataDir: string,
  between: Pick<Exchange, 'from' | 'to'>,
): Promise<void> {
  await note(dataDir, { ...between, step: 'out' });
  await finishExchange(dataDir);
}

/** Finishes what was interrupted, if anything was. Whether there was something to do. */
export async function finishExchange(dataDir: string): Promise<boolean> {
  const begun = unfinishedExchange(dataDir);
  if (!begun) return false;
  if (begun.step === 'out') {
    await mkdir(join(dataDir, begun.to), { recursive: true });
    const live = (await readdir(dataDir)).filter((name) => !staying.includes(name));
    await moveAll(live, dataDir, join(dataDir, begun.to));
    await note(dataDir, { ...begun, step: 'in' });
  }
  const from = join(dataDir, begun.from);
  if (existsSync(from)) await moveAll(await readdir(from), from, dataDir);
  await rm(from, { recursive: true, force: true });
  await rm(join(dataDir, fileName));
  await flushToDisk(dataDir);
  return true;
}

/** An exchange that was begun and not finished. @throws DataFolderError where what was noted is damaged. */
export function unfinishedExchange(dataDir: string): Exchange | undefined {
  const path = join(dataDir, fileName);
  if (!existsSync(path)) return undefined;
  try {
    return exchangeSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new DataFolderError(`${path} cannot be read. Restore the folder from a backup.`, {
      cause,
    });
  }
}

function note(dataDir: string, exchange: Exchange): Promise<void> {
  return replaceFile(join(dataDir, fileName), JSON.stringify(exchange));
}

async function moveAll(names: readonly string[], from: string, to: string): Promise<void> {
  for (const name of names) await rename(join(from, name), join(to, name));
  await flushToDisk(to);
  await flushToDisk(from);
}
