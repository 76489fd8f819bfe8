import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildGeneration } from '../../ingest/build-generation.ts';
import { Library } from '../../library/library.ts';
import type { ReportDraft } from '../../library/report.ts';
import { openSearchIndex } from '../../search/search-index.ts';
import { searchPassages } from '../../search/search-passages.ts';
import { standInEmbedder } from '../../search/stand-in-embedder.ts';
import { aDraft } from '../support/a-draft.ts';
import { aSource } from '../support/a-source.ts';
import { understood } from '../support/an-understood-question.ts';
import { recordingEmbedder } from '../support/recording-embedder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A data folder of its own for the running test. */
function open() {
  const dataDir = temporaryFolder();
  const library = Library.open(dataDir);
  onTestFinished(() => library.close());
  const parts = { dataDir, library, embedder: standInEmbedder };
  return {
    ...parts,
    publish: (...drafts: readonly ReportDraft[]) => {
      library.saveFile(aSource('a.txt', String(drafts.length)), drafts);
      return buildGeneration(parts);
    },
    openIndex: (embedder = standInEmbedder) => openSearchIndex({ ...parts, embedder }),
    /** What the index finds, best first. */
    search: async (question: string, embedder = standInEmbedder) => {
      const index = await openSearchIndex({ ...parts, embedder });
      const reports = library.reports();
      const options = { ...parts, index, embedder, reports, limit: 5 };
      const hits = await searchPassages(understood(question), options);
      return hits.map(({ passage }) => passage.text);
    },
  };
}

const growth = aDraft('地区生产总值增长4%左右。\n固定资产投资增长3%。');
const jobs = aDraft('新增就业1.2万人。', { region: '河西区', regionCode: '120103' });

describe('the index of a data folder', () => {
  it('is of the live generation, with both legs', async () => {
    const { publish, openIndex, search } = open();
    const { name } = await publish(growth);
    const index = await openIndex();
    expect(index).toMatchObject({ generation: name, problems: [] });
    expect(index.keywords.ids).toHaveLength(2);
    expect(index.vectors?.size).toBe(2);
    expect((await search('静海区投资增长多少？'))[0]).toBe('固定资产投资增长3%。');
  });

  it('is empty, and no fault, before anything was put in', async () => {
    const { openIndex, search } = open();
    const index = await openIndex();
    expect(index).toMatchObject({ generation: '', vectors: undefined, problems: [] });
    expect(index.keywords.ids).toEqual([]);
    expect(await search('静海区投资增长多少？')).toEqual([]);
  });

  it('tells the passages of some reports from those of others', async () => {
    const { publish, openIndex, library } = open();
    await publish(growth, jobs);
    const index = await openIndex();
    const [hexi, jinghai] = library.reports();
    const accepted = (reports: Parameters<typeof index.acceptor>[0]) =>
      index.keywords.ids.filter((_, position) => index.acceptor(reports)(position)).length;
    expect([accepted([hexi!]), accepted([jinghai!]), accepted([])]).toEqual([1, 2, 0]);
    expect(accepted([hexi!, jinghai!])).toBe(3);
  });
});

describe('an index that another embedder made', () => {
  it('serves by keywords, and says what to run', async () => {
    const { publish, openIndex, search } = open();
    await publish(growth);
    const other = recordingEmbedder({ name: 'bge-m3' });
    const { vectors, problems } = await openIndex(other);
    expect(vectors).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(standInEmbedder.name);
    expect(problems[0]).toContain('256');
    expect(problems[0]).toContain('bge-m3');
    expect(problems[0]).toContain('npm run ingest');
    expect((await search('静海区投资增长多少？', other))[0]).toBe('固定资产投资增长3%。');
    expect(other.calls).toEqual([]);
  });
});

describe('a damaged index', () => {
  it.each(['vectors.hnsw', 'keywords.bin'])('gives way to the one before: %s', async (file) => {
    const { publish, openIndex, search } = open();
    const before = await publish(growth);
    const newest = await publish(growth, jobs);
    appendFileSync(join(newest.folder, file), 'x');
    const index = await openIndex();
    expect(index.generation).toBe(before.name);
    expect(index.problems).toHaveLength(1);
    expect(index.problems[0]).toContain(newest.name);
    expect(index.problems[0]).toContain(file);
    expect((await search('静海区投资增长多少？'))[0]).toBe('固定资产投资增长3%。');
  });

  it('gives way also when a file of it is gone, or its manifest is no manifest', async () => {
    for (const damage of [
      (folder: string) => rmSync(join(folder, 'vectors.hnsw')),
      (folder: string) => writeFileSync(join(folder, 'manifest.json'), '{'),
    ]) {
      const { publish, openIndex } = open();
      const before = await publish(growth);
      damage((await publish(growth, jobs)).folder);
      expect((await openIndex()).generation).toBe(before.name);
    }
  });

  it('leaves nothing to search where there was none before, and says so', async () => {
    const { publish, openIndex, search } = open();
    const { folder } = await publish(growth);
    rmSync(join(folder, 'keywords.bin'));
    const index = await openIndex();
    expect(index.generation).toBe('');
    expect(index.problems).toHaveLength(1);
    expect(await search('静海区投资增长多少？')).toEqual([]);
  });
});
