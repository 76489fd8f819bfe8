import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ingestReports, type IngestProgress } from '../../ingest/ingest-reports.ts';
import { openCurrentGeneration } from '../../library/folder/generations.ts';
import { Library } from '../../library/library.ts';
import type { Passage } from '../../library/report.ts';
import type { Embedder } from '../../models/embedding/embedder.ts';
import { fileOfPart, keywordsFile } from '../../search/index/index-files.ts';
import { openSearchIndex } from '../../search/index/search-index.ts';
import { digestFolder, digestNames, digestSource } from '../support/digests.ts';
import { recordingEmbedder } from '../support/fakes/recording-embedder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A folder of reports beside an empty data folder. */
function setUp(...digests: readonly string[]) {
  const root = temporaryFolder();
  const folder = join(root, 'reports');
  const dataDir = join(root, 'data');
  mkdirSync(folder);
  for (const name of digests) copyFileSync(join(digestFolder, name), join(folder, name));
  const ingest = (embedder: Embedder = recordingEmbedder(), rebuild = false) =>
    ingestReports({ paths: [folder], dataDir, embedder, rebuild });
  return { folder, dataDir, ingest };
}

function passagesIn(dataDir: string): readonly Passage[] {
  const library = Library.open(dataDir);
  try {
    return library.passages();
  } finally {
    library.close();
  }
}

async function indexedIds(dataDir: string): Promise<readonly string[]> {
  const library = Library.open(dataDir);
  try {
    const embedder = recordingEmbedder();
    return (await openSearchIndex({ dataDir, library, embedder })).keywords.ids;
  } finally {
    library.close();
  }
}

function logOf(dataDir: string): readonly unknown[] {
  const database = new Database(join(dataDir, 'library.sqlite'), { readonly: true });
  try {
    return database.prepare('SELECT outcome, detail FROM ingest_log ORDER BY rowid').all();
  } finally {
    database.close();
  }
}

describe('ingesting reports', () => {
  it('puts every file in and publishes an index over all passages', async () => {
    const { dataDir, ingest } = setUp(...digestNames);
    const { files, reports, generation } = await ingest();
    expect(files).toEqual([
      { file: 'hexi-2023.md', outcome: 'saved', reportIds: ['120103-2023'] },
      { file: 'jinghai-2021.md', outcome: 'saved', reportIds: ['120118-2021'] },
      { file: 'jinghai-2023.md', outcome: 'saved', reportIds: ['120118-2023'] },
      {
        file: 'sichuan-delegation-2023.md',
        outcome: 'saved',
        reportIds: [expect.stringMatching(/^article-[0-9a-f]{10}$/u)],
      },
      { file: 'tianjin-2023.md', outcome: 'saved', reportIds: ['12-2023'] },
      { file: 'xinzhuang-2023.md', outcome: 'saved', reportIds: ['120112104-2023'] },
      { file: 'zhaoqing-2022.md', outcome: 'saved', reportIds: ['4412-2022'] },
    ]);
    expect(reports.map(({ sourceFile }) => sourceFile).toSorted()).toEqual(digestNames);
    expect(generation).toBe('000001');
    const opened = await openCurrentGeneration(dataDir);
    expect(opened.problems).toEqual([]);
    expect(opened.generation?.manifest.passages).toBe(passagesIn(dataDir).length);
  });

  it('tells how far it is, files first, then passages', async () => {
    const { folder, dataDir } = setUp('jinghai-2021.md', 'jinghai-2023.md');
    const seen: IngestProgress[] = [];
    const embedder = recordingEmbedder();
    await ingestReports({
      paths: [folder],
      dataDir,
      embedder,
      onProgress: (progress) => seen.push(progress),
    });
    const passages = passagesIn(dataDir).length;
    expect(seen.filter(({ stage }) => stage === 'files')).toEqual([
      { stage: 'files', done: 1, of: 2, file: 'jinghai-2021.md' },
      { stage: 'files', done: 2, of: 2, file: 'jinghai-2023.md' },
    ]);
    const stages = new Set(seen.map(({ stage }) => stage));
    expect([...stages]).toEqual(['files', 'embedding', 'passages']);
    expect(seen.at(-1)).toEqual({ stage: 'passages', done: passages, of: passages });
  });

  it('lets go of the library, also when it fails', async () => {
    const { dataDir, ingest } = setUp('jinghai-2021.md');
    await expect(ingest(recordingEmbedder({ failWith: new Error('down') }))).rejects.toThrow(
      'down',
    );
    const database = new Database(join(dataDir, 'library.sqlite'), { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE; COMMIT;');
    database.close();
  });

  it('is refused for a path that does not exist, before anything is written', async () => {
    const { folder, dataDir } = setUp();
    const paths = [join(folder, '没有.txt')];
    const ingesting = ingestReports({ paths, dataDir, embedder: recordingEmbedder() });
    await expect(ingesting).rejects.toThrow('No such file or folder');
    expect(() => readFileSync(join(dataDir, 'library.sqlite'))).toThrow('ENOENT');
  });
});

describe('ingesting again', () => {
  it('reads no file that did not change, embeds nothing, and leaves the index', async () => {
    const { ingest } = setUp('jinghai-2021.md', 'jinghai-2023.md');
    await ingest();
    const embedder = recordingEmbedder();
    expect(await ingest(embedder)).toEqual({
      files: [
        { file: 'jinghai-2021.md', outcome: 'unchanged' },
        { file: 'jinghai-2023.md', outcome: 'unchanged' },
      ],
      reports: [],
      figures: 0,
      examplesGone: [],
      generation: '000001',
    });
    expect(embedder.calls).toEqual([]);
  });

  it('replaces a file that changed; passages with the same words keep their ids', async () => {
    const { folder, dataDir, ingest } = setUp('jinghai-2021.md', 'jinghai-2023.md');
    await ingest();
    const before = passagesIn(dataDir);
    const corrected = digestSource('jinghai-2023.md').replace('下降19.6%', '下降19.7%');
    writeFileSync(join(folder, 'jinghai-2023.md'), corrected);
    const { files, reports, generation } = await ingest();
    expect(files).toEqual([
      { file: 'jinghai-2021.md', outcome: 'unchanged' },
      { file: 'jinghai-2023.md', outcome: 'saved', reportIds: ['120118-2023'] },
    ]);
    expect(reports.map(({ id }) => id)).toEqual(['120118-2023']);
    expect(generation).toBe('000002');
    const after = passagesIn(dataDir);
    const idsOf = (passages: readonly Passage[]) => new Set(passages.map(({ id }) => id));
    const gone = before.filter(({ id }) => !idsOf(after).has(id));
    const come = after.filter(({ id }) => !idsOf(before).has(id));
    expect(gone.map(({ text }) => text.includes('下降19.6%'))).toEqual([true]);
    expect(come.map(({ text }) => text.includes('下降19.7%'))).toEqual([true]);
  });

  it('indexes the reports that were there as well as the new ones', async () => {
    const { folder, dataDir, ingest } = setUp('jinghai-2021.md');
    await ingest();
    copyFileSync(join(digestFolder, 'zhaoqing-2022.md'), join(folder, 'zhaoqing-2022.md'));
    await ingest();
    expect(await indexedIds(dataDir)).toEqual(passagesIn(dataDir).map(({ id }) => id));
    expect(new Set(passagesIn(dataDir).map(({ reportId }) => reportId))).toEqual(
      new Set(['120118-2021', '4412-2022']),
    );
  });

  it.each([
    ['a new report', 'zhaoqing-2022.md', digestSource('zhaoqing-2022.md')],
    [
      'one corrected figure',
      'jinghai-2021.md',
      digestSource('jinghai-2021.md').replace('54.6%', '54.7%'),
    ],
  ])('brings %s into the index after an attempt that failed half way', async (_, name, text) => {
    const { folder, dataDir, ingest } = setUp('jinghai-2021.md');
    await ingest();
    writeFileSync(join(folder, name), text);
    const down = recordingEmbedder({ failWith: new Error('endpoint is down') });
    await expect(ingest(down)).rejects.toThrow('endpoint is down');
    await ingest();
    expect(await indexedIds(dataDir)).toEqual(passagesIn(dataDir).map(({ id }) => id));
  });

  it('builds the index anew when asked, although nothing changed', async () => {
    const { ingest } = setUp('jinghai-2021.md');
    await ingest();
    expect((await ingest(recordingEmbedder(), true)).generation).toBe('000002');
  });

  it('builds the index anew when another embedder is configured', async () => {
    const { dataDir, ingest } = setUp('jinghai-2021.md');
    await ingest();
    await ingest(recordingEmbedder({ name: 'another' }));
    const { generation } = await openCurrentGeneration(dataDir);
    expect(generation?.manifest.embedder.name).toBe('another');
  });

  it('builds the index anew when the live one is damaged', async () => {
    const { dataDir, ingest } = setUp('jinghai-2021.md');
    await ingest();
    const words = fileOfPart('000001', keywordsFile);
    truncateSync(join(dataDir, 'generations', '000001', words), 100);
    await ingest();
    expect((await openCurrentGeneration(dataDir)).problems).toEqual([]);
    expect(await indexedIds(dataDir)).toEqual(passagesIn(dataDir).map(({ id }) => id));
  });

  it('builds the index when it is gone', async () => {
    const { dataDir, ingest } = setUp('jinghai-2021.md');
    await ingest();
    rmSync(join(dataDir, 'generations'), { recursive: true });
    rmSync(join(dataDir, 'CURRENT'));
    expect((await ingest()).generation).toBe('000001');
    expect((await openCurrentGeneration(dataDir)).problems).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it('is refused with its reason, and the others go on', async () => {
    const { folder, dataDir, ingest } = setUp('jinghai-2021.md');
    writeFileSync(join(folder, 'a-empty.txt'), '');
    writeFileSync(
      join(folder, 'b-image.txt'),
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
    );
    writeFileSync(join(folder, 'z-blank.md'), '\n\n');
    const { files, generation } = await ingest();
    expect(files.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['a-empty.txt', 'refused'],
      ['b-image.txt', 'refused'],
      ['jinghai-2021.md', 'saved'],
      ['z-blank.md', 'refused'],
    ]);
    expect(files[0]).toMatchObject({ reason: '文件是空的' });
    expect(generation).toBe('000001');
    expect(logOf(dataDir)).toEqual([
      { outcome: 'refused', detail: '文件是空的' },
      { outcome: 'refused', detail: expect.stringContaining('图片已损坏') },
      { outcome: 'saved', detail: '120118-2021' },
      { outcome: 'refused', detail: '没有找到成句的正文' },
    ]);
  });

  it('leaves nothing to serve when it is the only one', async () => {
    const { folder, dataDir, ingest } = setUp();
    writeFileSync(join(folder, 'empty.txt'), '');
    expect(await ingest()).toEqual({
      files: [{ file: 'empty.txt', outcome: 'refused', reason: '文件是空的' }],
      reports: [],
      figures: 0,
      examplesGone: [],
      generation: undefined,
    });
    expect(await openCurrentGeneration(dataDir)).toEqual({ problems: [] });
  });

  it('is tried again the next time', async () => {
    const { folder, ingest } = setUp();
    writeFileSync(join(folder, 'late.md'), '');
    await ingest();
    writeFileSync(join(folder, 'late.md'), digestSource('zhaoqing-2022.md'));
    expect((await ingest()).files).toEqual([
      { file: 'late.md', outcome: 'saved', reportIds: ['4412-2022'] },
    ]);
  });
});

describe('nothing to do', () => {
  it('writes no index for a folder without reports', async () => {
    const { ingest } = setUp();
    expect(await ingest()).toEqual({
      files: [],
      reports: [],
      figures: 0,
      examplesGone: [],
      generation: undefined,
    });
  });
});
