import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileDigest, flushToDisk, replaceFile } from '../../../library/folder/durable-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('replacing a file', () => {
  it('creates it, then replaces all of it, and leaves nothing beside', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'CURRENT');
    await replaceFile(path, '一份很长的旧文字\n');
    await replaceFile(path, '新\n');
    expect(readFileSync(path, 'utf8')).toBe('新\n');
    expect(readdirSync(folder)).toEqual(['CURRENT']);
  });

  it('goes over what an interrupted replacement left', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'CURRENT');
    writeFileSync(`${path}.tmp`, '半截的内容，比新的长得多');
    await replaceFile(path, '000002\n');
    expect(readFileSync(path, 'utf8')).toBe('000002\n');
    expect(existsSync(`${path}.tmp`)).toBe(false);
  });

  it('keeps the old words when the new cannot be written', async () => {
    const folder = temporaryFolder();
    const missing = join(folder, 'missing', 'CURRENT');
    await expect(replaceFile(missing, 'x')).rejects.toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the digest of a file', () => {
  it('is its sha256 in lower-case hex', async () => {
    const path = join(temporaryFolder(), 'abc');
    writeFileSync(path, 'abc');
    // FIPS 180-2, appendix B.1.
    expect(await fileDigest(path)).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('covers files longer than one piece', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a'), Buffer.alloc(200_000, 7));
    writeFileSync(join(folder, 'b'), Buffer.concat([Buffer.alloc(199_999, 7), Buffer.from([6])]));
    expect(await fileDigest(join(folder, 'a'))).not.toBe(await fileDigest(join(folder, 'b')));
  });

  it('is refused for a file that is not there', async () => {
    await expect(fileDigest(join(temporaryFolder(), 'none'))).rejects.toThrow('ENOENT');
  });
});

describe('flushing', () => {
  it('takes a file or a folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a'), 'a');
    await flushToDisk(join(folder, 'a'));
    await flushToDisk(folder);
  });
});
