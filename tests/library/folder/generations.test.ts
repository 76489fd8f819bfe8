import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  openCurrentGeneration,
  publishGeneration,
  readCurrent,
  type Generation,
} from '../../../library/folder/generations.ts';
import { manifestVersion } from '../../../library/folder/manifest.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const made = {
  embedder: { name: 'wenbao-stand-in-1', dimensions: 256 },
  passages: 2,
  passagesDigest: 'a'.repeat(64),
  parts: [],
};

/** Publishes a generation whose keyword file holds these words. */
function publish(dataDir: string, words: string): Promise<Generation> {
  return publishGeneration(dataDir, async (folder) => {
    writeFileSync(join(folder, 'keywords.bin'), words);
    writeFileSync(join(folder, 'vectors.hnsw'), Buffer.alloc(64, words));
    return made;
  });
}

async function publishTwo(dataDir: string): Promise<readonly [Generation, Generation]> {
  const first = await publish(dataDir, '静海区2021年');
  return [first, await publish(dataDir, '静海区2023年')];
}

function flipBit(path: string, bit: number): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bit / 8);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8));
  writeFileSync(path, bytes);
}

function namesIn(dataDir: string): readonly string[] {
  return readdirSync(join(dataDir, 'generations')).toSorted();
}

describe('publishing a generation', () => {
  it('makes it the live one, whole as its manifest says', async () => {
    const dataDir = temporaryFolder();
    const published = await publish(dataDir, '静海区2023年');
    expect(published).toEqual({
      name: '000001',
      folder: join(dataDir, 'generations', '000001'),
      damaged: [],
      manifest: {
        version: manifestVersion,
        ...made,
        files: {
          'keywords.bin': expect.stringMatching(/^[0-9a-f]{64}$/u),
          'vectors.hnsw': expect.stringMatching(/^[0-9a-f]{64}$/u),
        },
        bytes: { 'keywords.bin': 16, 'vectors.hnsw': 64 },
      },
    });
    expect(await readCurrent(dataDir)).toBe('000001');
    expect(await openCurrentGeneration(dataDir)).toEqual({ generation: published, problems: [] });
  });

  it('counts on, and keeps one earlier generation to fall back to', async () => {
    const dataDir = temporaryFolder();
    for (const words of ['一', '二', '三', '四']) await publish(dataDir, words);
    expect(namesIn(dataDir)).toEqual(['000003', '000004']);
    expect(await readCurrent(dataDir)).toBe('000004');
  });

  it('swaps CURRENT only when all is written', async () => {
    const dataDir = temporaryFolder();
    await publish(dataDir, '静海区2021年');
    await publishGeneration(dataDir, async (folder) => {
      expect(await readCurrent(dataDir)).toBe('000001');
      expect((await openCurrentGeneration(dataDir)).generation?.name).toBe('000001');
      writeFileSync(join(folder, 'keywords.bin'), '静海区2023年');
      return made;
    });
    expect(await readCurrent(dataDir)).toBe('000002');
  });

  it('leaves the live generation live when writing fails', async () => {
    const dataDir = temporaryFolder();
    const live = await publish(dataDir, '静海区2021年');
    const failing = publishGeneration(dataDir, async (folder) => {
      writeFileSync(join(folder, 'keywords.bin'), '写到一半');
      throw new Error('No space left on device');
    });
    await expect(failing).rejects.toThrow('No space left on device');
    expect(await openCurrentGeneration(dataDir)).toEqual({ generation: live, problems: [] });
  });

  it('publishes again after a failure, with nothing of the failed one', async () => {
    const dataDir = temporaryFolder();
    const failing = publishGeneration(dataDir, async (folder) => {
      writeFileSync(join(folder, 'leftover.bin'), '写到一半');
      throw new Error('No space left on device');
    });
    await expect(failing).rejects.toThrow();
    expect(await openCurrentGeneration(dataDir)).toEqual({ problems: [] });
    const { manifest } = await publish(dataDir, '静海区2023年');
    expect(Object.keys(manifest.files)).toEqual(['keywords.bin', 'vectors.hnsw']);
    expect(namesIn(dataDir)).toEqual(['000001']);
  });

  it('never serves a folder that was not renamed into place', async () => {
    const dataDir = temporaryFolder();
    const live = await publish(dataDir, '静海区2021年');
    mkdirSync(join(dataDir, 'generations', '000002.tmp'));
    writeFileSync(join(dataDir, 'CURRENT'), '000002.tmp\n');
    expect(await readCurrent(dataDir)).toBeUndefined();
    writeFileSync(join(dataDir, 'CURRENT'), '000002\n');
    expect((await openCurrentGeneration(dataDir)).generation).toEqual(live);
  });

  it('does not serve a generation that was renamed but never became the live one', async () => {
    const dataDir = temporaryFolder();
    await publishTwo(dataDir);
    writeFileSync(join(dataDir, 'CURRENT'), '000001\n');
    expect((await openCurrentGeneration(dataDir)).generation?.name).toBe('000001');
    expect((await publish(dataDir, '静海区2023年')).name).toBe('000003');
  });
});

describe('before anything was published', () => {
  it('there is no generation, and that is no problem', async () => {
    const dataDir = temporaryFolder();
    expect(await readCurrent(dataDir)).toBeUndefined();
    expect(await openCurrentGeneration(dataDir)).toEqual({ problems: [] });
  });
});

describe('a damaged generation gives way to the one before', () => {
  it.each([
    ['a file is cut short', (folder: string) => truncateSync(join(folder, 'vectors.hnsw'), 63)],
    ['a file is empty', (folder: string) => truncateSync(join(folder, 'keywords.bin'), 0)],
    ['a file has grown', (folder: string) => appendFileSync(join(folder, 'keywords.bin'), '区')],
    ['a file is gone', (folder: string) => rmSync(join(folder, 'vectors.hnsw'))],
    ['the manifest is gone', (folder: string) => rmSync(join(folder, 'manifest.json'))],
    ['the manifest is cut short', (f: string) => truncateSync(join(f, 'manifest.json'), 40)],
    ['its folder is gone', (folder: string) => rmSync(folder, { recursive: true })],
  ])('when %s', async (_, damage) => {
    const dataDir = temporaryFolder();
    const [previous, newest] = await publishTwo(dataDir);
    damage(newest.folder);
    const { generation, problems } = await openCurrentGeneration(dataDir);
    expect(generation).toEqual(previous);
    expect(problems).toEqual([expect.stringContaining('generation 000002')]);
  });

  it.each([0, 7, 100, 255, 511])('when bit %i of a file is flipped', async (bit) => {
    const dataDir = temporaryFolder();
    const [previous, newest] = await publishTwo(dataDir);
    flipBit(join(newest.folder, 'vectors.hnsw'), bit);
    const { generation, problems } = await openCurrentGeneration(dataDir);
    expect(generation).toEqual(previous);
    expect(problems[0]).toMatch(
      /^generation 000002: vectors\.hnsw is damaged: sha256 [0-9a-f]{12}…, not [0-9a-f]{12}…$/u,
    );
  });

  it('when its manifest says another number of dimensions, by one flipped bit', async () => {
    const dataDir = temporaryFolder();
    const [previous, newest] = await publishTwo(dataDir);
    const manifest = join(newest.folder, 'manifest.json');
    const digit = readFileSync(manifest).indexOf('256') + 2;
    flipBit(manifest, 8 * digit);
    expect(readFileSync(manifest, 'utf8')).toContain('"dimensions": 257');
    expect((await openCurrentGeneration(dataDir)).generation).toEqual(previous);
  });

  it('when its manifest is of another version', async () => {
    const dataDir = temporaryFolder();
    const [previous, newest] = await publishTwo(dataDir);
    const path = join(newest.folder, 'manifest.json');
    const written = readFileSync(path, 'utf8');
    writeFileSync(path, written.replace(`"version": ${manifestVersion}`, '"version": 99'));
    expect((await openCurrentGeneration(dataDir)).generation).toEqual(previous);
  });

  it('and to nothing when the one before is damaged too, with a word on each', async () => {
    const dataDir = temporaryFolder();
    for (const { folder } of await publishTwo(dataDir)) rmSync(join(folder, 'keywords.bin'));
    const { generation, problems } = await openCurrentGeneration(dataDir);
    expect(generation).toBeUndefined();
    expect(problems.map((problem) => problem.slice(0, 17))).toEqual([
      'generation 000002',
      'generation 000001',
    ]);
  });

  it('and is left where it is, for a look at what happened', async () => {
    const dataDir = temporaryFolder();
    const [, newest] = await publishTwo(dataDir);
    rmSync(join(newest.folder, 'keywords.bin'));
    await openCurrentGeneration(dataDir);
    expect(existsSync(newest.folder)).toBe(true);
    expect(await readCurrent(dataDir)).toBe('000002');
  });
});
