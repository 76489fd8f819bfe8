import { createHash } from 'node:crypto';

/** SHA-256 of a value's JSON, in hex. Objects have to be written with their keys in one order. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
