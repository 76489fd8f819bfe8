import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocuments } from '../../ingest/read-documents.ts';
import type { ReportDraft } from '../../library/report.ts';

/** The folder of sample reports that ships with the project. */
export const digestFolder: string = fileURLToPath(new URL('../../reports/', import.meta.url));

/** File names of the digests, in order. */
export const digestNames: readonly string[] = readdirSync(digestFolder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .toSorted();

export function digestSource(name: string): string {
  return readFileSync(join(digestFolder, name), 'utf8');
}

/** The one document of a digest, as ingest reads it. */
export function digestDraft(name: string): ReportDraft {
  const [draft, ...others] = readDocuments(digestSource(name), 'markdown').documents;
  if (!draft || others.length > 0) throw new Error(`${name} does not hold one document`);
  return draft;
}
