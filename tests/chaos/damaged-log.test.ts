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

/** The words of every report by its id, read as a server reads them at its start. */
function servedTexts(dataDir: string): ReadonlyMap<string, string> {
  const library = Library.open(dataDir);
  try {
    library.check();
    return new Map(library.reports().map(({ id }) => [id, library.report(id)?.text ?? '']));
  } finally {
    library.close();
  }
}

it(
  'a damaged log or shared memory beside the library makes no report false',
  patience,
  async () => {
    const root = temporaryFolder();
    const [folder, dataDir] = [join(root, 'reports'), join(root, 'data')];
    writeShortReports(folder, 6);
    // Held open, so that what is written stays in the log as after a kill.
    const holder = Library.open(dataDir);
    await ingestReports({ paths: [folder], dataDir, embedder: standInEmbedder });
    const files = ['library.sqlite', 'library.sqlite-wal', 'library.sqlite-shm'] as const;
    const sound = new Map(files.map((file) => [file, readFileSync(join(dataDir, file))]));
    const truth = new Map(holder.reports().map(({ id }) => [id, holder.report(id)?.text ?? '']));
    holder.close();
    expect(sound.get('library.sqlite-wal')?.length).toBeGreaterThan(0);

    const chance = chances(7);
    for (let round = 0; round < rounds(50, 8); round++) {
      const data = join(root, 'broken', String(round));
      mkdirSync(data, { recursive: true });
      const victim = files[1 + (round % 2)] ?? files[1];
      for (const [file, bytes] of sound) {
        const written = Buffer.from(bytes);
        if (file === victim) damage(written, round, chance);
        writeFileSync(join(data, file), written);
      }
      try {
        for (const [id, text] of servedTexts(data)) expect([id, text]).toEqual([id, truth.get(id)]);
      } catch (error) {
        if (!(error instanceof DataFolderError)) throw error;
      }
    }
    // The sound files give everything back.
    const whole = join(root, 'whole');
    mkdirSync(whole);
    for (const file of files) writeFileSync(join(whole, file), sound.get(file) ?? '');
    expect(servedTexts(whole)).toEqual(truth);
  },
);

/** One flipped bit, or a page of zeros. */
function damage(bytes: Buffer, round: number, chance: () => number): void {
  const at = Math.floor(chance() * bytes.length);
  if (round % 4 < 2) bytes[at] = (bytes[at] ?? 0) ^ (1 << (round % 8));
  else bytes.fill(0, at, Math.min(at + 4096, bytes.length));
}
