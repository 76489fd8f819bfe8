import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A row that is known from elsewhere: `12:hash`. */
export type KnownRow = { readonly sequence: number; readonly hash: string };

/** Where a data folder keeps the last row of its audit. */
export function headIn(dataDir: string): string {
  return join(dataDir, 'audit.head');
}

/** The last row as it was when it was written; undefined where nothing was written yet. */
export function rowOfHead(path: string): KnownRow | undefined {
  return existsSync(path) ? readKnownRow(readFileSync(path, 'utf8').trim()) : undefined;
}

/** @throws Error where it is no `12:hash`. */
export function readKnownRow(text: string): KnownRow {
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/u.exec(text) ?? [];
  if (sequence === undefined || hash === undefined) {
    throw new Error(
      `"${text.slice(0, 100)}" is no row of the audit; one is written 12:<64 hex digits>.`,
    );
  }
  return { sequence: Number(sequence), hash };
}
