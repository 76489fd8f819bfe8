import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { upgradeFolder } from '../../server/upgrade/upgrade-folder.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { oldDataFolder } from '../support/old-data-folder.ts';
import { runScript } from '../support/run-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const canMount = mountsReadOnly();
if (!canMount)
  console.info('The test with a read-only folder is skipped: this user may mount nothing.');

function mountsReadOnly(): boolean {
  const folder = join('/tmp', `wenbao-read-only-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  }
}

it.skipIf(!canMount)(
  'a folder that cannot be written ends a start and an ingest with what to do',
  { timeout: 180_000 },
  async () => {
    const dataDir = oldDataFolder();
    await upgradeFolder({ dataDir, embedder: standInEmbedder, now: () => 0 });
    const readOnly = join(temporaryFolder(), 'data');
    mkdirSync(readOnly);
    execFileSync('mount', ['--bind', dataDir, readOnly]);
    onTestFinished(() => void execFileSync('umount', ['-l', readOnly]));
    execFileSync('mount', ['-o', 'remount,bind,ro', readOnly]);
    for (const [script, ...words] of [['server/main.ts'], ['ingest/main.ts', '--fold']] as const) {
      const { code, stderr } = await runScript(script, words, { DATA_DIR: readOnly });
      expect(code).toBe(1);
      expect(stderr).toContain(readOnly);
      expect(stderr).toContain('can be written');
    }
    expect(existsSync(join(dataDir, 'library.sqlite'))).toBe(true);
  },
);
