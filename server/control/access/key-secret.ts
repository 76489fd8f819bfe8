import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const idBytes = 4;
const secretBytes = 32;
const keyPattern = /^wb-([\da-f]{8})-([\w-]{43})$/u;

/** A new key: what its holder is given, once, and what is kept of it. */
export type NewKey = { readonly key: string; readonly id: string; readonly hash: string };

/** 256 random bits, so that one round of a hash is enough: nobody tries them out. */
export function newKey(): NewKey {
  const id = randomBytes(idBytes).toString('hex');
  const key = `wb-${id}-${randomBytes(secretBytes).toString('base64url')}`;
  return { key, id, hash: hashOf(key).toString('hex') };
}

/** `idOfKey('wb-0a1b2c3d-…') // => '0a1b2c3d'`; undefined of what is no key. */
export function idOfKey(key: string): string | undefined {
  return keyPattern.exec(key)?.[1];
}

/** Whether a key has this hash, in a time that tells nothing of either. */
export function hasHash(key: string, hash: string): boolean {
  const [given, wanted] = [hashOf(key), Buffer.from(hash, 'hex')];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** sha256 of a key. */
export function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
