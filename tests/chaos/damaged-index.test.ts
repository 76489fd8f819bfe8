import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ingestReports } from '../../ingest/ingest-reports.ts';
import { Library } from '../../library/library.ts';
import {
  fileOfPart,
  keywordsFile,
  reportsFile,
  vectorsFile,
} from '../../search/index/index-files.ts';
import { openSearchIndex } from '../../search/index/search-index.ts';
import { searchPassages } from '../../search/search-passages.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { understood } from '../support/made/an-understood-question.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { chances, patience, rounds } from './rounds.ts';
import { writeShortReports } from './short-reports.ts';

const embedder = standInEmbedder;

/** A data folder with two generations, of which the files of the newer are damaged and mended. */
async function twoGenerations() {
  const root = temporaryFolder();
  const [folder, dataDir] = [join(root, 'reports'), join(root, 'data')];
  const ingest = (rebuild = false) =>
    ingestReports({ paths: [folder], dataDir, embedder, rebuild });
  writeShortReports(folder, 5);
  const older = (await ingest()).generation ?? '';
  writeShortReports(folder, 8);
  const newer = (await ingest()).generation ?? '';
  const library = Library.open(dataDir);
  onTestFinished(() => library.close());
  const path = (generation: string, file: string) => {
    const name = file === 'manifest.json' ? file : fileOfPart(generation, file);
    return join(dataDir, 'generations', generation, name);
  };
  const search = async () => {
    const index = await openSearchIndex({ dataDir, library, embedder });
    const options = { index, library, embedder, reports: index.reports, limit: 3 };
    const hits = await searchPassages(understood('第3号项目完成投资多少亿元？'), options);
    return { index, best: hits.map(({ passage }) => passage.text).join('\n') };
  };
  return { ingest, older, newer, path, search };
}

type Damage = (bytes: Buffer, chance: () => number) => Buffer;

const flipBit: Damage = (bytes, chance) => {
  const bit = Math.floor(chance() * bytes.length * 8);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes;
};
const flipHeaderBit: Damage = (bytes, chance) =>
  Buffer.concat([flipBit(Buffer.from(bytes.subarray(0, 96)), chance), bytes.subarray(96)]);
const overwrite =
  (value: (chance: () => number) => number): Damage =>
  (bytes, chance) => {
    const start = Math.floor(chance() * bytes.length);
    // Garbage that is by chance what was there is none.
    for (let at = start; at < Math.min(bytes.length, start + 4096); at++) bytes[at] = value(chance);
    return bytes;
  };

describe('a damaged file of the index', () => {
  it.each<readonly [string, number, number, Damage]>([
    ['a flipped bit', 50, 6, flipBit],
    ['a flipped bit of its header', 50, 6, flipHeaderBit],
    ['4 KiB of garbage', 30, 4, overwrite((chance) => Math.floor(chance() * 256))],
    ['4 KiB of zeros', 30, 4, overwrite(() => 0)],
    ['an end that is missing', 6, 3, (bytes, chance) => bytes.subarray(0, chance() * bytes.length)],
  ])('is told before it is read: %s', patience, async (_, all, some, damage) => {
    const { newer, path, search, ingest } = await twoGenerations();
    const chance = chances(3);
    for (const file of [vectorsFile, keywordsFile, reportsFile, 'manifest.json']) {
      const sound = readFileSync(path(newer, file));
      for (let round = 0; round < rounds(all, some); round++) {
        const damaged = damage(Buffer.from(sound), chance);
        if (damaged.equals(sound)) continue;
        writeFileSync(path(newer, file), damaged);
        const { index, best } = await search();
        expect(index.problems[0]).toContain(newer);
        expect(index.problems.at(-1)).toContain('--rebuild');
        expect(best).toContain('第3号项目');
      }
      writeFileSync(path(newer, file), sound);
    }
    truncateSync(path(newer, vectorsFile), 1000);
    await ingest(true);
    const { index } = await search();
    expect(index.problems).toEqual([]);
    expect(index.vectors?.size).toBe(index.keywords.ids.length);
  });

  it('is told when it is another generation’s', patience, async () => {
    const { older, newer, path, search } = await twoGenerations();
    for (const file of [vectorsFile, keywordsFile, reportsFile]) {
      const sound = readFileSync(path(newer, file));
      copyFileSync(path(older, file), path(newer, file));
      const { index, best } = await search();
      expect(index.problems[0]).toContain(file);
      expect(best).toContain('第3号项目');
      writeFileSync(path(newer, file), sound);
    }
  });
});
