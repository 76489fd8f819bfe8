import { existsSync } from 'node:fs';
import { rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { ingestReports } from '../../ingest/ingest-reports.ts';
import { databaseFault, isOpenElsewhere } from '../../library/copy-database.ts';
import { DataFolderError } from '../../library/folder/data-folder-error.ts';
import { afterUpgrade, beforeUpgrade, duringUpgrade } from '../../library/folder/earlier-data.ts';
import { exchangeData } from '../../library/folder/exchange.ts';
import { openCurrentGeneration } from '../../library/folder/generations.ts';
import { whileHoldingFolder } from '../../library/folder/hold-data-folder.ts';
import { Library } from '../../library/library.ts';
import { openDatabase } from '../../library/open-database.ts';
import type { Embedder } from '../../models/embedding/embedder.ts';
import { bytesToCopy, copyDataInto } from './copy-folder.ts';
import { databases } from './folder-versions.ts';

export type UpgradeOptions = {
  readonly dataDir: string;
  readonly embedder: Embedder;
  /** Milliseconds that only ever go up. */
  readonly now: () => number;
  /** Told what is being done. */
  readonly onStep?: (step: 'copy' | 'databases' | 'index' | 'check') => void;
};

/** What an upgrade took. */
export type Upgraded = {
  readonly seconds: number;
  /** How much more of the disk is in use as long as there is a way back. */
  readonly bytes: number;
  readonly reports: number;
};

/**
 * Brings a copy of a data folder up to this version, as an upgrade would, and throws it away. A server may
 * be at work meanwhile: what was measured is what an upgrade takes.
 * @throws DataFolderError where there is too little room; DataFolderHeldError while one ingests.
 */
export async function rehearseUpgrade(options: UpgradeOptions): Promise<Upgraded> {
  return whileHoldingFolder(options.dataDir, async () => {
    try {
      return await upgradeCopy(options);
    } finally {
      await rm(join(options.dataDir, duringUpgrade), { recursive: true, force: true });
    }
  });
}

/**
 * Brings a data folder up to this version by way of a copy. What it was stays in its folder `before`; a kill
 * at any moment leaves it as it was, or an exchange of files that `finishExchange` finishes.
 * @throws DataFolderError where a program has it open, or the data of another upgrade are kept yet.
 */
export async function upgradeFolder(options: UpgradeOptions): Promise<Upgraded> {
  const { dataDir } = options;
  if (existsSync(join(dataDir, beforeUpgrade))) {
    throw new DataFolderError(
      `${join(dataDir, beforeUpgrade)} 还留着上次升级以前的数据。不再需要退回时先运行 npm run upgrade -- --forget。`,
    );
  }
  return whileHoldingFolder(dataDir, async () => {
    requireUnused(dataDir);
    const upgraded = await upgradeCopy(options);
    requireUnused(dataDir);
    await rm(join(dataDir, afterUpgrade), { recursive: true, force: true });
    await exchangeData(dataDir, { from: duringUpgrade, to: beforeUpgrade });
    return upgraded;
  });
}

/**
 * Puts back the data as they were before the upgrade. What was written since stays in the folder `after`.
 * @throws DataFolderError where there are none, or a program has them open.
 */
export async function goBack(dataDir: string): Promise<void> {
  if (!existsSync(join(dataDir, beforeUpgrade))) {
    throw new DataFolderError(`${dataDir} 里没有升级以前的数据，无从退回。`);
  }
  await whileHoldingFolder(dataDir, async () => {
    requireUnused(dataDir);
    await rm(join(dataDir, afterUpgrade), { recursive: true, force: true });
    await exchangeData(dataDir, { from: beforeUpgrade, to: afterUpgrade });
  });
}

async function upgradeCopy({ dataDir, embedder, now, onStep }: UpgradeOptions): Promise<Upgraded> {
  const copy = join(dataDir, duringUpgrade);
  const began = now();
  await rm(copy, { recursive: true, force: true });
  await requireRoom(dataDir);
  onStep?.('copy');
  await copyDataInto(dataDir, copy);
  onStep?.('databases');
  for (const { file, steps } of databases) {
    if (existsSync(join(copy, file))) openDatabase(join(copy, file), steps).close();
  }
  onStep?.('index');
  await ingestReports({ paths: [], dataDir: copy, embedder });
  onStep?.('check');
  const reports = await check(copy);
  const bytes = await bytesToCopy(copy);
  return { reports, bytes, seconds: (now() - began) / 1000 };
}

async function requireRoom(dataDir: string): Promise<void> {
  const needed = (await bytesToCopy(dataDir)) * 2 + spareBytes;
  const { bavail, bsize } = await statfs(dataDir);
  if (bavail * bsize >= needed) return;
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
  throw new DataFolderError(
    `升级在副本上进行，${dataDir} 所在磁盘要有 ${megabytes(needed)}，只剩 ${megabytes(bavail * bsize)}。`,
  );
}

// For an index that is built anew, and what SQLite writes meanwhile.
const spareBytes = 50_000_000;

function requireUnused(dataDir: string): void {
  const used = databases
    .map(({ file }) => join(dataDir, file))
    .find((path) => existsSync(path) && isOpenElsewhere(path));
  if (used === undefined) return;
  throw new DataFolderError(`${used} 正在被另一个程序使用。先停下服务器，再试一次。`);
}

/** Reads all of it. How many reports it holds. */
async function check(copy: string): Promise<number> {
  const faults = databases
    .map(({ file }) => join(copy, file))
    .filter((path) => existsSync(path))
    .flatMap((path) => databaseFault(path) ?? []);
  const { problems } = await openCurrentGeneration(copy);
  const [fault] = [...faults, ...problems];
  if (fault !== undefined) {
    throw new DataFolderError(`升级后的副本没有通过检查，原数据没有改动：${fault}`);
  }
  const library = Library.open(copy);
  try {
    library.check();
    return library.reports().length;
  } finally {
    library.close();
  }
}
