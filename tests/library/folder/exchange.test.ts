import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  exchangeData,
  finishExchange,
  unfinishedExchange,
} from '../../../library/folder/exchange.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

vi.mock('node:fs/promises', { spy: true });
afterEach(() => void vi.mocked(files.rename).mockReset());

const between = { from: 'upgrading', to: 'before' };

/** A data folder with a copy of another version in it. */
function twoVersions(): string {
  const dataDir = temporaryFolder();
  for (const [folder, words] of [
    ['.', 'old'],
    ['upgrading', 'new'],
  ] as const) {
    mkdirSync(join(dataDir, folder, 'generations'), { recursive: true });
    for (const name of ['library.sqlite', 'CURRENT', 'generations/1']) {
      writeFileSync(join(dataDir, folder, name), words);
    }
  }
  writeFileSync(join(dataDir, 'library.sqlite-wal'), 'old');
  writeFileSync(join(dataDir, 'ingest.lock'), '');
  return dataDir;
}

const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');

function expectExchanged(dataDir: string): void {
  expect(readdirSync(dataDir).toSorted()).toEqual(
    ['CURRENT', 'before', 'generations', 'ingest.lock', 'library.sqlite'].toSorted(),
  );
  expect(read(dataDir, 'library.sqlite')).toBe('new');
  expect(read(dataDir, 'generations', '1')).toBe('new');
  expect(read(dataDir, 'before', 'library.sqlite')).toBe('old');
  expect(read(dataDir, 'before', 'library.sqlite-wal')).toBe('old');
  expect(read(dataDir, 'before', 'generations', '1')).toBe('old');
}

describe('an exchange of data', () => {
  it('puts one version in the place of the other, and the locks stay', async () => {
    const dataDir = twoVersions();
    await exchangeData(dataDir, between);
    expectExchanged(dataDir);
    expect(unfinishedExchange(dataDir)).toBeUndefined();
  });

  // Seven files and folders move, and exchange.json is replaced twice.
  it.each(Array.from({ length: 9 }, (_, index) => index))(
    'that breaks off at rename %i goes on where it was, however often',
    async (strikes) => {
      const dataDir = twoVersions();
      const { rename } = await vi.importActual<typeof files>('node:fs/promises');
      let left = strikes;
      vi.mocked(files.rename).mockImplementation(async (from, to) => {
        if (left-- === 0) throw new Error('killed');
        await rename(from, to);
      });
      await expect(exchangeData(dataDir, between)).rejects.toThrow('killed');
      left = 1;
      await finishExchange(dataDir).catch(() => undefined);
      left = Infinity;
      if (strikes === 0) await exchangeData(dataDir, between);
      else await finishExchange(dataDir);
      expectExchanged(dataDir);
    },
  );

  it('leads back the same way', async () => {
    const dataDir = twoVersions();
    await exchangeData(dataDir, between);
    await exchangeData(dataDir, { from: 'before', to: 'after' });
    expect(read(dataDir, 'library.sqlite')).toBe('old');
    expect(read(dataDir, 'library.sqlite-wal')).toBe('old');
    expect(read(dataDir, 'after', 'library.sqlite')).toBe('new');
    expect(readdirSync(dataDir)).not.toContain('before');
  });

  it('whose note cannot be read is not guessed', () => {
    const dataDir = twoVersions();
    writeFileSync(join(dataDir, 'exchange.json'), '{"from":');
    expect(() => unfinishedExchange(dataDir)).toThrow('exchange.json');
  });
});
