import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ingestReports } from '../../ingest/ingest-reports.ts';
import { openCurrentGeneration } from '../../library/folder/generations.ts';
import { Library } from '../../library/library.ts';
import type { Passage, Report } from '../../library/report.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startChild } from './child.ts';
import { chances, patience, rounds } from './rounds.ts';
import { writeShortReports } from './short-reports.ts';

type Contents = {
  readonly reports: ReadonlyMap<string, Report | undefined>;
  readonly passages: ReadonlyMap<string, readonly Passage[]>;
};

/** Everything that a library holds, after it was found sound. */
function contentsOf(dataDir: string): Contents {
  const library = Library.open(dataDir);
  try {
    library.check();
    const ids = library.reports().map(({ id }) => id);
    const all = library.passages();
    return {
      reports: new Map(ids.map((id) => [id, library.report(id)])),
      passages: new Map(ids.map((id) => [id, all.filter(({ reportId }) => reportId === id)])),
    };
  } finally {
    library.close();
  }
}

it(
  'a report that was acknowledged survives a kill, and no half one is left',
  patience,
  async () => {
    const root = temporaryFolder();
    const [folder, dataDir, calm] = ['reports', 'data', 'calm'].map((name) => join(root, name));
    const files = 40;
    writeShortReports(folder!, files);
    await ingestReports({ paths: [folder!], dataDir: calm!, embedder: standInEmbedder });
    const whole = contentsOf(calm!);
    expect(whole.reports.size).toBe(files);

    const chance = chances(7);
    const acknowledged = new Set<string>();
    for (let round = 0; round < rounds(50, 3); round++) {
      if (acknowledged.size > files / 2) {
        rmSync(dataDir!, { recursive: true });
        acknowledged.clear();
      }
      const child = startChild('ingest-child.ts', folder!, dataDir!);
      await child.printed(1 + Math.floor(chance() * 8));
      await new Promise((resolve) => setTimeout(resolve, chance() * 20));
      child.kill();
      await child.ended;
      for (const id of child.lines) acknowledged.add(id);

      const { reports, passages } = contentsOf(dataDir!);
      expect([...acknowledged].filter((id) => !reports.has(id))).toEqual([]);
      for (const [id, report] of reports) {
        expect(report).toEqual(whole.reports.get(id));
        expect(passages.get(id)).toEqual(whole.passages.get(id));
      }
    }

    await ingestReports({ paths: [folder!], dataDir: dataDir!, embedder: standInEmbedder });
    expect(contentsOf(dataDir!)).toEqual(whole);
    const { generation, problems } = await openCurrentGeneration(dataDir!);
    expect(problems).toEqual([]);
    expect(generation?.manifest.passages).toBe([...whole.passages.values()].flat().length);
  },
);
