import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The data of the version before an upgrade, kept as they were for the way back. */
export const beforeUpgrade = 'before';
/** The data of the version that was gone back from. */
export const afterUpgrade = 'after';
/** A copy that is being brought up to this version. */
export const duringUpgrade = 'upgrading';

/** Folders within a data folder that hold the whole of it as it is in another version. */
const otherVersions = [beforeUpgrade, afterUpgrade, duringUpgrade];

/** The folders of other versions that are there: what is removed or too old has to go from these too. */
export function dataOfOtherVersions(dataDir: string): readonly string[] {
  return otherVersions.map((name) => join(dataDir, name)).filter((path) => existsSync(path));
}

/** Removes the data of every other version: from then on there is no way back. */
export async function dropOtherVersions(dataDir: string): Promise<void> {
  for (const path of dataOfOtherVersions(dataDir)) await rm(path, { recursive: true });
}
