import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ingestReports } from '../../ingest/ingest-reports.ts';
import { DataFolderError } from '../../library/folder/data-folder-error.ts';
import { Library } from '../../library/library.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { chances, patience, rounds } from './rounds.ts';
import { writeShortReports } from './short-reports.ts';

/** All that is served of a library: what a server reads at its start, then every row. */
function served(dataDir: string): unknown {
  const library = Library.open(dataDir);
  try {
    library.check();
    const reports = library.reports();
    const ids = library.passages().map(({ id }) => id);
    return {
      reports: reports.map(({ id, sourceFile: _, ...facts }) => ({
        ...facts,
        ...library.report(id),
      })),
      passages: library.passagesById(ids),
    };
  } finally {
    library.close();
  }
}

it('a damaged library is refused with what to do, or says what it said', patience, async () => {
  const root = temporaryFolder();
  const [folder, dataDir, broken] = ['reports', 'data', 'broken'].map((name) => join(root, name));
  writeShortReports(folder!, 12);
  await ingestReports({ paths: [folder!], dataDir: dataDir!, embedder: standInEmbedder });
  const truth = JSON.stringify(served(dataDir!), withoutFile);
  const sound = readFileSync(join(dataDir!, 'library.sqlite'));

  const chance = chances(5);
  let refused = 0;
  const all = rounds(50, 8);
  for (let round = 0; round < 2 * all; round++) {
    const bytes = Buffer.from(sound);
    if (round < all) {
      const bit = Math.floor(chance() * bytes.length * 8);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    } else {
      const page = 4096 * Math.floor((chance() * bytes.length) / 4096);
      bytes.fill(0, page, page + 4096);
    }
    const data = join(broken!, String(round));
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'library.sqlite'), bytes);
    try {
      expect(JSON.stringify(served(data), withoutFile)).toBe(truth);
    } catch (error) {
      if (!(error instanceof DataFolderError)) throw error;
      expect(error.message).toMatch(/library\.sqlite.*(?:backup|newer program|Check that)/su);
      refused++;
    }
  }
  expect(refused).toBeGreaterThan(0);
});

/** The name of the file is shown to people and no part of what a citation rests on. */
function withoutFile(key: string, value: unknown): unknown {
  return key === 'sourceFile' ? undefined : value;
}
