import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withTemporaryFolder } from '../../eval/temporary-folder.ts';

test('the folder is there for the work and gone after it', async () => {
  const folder = await withTemporaryFolder(async (lent) => {
    writeFileSync(join(lent, 'library.sqlite'), 'x');
    return lent;
  });
  expect(existsSync(folder)).toBe(false);
});

test('the folder goes when the work fails, and no listener stays', async () => {
  const listeners = process.listenerCount('SIGINT');
  let folder = '';
  const work = withTemporaryFolder(async (lent) => {
    folder = lent;
    throw new Error('broken');
  });
  await expect(work).rejects.toThrow('broken');
  expect(existsSync(folder)).toBe(false);
  expect(process.listenerCount('SIGINT')).toBe(listeners);
});
