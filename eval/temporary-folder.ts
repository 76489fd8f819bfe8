import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Lends a fresh folder and removes it afterwards, however the work ends. */
export async function withTemporaryFolder<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'wenbao-eval-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // An interrupted process ends without `finally`, but not without its exit event.
  const leave = () => process.exit(130);
  process.once('exit', remove).once('SIGINT', leave);
  try {
    return await work(folder);
  } finally {
    process.off('exit', remove).off('SIGINT', leave);
    remove();
  }
}
