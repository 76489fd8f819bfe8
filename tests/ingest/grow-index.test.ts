import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ingestReports, type IngestOptions } from '../../ingest/ingest-reports.ts';
import { removeReports } from '../../ingest/remove-reports.ts';
import { openCurrentGeneration } from '../../library/folder/generations.ts';
import { Library } from '../../library/library.ts';
import { openSearchIndex } from '../../search/index/search-index.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const embedder = standInEmbedder;
const places = ['静海区', '河西区', '武清区', '宝坻区', '蓟州区', '南开区'];

/** A folder of made-up reports, and a data folder in whose index a part holds few of them. */
function setUp() {
  const root = temporaryFolder();
  const [folder, dataDir] = [join(root, 'reports'), join(root, 'data')];
  mkdirSync(folder);
  const file = (place: string) => join(folder, `${place}.txt`);
  return {
    dataDir,
    file,
    write: (place: string, ...sentences: readonly string[]) => {
      writeFileSync(file(place), reportOf(place, sentences));
    },
    ingest: (options: Partial<IngestOptions> = {}) =>
      ingestReports({ paths: [folder], dataDir, embedder, mostInPart: 8, ...options }),
    remove: (id: string) => removeReports([id], { dataDir, embedder, forget: () => 0 }),
    live: async () => (await openCurrentGeneration(dataDir)).generation!,
    parts: async () => (await openCurrentGeneration(dataDir)).generation!.manifest.parts,
    index: async () => {
      const library = Library.open(dataDir);
      onTestFinished(() => library.close());
      return openSearchIndex({ dataDir, library, embedder });
    },
  };
}

function reportOf(place: string, sentences: readonly string[]): string {
  const lines = sentences.map((sentence, at) => `${'一二三四五'[at]}、工作之${at}\n${sentence}`);
  return [`2023年${place}政府工作报告`, '各位代表：', ...lines].join('\n');
}

async function grown() {
  const made = setUp();
  for (const [number, place] of places.entries()) {
    made.write(place, `全年完成投资${number + 1}亿元。`, `${place}修建了${number + 3}座桥梁。`);
    await made.ingest();
  }
  return made;
}

describe('an index that grows', () => {
  it('has parts, which stay as they are when a report is added', async () => {
    const { live, write, ingest } = await grown();
    const before = await live();
    expect(before.manifest.parts.length).toBeGreaterThan(1);
    write('北辰区', '新建学校3所。');
    await ingest();
    const after = await live();
    const kept = before.manifest.parts[0]!.name;
    expect(after.manifest.parts.map(({ name }) => name)).toContain(kept);
    const inode = (folder: string) => statSync(join(folder, `${kept}.keywords.bin`)).ino;
    expect(inode(after.folder)).toBe(inode(before.folder));
  });

  it('holds every report once, and finds what each says', async () => {
    const { index } = await grown();
    const { reports, keywords, vectors, problems } = await index();
    expect(reports.map(({ region }) => region).toSorted()).toEqual(places.toSorted());
    expect(new Set(keywords.ids).size).toBe(keywords.ids.length);
    expect(vectors?.size).toBe(keywords.ids.length);
    expect(problems).toEqual([]);
  });

  it('knows a report by its new text alone when its file has changed', async () => {
    const { write, ingest, index, parts } = setUp();
    for (const place of places) write(place, '全年完成投资8亿元。', `${place}修建了桥梁。`);
    await ingest({ mostInPart: 20 });
    write('静海区', '全年完成投资99亿元。', '静海区修建了水库。');
    await ingest({ mostInPart: 20 });
    expect((await parts()).map(({ gone }) => gone.length)).toEqual([1, 0]);
    const { keywords, reports } = await index();
    expect(reports).toHaveLength(places.length);
    expect(keywords.rarity('水库')).toBeDefined();
    const found = keywords.search({ tokens: new Map([['桥梁', 1]]), limit: 20 });
    expect(found).toHaveLength(places.length - 1);
  });

  it('is one part again when that is asked for', async () => {
    const { ingest, parts, index } = await grown();
    const before = (await index()).keywords.ids;
    await ingest({ fold: true, mostInPart: 1000 });
    expect(await parts()).toMatchObject([{ gone: [] }]);
    expect((await index()).keywords.ids).toEqual(before);
  });

  it('changes nothing when nothing has changed', async () => {
    const { ingest } = await grown();
    const { generation } = await ingest();
    expect((await ingest()).generation).toBe(generation);
  });

  it('is built anew when a part is damaged that no size tells', async () => {
    const { ingest, live } = await grown();
    const { folder, manifest } = await live();
    const path = join(folder, `${manifest.parts[0]!.name}.keywords.bin`);
    const bytes = readFileSync(path);
    bytes[100]! ^= 1;
    writeFileSync(path, bytes);
    await ingest();
    expect((await openCurrentGeneration(join(folder, '..', '..'))).problems).toEqual([]);
  });
});

describe('a report that is removed', () => {
  it('is in no file of the index any more, and nothing is kept to fall back to', async () => {
    const { remove, dataDir, live, index } = await grown();
    const library = Library.open(dataDir);
    const [gone] = library.reports();
    const ids = library.passagesOf(gone!.id).map(({ id }) => id);
    library.close();
    await remove(gone!.id);
    expect(readdirSync(join(dataDir, 'generations'))).toEqual([(await live()).name]);
    for (const name of readdirSync((await live()).folder)) {
      const bytes = readFileSync(join((await live()).folder, name));
      for (const id of [gone!.id, ...ids]) expect(bytes.includes(id), name).toBe(false);
    }
    expect((await index()).reports).toHaveLength(places.length - 1);
  });

  it('takes its part along where it stands alone, until the index is empty', async () => {
    const { remove, dataDir, index } = await grown();
    const library = Library.open(dataDir);
    const ids = library.reports().map(({ id }) => id);
    library.close();
    for (const id of ids) await remove(id);
    const { reports, keywords, problems } = await index();
    expect([reports, keywords.ids, problems]).toEqual([[], [], []]);
  });
});

describe('a damaged part', () => {
  it('is left out and said to be, and the others answer', async () => {
    const { live, index } = await grown();
    const { folder, manifest } = await live();
    const { name, passages } = manifest.parts[0]!;
    appendFileSync(join(folder, `${name}.keywords.bin`), 'x');
    const left = await index();
    expect(left.passagesLeftOut).toBe(passages);
    expect(left.problems[0]).toContain(`${name}.keywords.bin is damaged`);
    expect(left.problems[1]).toContain(`${passages} passages`);
    expect(left.problems.at(-1)).toContain('--rebuild');
    expect(left.keywords.ids).toHaveLength(manifest.passages - passages);
    expect(left.reports.length).toBeGreaterThan(0);
    expect(left.vectors?.size).toBe(left.keywords.ids.length);
  });

  it('serves by its keywords where only its vectors are damaged', async () => {
    const { live, index } = await grown();
    const { folder, manifest } = await live();
    const { name, passages } = manifest.parts[0]!;
    rmSync(join(folder, `${name}.vectors.hnsw`));
    const left = await index();
    expect(left.passagesLeftOut).toBe(0);
    expect(left.keywords.ids).toHaveLength(manifest.passages);
    expect(left.vectors?.size).toBe(manifest.passages - passages);
  });
});
