import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  DataFolderHeldError,
  whileHoldingFolder,
} from '../../../library/folder/hold-data-folder.ts';
import { startChild } from '../../chaos/child.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const held = (dataDir: string) =>
  whileHoldingFolder(dataDir, async () => 'done').catch((error: unknown) => error);

describe('holding a data folder', () => {
  it('lets one after the other work, also after one that failed', async () => {
    const dataDir = temporaryFolder();
    expect(await held(dataDir)).toBe('done');
    const failing = whileHoldingFolder(dataDir, () => Promise.reject(new Error('power cut')));
    await expect(failing).rejects.toThrow('power cut');
    expect(await held(dataDir)).toBe('done');
  });

  it('keeps a second one out, also in the same program', async () => {
    const dataDir = temporaryFolder();
    await whileHoldingFolder(dataDir, async () => {
      expect(await held(dataDir)).toBeInstanceOf(DataFolderHeldError);
      expect(await held(dataDir)).toBeInstanceOf(DataFolderHeldError);
    });
    expect(await held(dataDir)).toBe('done');
  });

  it('tells a second program who holds it, and ends with its holder', async () => {
    const dataDir = temporaryFolder();
    const child = startChild('hold-child.ts', dataDir);
    await child.printed(1);
    const error = await held(dataDir);
    expect(error).toBeInstanceOf(DataFolderHeldError);
    const { holder, message } = error as DataFolderHeldError;
    expect(String(holder?.pid)).toBe(child.lines[0]);
    expect(message).toContain(`process ${child.lines[0]} on ${holder?.host}`);
    expect(message).toContain(holder?.since);
    child.kill();
    await child.ended;
    expect(await held(dataDir)).toBe('done');
  });

  it('does not mind what a killed program signed', async () => {
    const dataDir = temporaryFolder();
    for (const left of ['{"pid":1,"since":"2026-01-01","host":"old"}', 'garbage']) {
      writeFileSync(join(dataDir, 'ingest.holder.json'), left);
      expect(await held(dataDir)).toBe('done');
    }
  });
});
