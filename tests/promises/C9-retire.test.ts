import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tryHold } from '../../library/open-database.ts';
import { retire, type Certificate } from '../../server/control/retire.ts';
import { oldDataFolder } from '../support/old-data-folder.ts';
import { runScript } from '../support/run-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const options = { by: 'root', now: () => 0 };

describe('a data folder that is retired', { timeout: 60_000 }, () => {
  it('is gone, and a certificate has the digest of every file that it had', async () => {
    const dataDir = oldDataFolder();
    const certificate = join(temporaryFolder(), 'certificate.json');
    const bytes = readFileSync(join(dataDir, 'library.sqlite'));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { files, at } = await retire(dataDir, { ...options, certificate });
    expect(existsSync(dataDir)).toBe(false);
    expect(at).toBe('1970-01-01T08:00:00.000+08:00');
    expect(files).toContainEqual({ path: 'library.sqlite', bytes: bytes.length, sha256 });
    const written = JSON.parse(readFileSync(certificate, 'utf8')) as Certificate;
    expect(written.files).toEqual(files);
  });

  it('stays where its certificate cannot be kept, or somebody writes into it', async () => {
    const dataDir = oldDataFolder();
    const inside = join(dataDir, 'certificate.json');
    await expect(retire(dataDir, { ...options, certificate: inside })).rejects.toThrow('outside');
    const certificate = join(temporaryFolder(), 'certificate.json');
    const lock = tryHold(join(dataDir, 'ingest.lock'));
    await expect(retire(dataDir, { ...options, certificate })).rejects.toThrow('written by');
    lock?.release();
    expect(existsSync(join(dataDir, 'library.sqlite'))).toBe(true);
    expect(existsSync(certificate)).toBe(false);
  });

  it('is retired by a command that names it once more, and by no other', async () => {
    const dataDir = oldDataFolder();
    const certificate = join(temporaryFolder(), 'certificate.json');
    const admin = (...words: string[]) =>
      runScript('server/admin.ts', ['retire', certificate, ...words], { DATA_DIR: dataDir });
    expect((await admin('--confirm', '/elsewhere')).code).toBe(1);
    expect(existsSync(dataDir)).toBe(true);
    expect((await admin('--confirm', dataDir)).code).toBe(0);
    expect([existsSync(dataDir), existsSync(certificate)]).toEqual([false, true]);
  });
});
