import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ingestReports,
  type FileOutcome,
  type IngestOptions,
} from '../../ingest/ingest-reports.ts';
import { listReports } from '../../ingest/list-reports.ts';
import { removeReports } from '../../ingest/remove-reports.ts';
import { openCurrentGeneration, publishGeneration } from '../../library/folder/generations.ts';
import { DataFolderHeldError, whileHoldingFolder } from '../../library/folder/hold-data-folder.ts';
import type { ReportOrigin } from '../../library/report.ts';
import type { Embedder } from '../../models/embedding/embedder.ts';
import { digestFolder, digestNames, digestSource } from '../support/digests.ts';
import { recordingEmbedder } from '../support/fakes/recording-embedder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const jinghai = 'jinghai-2023.md';
const zhaoqing = 'zhaoqing-2022.md';

/** A folder with some of the digests, beside an empty data folder. */
function setUp(...digests: readonly string[]) {
  const root = temporaryFolder();
  const [folder, dataDir] = [join(root, 'reports'), join(root, 'data')];
  mkdirSync(folder);
  for (const name of digests) copyFileSync(join(digestFolder, name), join(folder, name));
  return {
    root,
    folder,
    dataDir,
    file: (name: string) => join(folder, name),
    ingest: (options: Partial<IngestOptions> = {}) =>
      ingestReports({ paths: [folder], dataDir, embedder: recordingEmbedder(), ...options }),
    ids: () => listReports(dataDir).map(({ id }) => id),
    passages: async () => (await openCurrentGeneration(dataDir)).generation?.manifest.passages,
  };
}

describe('embedding again', () => {
  it('embeds only what is new', async () => {
    const { file, ingest } = setUp(jinghai, zhaoqing);
    await ingest();
    writeFileSync(file(jinghai), digestSource(jinghai).replace('下降19.6%', '下降19.7%'));
    const embedder = recordingEmbedder();
    await ingest({ embedder });
    expect(embedder.calls.flat()).toHaveLength(1);
    expect(embedder.calls.flat()[0]).toContain('下降19.7%');
  });

  it('embeds one text for a rebuild, to see that the model is still the same', async () => {
    const { ingest } = setUp(jinghai);
    await ingest();
    const embedder = recordingEmbedder();
    expect((await ingest({ embedder, rebuild: true })).generation).toBe('000002');
    expect(embedder.calls.flat()).toHaveLength(1);
  });

  const ofLength = (length: number): Embedder => ({
    name: 'recording',
    trust: 1,
    embed: (texts) =>
      Promise.resolve(texts.map(() => new Float32Array(length).fill(1 / Math.sqrt(length)))),
  });

  it.each([[{ rebuild: true }], [{}]])(
    'makes all vectors anew where the model of this name gives others now, and says so: %o',
    async (options) => {
      const { file, ingest, dataDir } = setUp(jinghai, zhaoqing);
      await ingest({ embedder: ofLength(16) });
      writeFileSync(file(jinghai), digestSource(jinghai).replace('下降19.6%', '下降19.7%'));
      const said: string[] = [];
      const onRenewed = (why: string) => said.push(why);
      await ingest({ embedder: ofLength(8), onRenewed, ...options });
      const { generation, problems } = await openCurrentGeneration(dataDir);
      expect(generation?.manifest.embedder).toEqual({ name: 'recording', dimensions: 8 });
      expect(problems).toEqual([]);
      expect(said).toEqual(['向量模型 recording 向量维数变了（16、8），全部向量重新生成。']);
    },
  );

  it('goes on where it was interrupted', async () => {
    const { ingest, passages } = setUp(...digestNames);
    const whole = recordingEmbedder();
    let steps = 0;
    const failing: Embedder = {
      ...whole,
      embed: (texts) =>
        ++steps > 1 ? Promise.reject(new Error('endpoint is down')) : whole.embed(texts),
    };
    await expect(ingest({ embedder: failing })).rejects.toThrow('endpoint is down');
    const saved = whole.calls.flat();
    expect(saved.length).toBeGreaterThan(0);
    await ingest({ embedder: whole });
    const all = whole.calls.flat();
    expect(all).toHaveLength((await passages()) ?? 0);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('a file that was saved before and cannot be read now', () => {
  it('keeps its report, and the outcome says so', async () => {
    const { file, ingest, ids } = setUp(jinghai, zhaoqing);
    await ingest();
    writeFileSync(file(jinghai), '');
    const { files } = await ingest();
    expect(files[0]).toMatchObject({ outcome: 'refused', kept: ['120118-2023'] });
    expect((files[0] as { reason: string }).reason).toContain('120118-2023 仍保留');
    expect(ids()).toEqual(['120118-2023', '4412-2022']);
  });
});

describe('a list of sources that comes later', () => {
  const list = (origin: ReportOrigin) => new Map([[jinghai, origin]]);
  const address = 'https://www.example.gov.cn/1.html';

  it('is believed, though the files are in as they are', async () => {
    const { ingest, dataDir } = setUp(jinghai);
    await ingest();
    for (const kind of ['official', 'reprint'] as const) {
      const manifest = list({ kind, address });
      expect((await ingest({ manifest })).files).toMatchObject([{ outcome: 'saved' }]);
      expect(listReports(dataDir)[0]?.origin).toMatchObject({ kind, address });
      expect((await ingest({ manifest })).files).toMatchObject([{ outcome: 'unchanged' }]);
    }
    expect((await ingest()).files).toMatchObject([{ outcome: 'unchanged' }]);
    expect(listReports(dataDir)[0]?.origin).toMatchObject({ kind: 'reprint' });
  });
});

describe('pruning', () => {
  it('takes away what came from the folder and is gone, and only then', async () => {
    const { file, ingest, ids, passages } = setUp(jinghai, zhaoqing);
    await ingest();
    const before = (await passages()) ?? 0;
    rmSync(file(zhaoqing));
    await ingest();
    expect(ids()).toEqual(['120118-2023', '4412-2022']);
    const { files } = await ingest({ prune: true });
    expect(files.at(-1)).toEqual({ file: zhaoqing, outcome: 'gone', reportIds: ['4412-2022'] });
    expect(ids()).toEqual(['120118-2023']);
    expect(await passages()).toBeLessThan(before);
  });

  it('keeps a report that another file holds too, and the id of one whose file was renamed', async () => {
    const { file, ingest, ids } = setUp(jinghai, zhaoqing);
    copyFileSync(file(jinghai), file('copy.md'));
    await ingest();
    rmSync(file(jinghai));
    renameSync(file(zhaoqing), file('renamed.md'));
    const { files } = await ingest({ prune: true });
    const gone = files.filter(({ outcome }) => outcome === 'gone');
    expect(gone).toEqual([
      { file: jinghai, outcome: 'gone', reportIds: [] },
      { file: zhaoqing, outcome: 'gone', reportIds: [] },
    ]);
    expect(ids()).toEqual(['120118-2023', '4412-2022']);
  });

  it('leaves other folders alone, also one whose name begins alike', async () => {
    const { root, folder, file, ingest, ids } = setUp(jinghai);
    const other = join(root, 'reports-2022');
    mkdirSync(other);
    copyFileSync(join(digestFolder, zhaoqing), join(other, zhaoqing));
    await ingest({ paths: [folder, other] });
    rmSync(join(other, zhaoqing));
    await ingest({ prune: true });
    expect(ids()).toContain('4412-2022');
    expect(file(jinghai)).toBeDefined();
  });

  it('takes nothing away when a whole folder seems to be gone', async () => {
    const { file, ingest, ids } = setUp(jinghai);
    await ingest();
    rmSync(file(jinghai));
    await expect(ingest({ prune: true })).rejects.toThrow(/Is it mounted\?.*--remove/u);
    expect(ids()).toEqual(['120118-2023']);
  });
});

describe('listing and removing', () => {
  it('lists each report once, with all its files', async () => {
    const { dataDir, file, ingest } = setUp(jinghai);
    copyFileSync(file(jinghai), file('copy.md'));
    await ingest();
    const listed = listReports(dataDir);
    expect(listed).toHaveLength(1);
    expect(listed[0]).toMatchObject({ id: '120118-2023', region: '静海区', planYear: 2023 });
    expect(listed[0]?.sources.map(({ file: name }) => name)).toEqual(['copy.md', jinghai]);
    expect(listed[0]?.passages).toBeGreaterThan(10);
  });

  it('removes a report from the library and the index', async () => {
    const { dataDir, ingest, ids, passages } = setUp(jinghai, zhaoqing);
    await ingest();
    const embedder = recordingEmbedder();
    const removal = await removeReports(['120118-2023'], { dataDir, embedder, forget: () => 0 });
    expect(removal).toMatchObject({ generation: '000002', dropped: ['000001'] });
    expect(ids()).toEqual(['4412-2022']);
    expect(await passages()).toBe(listReports(dataDir)[0]?.passages);
    expect(embedder.calls).toEqual([]);
  });

  it('brings it back when its file is ingested again', async () => {
    const { dataDir, ingest, ids } = setUp(jinghai);
    await ingest();
    const embedder = recordingEmbedder();
    await removeReports(['120118-2023'], { dataDir, embedder, forget: () => 0 });
    expect(ids()).toEqual([]);
    expect(await ingest()).toMatchObject({ files: [{ outcome: 'saved' }] });
    expect(ids()).toEqual(['120118-2023']);
  });
});

describe('telling of files', () => {
  it('comes when they are on the disk, one by one', async () => {
    const { dataDir, ingest } = setUp(jinghai, zhaoqing);
    const told: FileOutcome[] = [];
    const { files } = await ingest({
      onFile: (outcome) => {
        told.push(outcome);
        if (outcome.outcome !== 'saved') throw new Error('not expected here');
        const here = listReports(dataDir).map(({ id }) => id);
        expect(here).toEqual(expect.arrayContaining([...outcome.reportIds]));
      },
    });
    expect(told).toEqual(files);
  });
});

describe('an index that an earlier version made', () => {
  it('is built anew, though every file of it is whole', async () => {
    const { dataDir, ingest } = setUp(jinghai);
    await ingest();
    const { generation } = await openCurrentGeneration(dataDir);
    const { folder, manifest } = generation!;
    await publishGeneration(dataDir, async (beside) => {
      await cp(folder, beside, { recursive: true });
      await rm(join(beside, 'manifest.json'));
      const words = await readFile(join(beside, '000001.keywords.bin'));
      words.write('WBK1');
      await writeFile(join(beside, '000001.keywords.bin'), words);
      return manifest;
    });
    expect((await ingest()).generation).toBe('000003');
    expect((await ingest()).generation).toBe('000003');
  });
});

describe('two ingests at once', () => {
  it('the second is told who is at it, and nothing happens', async () => {
    const { dataDir, ingest } = setUp(jinghai);
    await whileHoldingFolder(dataDir, async () => {
      await expect(ingest()).rejects.toThrow(DataFolderHeldError);
      await expect(ingest()).rejects.toThrow(`process ${process.pid}`);
    });
    expect(listReports(dataDir)).toEqual([]);
  });
});
