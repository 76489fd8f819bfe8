import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { Library } from '../library/library.ts';
import { openSearchIndex } from '../search/index/search-index.ts';
import { standInEmbedder } from '../search/index/stand-in-embedder.ts';
import { rssMegabytes } from './measure.ts';

/** What opening a generation takes, native memory included. */
export type Opening = { readonly seconds: number; readonly megabytes: number };

const thisFile = fileURLToPath(import.meta.url);

/**
 * Opens the live generation in a process of its own: nothing is warm but the disk's cache, and no
 * memory of other work is counted.
 */
export async function openApart(dataDir: string): Promise<Opening> {
  const command = ['--import', import.meta.resolve('tsx'), thisFile, dataDir];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  return JSON.parse(stdout) as Opening;
}

async function openHere(dataDir: string): Promise<Opening> {
  const library = Library.open(dataDir);
  const before = rssMegabytes();
  const start = performance.now();
  const index = await openSearchIndex({ dataDir, library, embedder: standInEmbedder });
  const seconds = (performance.now() - start) / 1000;
  const megabytes = rssMegabytes() - before;
  if (index.problems.length > 0) throw new Error(index.problems.join('\n'));
  library.close();
  return { seconds, megabytes };
}

if (process.argv[1] === thisFile) {
  process.stdout.write(JSON.stringify(await openHere(process.argv[2] ?? '')));
}
