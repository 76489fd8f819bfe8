import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildGeneration } from '../../../ingest/build/build-generation.ts';
import { Library } from '../../../library/library.ts';
import { formatManifest, parseManifest } from '../../../library/folder/manifest.ts';
import type { ReportDraft } from '../../../library/report.ts';
import {
  fileOfPart,
  flatVectorsFile,
  keywordsFile,
  reportsFile,
  vectorsFile,
} from '../../../search/index/index-files.ts';
import { openSearchIndex } from '../../../search/index/search-index.ts';
import { searchPassages } from '../../../search/search-passages.ts';
import { standInEmbedder } from '../../../search/index/stand-in-embedder.ts';
import { aDraft } from '../../support/made/a-draft.ts';
import { aSource } from '../../support/made/a-source.ts';
import { understood } from '../../support/made/an-understood-question.ts';
import { recordingEmbedder } from '../../support/fakes/recording-embedder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

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
    const accepted = (reports: Parameters<typeof index.among>[0]) => {
      const { accepts, count } = index.among(reports);
      expect(index.keywords.ids.filter((_, position) => accepts(position))).toHaveLength(count);
      return count;
    };
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
  const asked = '静海区投资增长多少？';
  const answer = '固定资产投资增长3%。';

  it.each([
    ['the graph of vectors is cut short', vectorsFile, (file: string) => truncateSync(file, 100)],
    ['the graph of vectors has grown', vectorsFile, (file: string) => appendFileSync(file, 'x')],
    ['the graph of vectors is gone', vectorsFile, (file: string) => rmSync(file)],
    ['the vectors are cut short', flatVectorsFile, (file: string) => truncateSync(file, 100)],
    ['the vectors are gone', flatVectorsFile, (file: string) => rmSync(file)],
  ])('serves by its keywords where %s', async (_, file, damage) => {
    const { publish, openIndex, search } = open();
    await publish(growth);
    const newest = await publish(growth, jobs);
    damage(pathOf(newest.folder, file));
    const index = await openIndex();
    expect(index.generation).toBe(newest.name);
    expect(index.vectors).toBeUndefined();
    expect(index.reports).toHaveLength(2);
    expect(index.problems[0]).toContain(newest.name);
    expect(index.problems[0]).toContain(file);
    expect(index.problems[1]).toContain('--rebuild');
    expect((await search(asked))[0]).toBe(answer);
  });

  it.each([
    ['its keywords', (folder: string) => appendFileSync(pathOf(folder, keywordsFile), 'x')],
    ['its list of reports', (folder: string) => rmSync(pathOf(folder, reportsFile))],
    ['its manifest', (folder: string) => writeFileSync(join(folder, 'manifest.json'), '{')],
  ])('gives way to the one before with %s', async (_, damage) => {
    const { publish, openIndex, search } = open();
    const before = await publish(growth);
    const newest = await publish(growth, jobs);
    damage(newest.folder);
    const index = await openIndex();
    expect(index.generation).toBe(before.name);
    expect(index.vectors?.size).toBe(2);
    expect(index.reports.map(({ region }) => region)).toEqual(['静海区']);
    expect(index.problems[0]).toContain(newest.name);
    expect(index.problems[1]).toContain('--rebuild');
    expect((await search(asked))[0]).toBe(answer);
  });

  it('gives way to keywords read anew from the library where no other is whole', async () => {
    const { publish, openIndex, search } = open();
    const { folder } = await publish(growth, jobs);
    rmSync(pathOf(folder, keywordsFile));
    const index = await openIndex();
    expect(index).toMatchObject({ generation: '', vectors: undefined });
    expect(index.reports).toHaveLength(2);
    expect(index.problems.at(-1)).toContain('--rebuild');
    expect((await search(asked))[0]).toBe(answer);
  });

  it('is found by itself where CURRENT is damaged', async () => {
    const { dataDir, publish, openIndex } = open();
    const { name } = await publish(growth);
    for (const said of ['', '00000', '\u0000\u0000\u0000', '../../etc']) {
      writeFileSync(join(dataDir, 'CURRENT'), said);
      const index = await openIndex();
      expect(index.generation).toBe(name);
      expect(index.vectors?.size).toBe(2);
      expect(index.problems[0]).toContain('CURRENT');
    }
  });
});

describe('an index of another version of this program', () => {
  const asked = '静海区投资增长多少？';

  it.each([
    ['its keywords in an earlier layout', keywordsFile, (words: Buffer) => words.write('WBK1')],
    ['its keywords in a later layout', keywordsFile, (words: Buffer) => words.write('WBK9')],
    ['its list of reports in another form', reportsFile, (list: Buffer) => list.write('{}//')],
  ])('gives way to keywords read anew, with %s', async (_, file, change) => {
    const { publish, openIndex, search } = open();
    const { name, folder } = await publish(growth, jobs);
    rewriteWhole(folder, file, change);
    const index = await openIndex();
    expect(index).toMatchObject({ generation: '', vectors: undefined });
    expect(index.reports).toHaveLength(2);
    expect(index.problems[0]).toContain(`generation ${name}`);
    expect(index.problems.at(-1)).toContain('npm run ingest -- --rebuild');
    expect((await search(asked))[0]).toBe('固定资产投资增长3%。');
  });

  it('says which layout it has', async () => {
    const { publish, openIndex } = open();
    const { folder } = await publish(growth);
    rewriteWhole(folder, keywordsFile, (words) => words.write('WBK1'));
    expect((await openIndex()).problems[0]).toContain('has layout WBK1, and');
  });

  it('serves whole without the file of vectors that earlier versions did not write', async () => {
    const { publish, openIndex, search } = open();
    const { folder } = await publish(growth, jobs);
    rmSync(pathOf(folder, flatVectorsFile));
    const flat = fileOfPart(basename(folder), flatVectorsFile);
    changeManifest(folder, ({ [flat]: _, ...files }) => files);
    const index = await openIndex();
    expect(index.problems).toEqual([]);
    expect(index.vectors?.size).toBe(3);
    expect((await search(asked))[0]).toBe('固定资产投资增长3%。');
  });
});

/** A file of the only part of a generation. */
function pathOf(folder: string, file: string): string {
  return join(folder, fileOfPart(basename(folder), file));
}

/** Changes a file and its digest, as a program that writes it otherwise would have. */
function rewriteWhole(folder: string, file: string, change: (bytes: Buffer) => unknown): void {
  const bytes = readFileSync(pathOf(folder, file));
  change(bytes);
  writeFileSync(pathOf(folder, file), bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const name = fileOfPart(basename(folder), file);
  changeManifest(folder, (files) => ({ ...files, [name]: digest }));
}

type Digests = Readonly<Record<string, string>>;

function changeManifest(folder: string, change: (files: Digests) => Digests): void {
  const path = join(folder, 'manifest.json');
  const manifest = parseManifest(readFileSync(path, 'utf8'));
  writeFileSync(path, formatManifest({ ...manifest, files: change(manifest.files) }));
}

describe('an index that is older than the library', () => {
  it('answers for the reports it holds, as far as they are still there', async () => {
    const { library, publish, openIndex, search } = open();
    await publish(growth, jobs);
    library.saveFile(aSource('b.txt'), [
      aDraft('新的一份。', { region: '肇庆市', regionCode: '4412' }),
    ]);
    expect((await openIndex()).reports.map(({ region }) => region)).toEqual(['河西区', '静海区']);
    library.removeReports(['120118-2023']);
    const index = await openIndex();
    expect(index.reports.map(({ region }) => region)).toEqual(['河西区']);
    expect(await search('静海区投资增长多少？')).not.toContain('固定资产投资增长3%。');
  });
});
