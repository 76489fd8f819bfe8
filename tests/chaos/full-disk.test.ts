import { execFileSync } from 'node:child_process';
import { mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ingestReports } from '../../ingest/ingest-reports.ts';
import { openCurrentGeneration } from '../../library/folder/generations.ts';
import { Library } from '../../library/library.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startChild } from './child.ts';
import { patience, rounds } from './rounds.ts';
import { writeShortReports } from './short-reports.ts';

const canMount = mounts(temporaryMountPoint());
if (!canMount) console.info('Tests with a full disk are skipped: this user may mount nothing.');

function temporaryMountPoint(): string {
  const folder = join('/tmp', `wenbao-mount-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function mounts(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  }
}

it.skipIf(!canMount)('a full disk is an error, and the old index serves on', patience, async () => {
  const root = temporaryFolder();
  const [reports, disk] = [join(root, 'reports'), join(root, 'disk')];
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]);
  onTestFinished(() => void execFileSync('umount', ['-l', disk]));
  const resize = (bytes: number) =>
    execFileSync('mount', ['-o', `remount,size=${Math.ceil(bytes / 4096) * 4}k`, disk]);
  const dataDir = join(disk, 'data');
  writeShortReports(reports, 5);
  const embedder = standInEmbedder;
  const { generation: before } = await ingestReports({ paths: [reports], dataDir, embedder });
  writeShortReports(reports, 80);

  let failures = 0;
  const tries = rounds(20, 3);
  for (let attempt = 0; attempt < tries; attempt++) {
    const { blocks, bfree, bsize } = statfsSync(disk);
    resize((blocks - bfree) * bsize + 80_000 + (attempt * 700_000) / tries);
    const child = startChild('ingest-child.ts', reports, dataDir);
    const { code, errors } = await child.ended;
    resize(64 * 1024 * 1024);
    const library = Library.open(dataDir);
    library.check();
    const here = new Set(library.reports().map(({ id }) => id));
    library.close();
    expect(child.lines.filter((id) => !here.has(id))).toEqual([]);
    const { generation, problems } = await openCurrentGeneration(dataDir);
    expect(problems).toEqual([]);
    if (code === 0) break;
    failures++;
    expect(errors).toMatch(/no room left|disk is full|disk full/iu);
    expect(generation?.name).toBe(before);
  }
  expect(failures).toBeGreaterThan(0);
  await ingestReports({ paths: [reports], dataDir, embedder });
  expect((await openCurrentGeneration(dataDir)).generation?.manifest.passages).toBeGreaterThan(80);
});
