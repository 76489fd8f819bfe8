import type * as FsPromises from 'node:fs/promises';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openCurrentGeneration, publishGeneration } from '../../library/folder/generations.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** What was asked of the disk, in order, and which call of these fails with what. */
const disk = vi.hoisted(() => ({
  calls: [] as string[],
  failing: Number.POSITIVE_INFINITY,
  code: 'EIO',
}));

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof FsPromises>();
  const note = (name: string, path: unknown) => {
    if (disk.calls.push(`${name} ${String(path)}`) - 1 === disk.failing) {
      throw Object.assign(new Error(`${disk.code}: made up`), { code: disk.code });
    }
  };
  const watched = (name: 'mkdir' | 'rename' | 'rm' | 'readdir') => [
    name,
    async (...args: unknown[]) => {
      note(name, args.at(name === 'rename' ? 1 : 0));
      return Reflect.apply(real[name], real, args) as unknown;
    },
  ];
  const open = async (path: string, flags: string) => {
    note(`open(${flags})`, path);
    const handle = await real.open(path, flags);
    const sync = handle.sync.bind(handle);
    handle.sync = async () => {
      note('fsync', path);
      return sync();
    };
    return handle;
  };
  const names = ['mkdir', 'rename', 'rm', 'readdir'] as const;
  return { ...real, ...Object.fromEntries(names.map(watched)), open };
});

beforeEach(() => {
  disk.calls.length = 0;
  disk.failing = Number.POSITIVE_INFINITY;
});

const publish = (dataDir: string, words: string) =>
  publishGeneration(dataDir, async (folder) => {
    await writeFile(join(folder, 'keywords.bin'), words);
    return {
      embedder: { name: 'e', dimensions: 1 },
      passages: words.length,
      passagesDigest: words,
      parts: [],
    };
  });

describe('publishing', () => {
  it('makes files safe before their names, and names before what points at them', async () => {
    const dataDir = temporaryFolder();
    await publish(dataDir, '静海区');
    const at = (call: string) => {
      const index = disk.calls.indexOf(call.replace('~', dataDir));
      expect(index, call).toBeGreaterThanOrEqual(0);
      return index;
    };
    const order = [
      'fsync ~/generations/000001.tmp/keywords.bin',
      'fsync ~/generations/000001.tmp/manifest.json.tmp',
      'rename ~/generations/000001.tmp/manifest.json',
      'fsync ~/generations/000001.tmp',
      'rename ~/generations/000001',
      'fsync ~/generations',
      'fsync ~/CURRENT.tmp',
      'rename ~/CURRENT',
      'fsync ~',
    ].map(at);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it.each(['EIO', 'ENOSPC', 'EACCES'])(
    'survives a disk that fails with %s at any call',
    async (code) => {
      disk.code = code;
      let failed = 0;
      for (let failing = 0; ; failing++) {
        const dataDir = temporaryFolder();
        await publish(dataDir, '旧');
        disk.calls.length = 0;
        disk.failing = failing;
        const outcome = await publish(dataDir, '新的').then(
          () => 'published',
          (error: unknown) => String(error),
        );
        const passed = disk.calls.length <= failing;
        disk.failing = Number.POSITIVE_INFINITY;
        const { generation, problems } = await openCurrentGeneration(dataDir);
        expect(problems).toEqual([]);
        expect(['旧', '新的']).toContain(generation?.manifest.passagesDigest);
        if (outcome === 'published') expect(generation?.manifest.passagesDigest).toBe('新的');
        else failed++;
        await publish(dataDir, '再一次');
        expect((await openCurrentGeneration(dataDir)).generation?.manifest.passagesDigest).toBe(
          '再一次',
        );
        if (passed) break;
      }
      expect(failed).toBeGreaterThan(10);
    },
  );
});
