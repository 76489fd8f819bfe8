import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addKey, keysNow, revokeKey } from '../../../../server/control/access/change-keys.ts';
import { KeyFileError, liveKeys, readKeys } from '../../../../server/control/access/key-file.ts';
import { hasHash, idOfKey } from '../../../../server/control/access/key-secret.ts';
import { keysInWords } from '../../../../server/control/access/keys-in-words.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const reader = { name: '王某', roles: ['reader' as const], collections: ['public'] };

describe('the file of keys', () => {
  it('has the hash of a key that was told once, and not the key', async () => {
    const path = join(temporaryFolder(), 'keys.json');
    const key = await addKey(path, { ...reader, expires: '2027-12-31' });
    const { keys } = await keysNow(path);
    expect(keys).toMatchObject([{ ...reader, id: idOfKey(key), expires: '2027-12-31' }]);
    expect(hasHash(key, keys[0]?.hash ?? '')).toBe(true);
    expect(hasHash(`${key}x`, keys[0]?.hash ?? '')).toBe(false);
    expect(readFileSync(path, 'utf8')).not.toContain(key.slice(12));
    expect(keysInWords(await keysNow(path))).toMatch(/王某 {2}reader {2}public {2}到 2027-12-31/u);
  });

  it('gives nobody a second key, and takes the one away that is named', async () => {
    const path = join(temporaryFolder(), 'keys.json');
    await addKey(path, reader);
    await expect(addKey(path, reader)).rejects.toThrow('王某 has a key');
    await expect(revokeKey(path, '李某')).rejects.toThrow('Nobody called 李某');
    expect(await revokeKey(path, '王某')).toMatchObject({ name: '王某' });
    expect((await keysNow(path)).keys).toEqual([]);
  });

  it.each([
    ['an auditor who acts', { roles: ['auditor', 'reader'] }, 'auditor goes with no other'],
    ['no role', { roles: [] }, 'roles'],
    ['a role that is none', { roles: ['king'] }, 'roles'],
    ['a collection that is none', { collections: ['Öffentlich'] }, 'collections'],
    ['a day that is none', { expires: '2027-02-30' }, 'expires'],
    ['a misspelt field', { colections: ['drafts'] }, 'colections'],
  ])('is refused with %s', (_what, wrong, where) => {
    const key = { id: '0a1b2c3d', hash: 'f'.repeat(64), ...reader, ...wrong };
    const read = () => readKeys(JSON.stringify({ version: 1, keys: [key] }), 'keys.json');
    expect(read).toThrow(KeyFileError);
    expect(read).toThrow(where);
  });

  it('is read anew when it changes, and stands as it was where that cannot be read', async () => {
    const path = join(temporaryFolder(), 'keys.json');
    const problems: unknown[] = [];
    const keys = liveKeys(path, (error) => problems.push(error));
    expect(keys().keys).toEqual([]);
    await addKey(path, reader);
    expect(keys().keys).toHaveLength(1);
    writeFileSync(path, '{"version": 1, "keys": [');
    expect(keys().keys).toHaveLength(1);
    expect(problems).toHaveLength(1);
  });
});
