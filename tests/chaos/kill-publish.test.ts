import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ingestReports } from '../../ingest/ingest-reports.ts';
import { readCurrent } from '../../library/folder/generations.ts';
import { Library } from '../../library/library.ts';
import { openSearchIndex } from '../../search/index/search-index.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startChild } from './child.ts';
import { chances, patience, rounds } from './rounds.ts';
import { writeShortReports } from './short-reports.ts';

it('a kill while an index is published leaves the live one whole', patience, async () => {
  const root = temporaryFolder();
  const [folder, dataDir] = [join(root, 'reports'), join(root, 'data')];
  writeShortReports(folder, 60);
  await ingestReports({ paths: [folder], dataDir, embedder: standInEmbedder });
  const library = Library.open(dataDir);
  onTestFinished(() => library.close());
  const ids = library.passages().map(({ id }) => id);

  const chance = chances(11);
  let published = Number(await readCurrent(dataDir));
  for (let round = 0; round < rounds(50, 3); round++) {
    const child = startChild('publish-child.ts', dataDir);
    await child.printed(1);
    // A generation takes some tens of milliseconds: the kill strikes anywhere in the second or third.
    await new Promise((resolve) => setTimeout(resolve, chance() * 120));
    child.kill();
    const { errors } = await child.ended;
    expect(errors).toBe('');
    published = Math.max(published, ...child.lines.map(Number));

    const live = Number(await readCurrent(dataDir));
    expect([published, published + 1]).toContain(live);
    const index = await openSearchIndex({ dataDir, library, embedder: standInEmbedder });
    expect(index).toMatchObject({ generation: String(live).padStart(6, '0'), problems: [] });
    expect(index.keywords.ids).toEqual(ids);
    expect(index.vectors?.size).toBe(ids.length);
    published = live;
  }
});
