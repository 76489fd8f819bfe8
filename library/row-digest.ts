import { createHash } from 'node:crypto';

/** The digest of a row's values, joined by a character that no text has. */
export function digestOfValues(values: readonly (string | number | null)[]): string {
  return createHash('sha256').update(values.join('\u0000')).digest('hex');
}
