import type { Key, KeyRing } from '../../server/control/access/key-file.ts';
import { noKeys } from '../../server/control/access/key-file.ts';
import { newKey } from '../../server/control/access/key-secret.ts';

/** A key with its headers, as somebody sends it. */
export type HeldKey = { readonly ring: Key; readonly headers: { readonly Authorization: string } };

/** A new key of somebody; by default a reader of what is public. */
export function aKey(name: string, granted: Partial<Key> = {}): HeldKey {
  const { key, id, hash } = newKey();
  const ring = { roles: ['reader'], collections: ['public'], ...granted, id, name, hash } as Key;
  return { ring, headers: { Authorization: `Bearer ${key}` } };
}

/** A ring of these keys. */
export function ringOf(...held: readonly HeldKey[]): KeyRing {
  return { ...noKeys, keys: held.map(({ ring }) => ring) };
}
