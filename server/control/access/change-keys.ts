import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { replaceFile } from '../../../library/folder/durable-files.ts';
import { tryHold } from '../../../library/open-database.ts';
import { KeyFileError, noKeys, readKeys, type Key, type KeyRing } from './key-file.ts';
import { newKey } from './key-secret.ts';

/** What a new key opens, and for whom. */
export type KeyGrant = Pick<Key, 'name' | 'roles' | 'collections' | 'expires' | 'perMinute'>;

/**
 * Makes a key and keeps its hash. The key itself is told once, here, and kept nowhere.
 * @throws KeyFileError where the name has a key already, or the file cannot be read.
 */
export function addKey(path: string, grant: KeyGrant): Promise<string> {
  const { key, id, hash } = newKey();
  return changing(path, (ring) => {
    if (ring.keys.some(({ name }) => name === grant.name)) {
      throw new KeyFileError(
        `${grant.name} has a key. Revoke it first: npm run admin -- keys revoke ${grant.name}`,
      );
    }
    return { ring: { ...ring, keys: [...ring.keys, { ...grant, id, hash }] }, result: key };
  });
}

/** Takes the key of somebody away, by name or id. @throws KeyFileError where there is none. */
export function revokeKey(path: string, nameOrId: string): Promise<Key> {
  return changing(path, (ring) => {
    const revoked = ring.keys.find(({ name, id }) => name === nameOrId || id === nameOrId);
    if (!revoked)
      throw new KeyFileError(
        `Nobody called ${nameOrId} has a key. See all: npm run admin -- keys list`,
      );
    return { ring: { ...ring, keys: ring.keys.filter((key) => key !== revoked) }, result: revoked };
  });
}

/** The keys as they are now. @throws KeyFileError where they cannot be read. */
export async function keysNow(path: string): Promise<KeyRing> {
  const words = existsSync(path) ? await readFile(path, 'utf8') : undefined;
  return words === undefined ? noKeys : readKeys(words, path);
}

type Change<Result> = (ring: KeyRing) => { readonly ring: KeyRing; readonly result: Result };

async function changing<Result>(path: string, change: Change<Result>): Promise<Result> {
  const lock = tryHold(`${path}.lock`);
  if (!lock) throw new KeyFileError(`${path} is just being changed by another command. Try again.`);
  try {
    const { ring, result } = change(await keysNow(path));
    const words = `${JSON.stringify(ring, null, 2)}\n`;
    readKeys(words, path);
    await replaceFile(path, words);
    return result;
  } finally {
    lock.release();
  }
}
