import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The rooms that an answer comes out of. */
const rooms = [
  'language',
  'library',
  'question',
  'search',
  'figures',
  'ingest',
  'models',
  'prompts',
  'server',
];

/**
 * A digest of the product's own code, so that an answer of other code is never taken for one of
 * this. Better than a commit, which does not see what was changed since.
 */
export function codeVersion(): string {
  const hash = createHash('sha256');
  for (const room of rooms) {
    const names = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter(isSource).toSorted()) {
      hash.update(`${room}/${name}\n`).update(readFileSync(join(root, room, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function isSource(name: string): boolean {
  return /\.(?:ts|md|json|tsv|txt)$/u.test(name);
}
