import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { databaseFault, databaseVersion } from '../../library/copy-database.ts';
import { finishExchange } from '../../library/folder/exchange.ts';
import { Library } from '../../library/library.ts';
import { schemaSteps } from '../../library/schema.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { goBack, upgradeFolder } from '../../server/upgrade/upgrade-folder.ts';
import { oldDataFolder } from '../support/old-data-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startChild } from './child.ts';
import { chances, patience, rounds } from './rounds.ts';

const current = { version: schemaSteps.length, reports: 2 };
const options = (dataDir: string) => ({ dataDir, embedder: standInEmbedder, now: () => 0 });

it('a kill during an upgrade leaves the old data or the new ones, whole', patience, async () => {
  const chance = chances(23);
  for (let round = 0; round < rounds(30, 2); round++) {
    const dataDir = oldDataFolder();
    const old = versionOf(dataDir);
    await killWithin(chance() * 500, dataDir, 'there');
    await finishExchange(dataDir);
    expect([old, current.version]).toContain(versionOf(dataDir));
    if (versionOf(dataDir) === old) await upgradeFolder(options(dataDir));
    expect(reportsOf(dataDir)).toEqual(current);
  }
});

it('a kill on the way back leaves the new data or the old ones, whole', patience, async () => {
  const chance = chances(29);
  const upgraded = oldDataFolder();
  const old = versionOf(upgraded);
  await upgradeFolder(options(upgraded));
  for (let round = 0; round < rounds(30, 2); round++) {
    const dataDir = join(temporaryFolder(), 'data');
    cpSync(upgraded, dataDir, { recursive: true });
    await killWithin(chance() * 60, dataDir, 'back');
    await finishExchange(dataDir);
    if (existsSync(join(dataDir, 'before'))) await goBack(dataDir);
    expect(versionOf(dataDir)).toBe(old);
    rmSync(dataDir, { recursive: true });
  }
});

async function killWithin(milliseconds: number, dataDir: string, way: string): Promise<void> {
  const child = startChild('upgrade-child.ts', dataDir, way);
  await child.printed(1);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  child.kill();
  expect((await child.ended).errors).toBe('');
}

function versionOf(dataDir: string): number | undefined {
  const path = join(dataDir, 'library.sqlite');
  expect(databaseFault(path)).toBeUndefined();
  return databaseVersion(path);
}

function reportsOf(dataDir: string): typeof current {
  const library = Library.open(dataDir);
  library.check();
  const reports = library.reports().length;
  library.close();
  return { version: versionOf(dataDir) ?? 0, reports };
}
