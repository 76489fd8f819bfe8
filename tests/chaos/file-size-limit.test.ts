import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ingestReports } from '../../ingest/ingest-reports.ts';
import { openCurrentGeneration } from '../../library/folder/generations.ts';
import { Library } from '../../library/library.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { patience } from './rounds.ts';
import { writeShortReports } from './short-reports.ts';

const hasShell = existsSync('/bin/bash');
if (!hasShell) console.info('The test with a limit on file sizes is skipped: there is no bash.');

const child = fileURLToPath(new URL('./ingest-child.ts', import.meta.url));

it.skipIf(!hasShell)(
  'a limit on file sizes is an error, and the old index serves on',
  patience,
  async () => {
    const root = temporaryFolder();
    const [reports, dataDir] = [join(root, 'reports'), join(root, 'data')];
    writeShortReports(reports, 5);
    const embedder = standInEmbedder;
    const { generation: before } = await ingestReports({ paths: [reports], dataDir, embedder });
    writeShortReports(reports, 80);

    // In blocks of 1 KiB: less than the library will need.
    const limited = `ulimit -f 300; exec "${process.execPath}" --import tsx "$@"`;
    const { status, signal } = spawnSync('/bin/bash', [
      '-c',
      limited,
      'bash',
      child,
      reports,
      dataDir,
    ]);
    expect(status === 0 && signal === null).toBe(false);

    const library = Library.open(dataDir);
    library.check();
    expect(library.reports().length).toBeGreaterThanOrEqual(5);
    library.close();
    const { generation, problems } = await openCurrentGeneration(dataDir);
    expect([generation?.name, problems]).toEqual([before, []]);
    await ingestReports({ paths: [reports], dataDir, embedder });
    expect((await openCurrentGeneration(dataDir)).generation?.manifest.passages).toBeGreaterThan(
      80,
    );
  },
);
