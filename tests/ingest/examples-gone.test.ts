import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestReports, type IngestOptions } from '../../ingest/ingest-reports.ts';
import { listReports } from '../../ingest/list-reports.ts';
import { shortReportText } from '../support/made/a-short-report.ts';
import { digestFolder } from '../support/digests.ts';
import { recordingEmbedder } from '../support/fakes/recording-embedder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A data folder into which the program put two digests by itself, and a real report beside it. */
async function setUp() {
  const root = temporaryFolder();
  const [examples, dataDir] = [join(root, 'examples'), join(root, 'data')];
  mkdirSync(examples);
  for (const name of ['zhaoqing-2022.md', 'jinghai-2023.md']) {
    copyFileSync(join(digestFolder, name), join(examples, name));
  }
  const real = join(root, '云和县.txt');
  writeFileSync(real, shortReportText);
  const ingest = (paths: readonly string[], options: Partial<IngestOptions> = {}) =>
    ingestReports({ paths, dataDir, embedder: recordingEmbedder(), ...options });
  await ingest([examples], { areExamples: true });
  return { root, examples, real, ingest, ids: () => listReports(dataDir).map(({ id }) => id) };
}

describe('examples that the program put in by itself', () => {
  it('go when the first real report comes in, and the outcome names them', async () => {
    const { real, ingest, ids } = await setUp();
    const { examplesGone } = await ingest([real]);
    expect(examplesGone.toSorted()).toEqual(['120118-2023', '4412-2022']);
    expect(ids()).toEqual(['331125-2023']);
    expect((await ingest([real])).examplesGone).toEqual([]);
  });

  it('stay where this is asked for, and later too', async () => {
    const { root, real, ingest, ids } = await setUp();
    expect((await ingest([real], { keepExamples: true })).examplesGone).toEqual([]);
    const another = join(root, '另一年.txt');
    writeFileSync(another, shortReportText.replace('2023年2月8日', '2025年2月8日'));
    expect((await ingest([another])).examplesGone).toEqual([]);
    expect(ids()).toContain('4412-2022');
  });

  it('stay where somebody named them', async () => {
    const { examples, real, ingest, ids } = await setUp();
    await ingest([join(examples, 'zhaoqing-2022.md')]);
    await ingest([real]);
    expect(ids()).toEqual(['331125-2023', '4412-2022']);
  });

  it('stay when another digest comes in, or what is no report', async () => {
    const { root, ingest, ids } = await setUp();
    const article = join(root, 'news.md');
    copyFileSync(join(digestFolder, 'sichuan-delegation-2023.md'), article);
    const digest = join(root, 'hexi.md');
    copyFileSync(join(digestFolder, 'hexi-2023.md'), digest);
    await ingest([article, digest]);
    expect(ids()).toContain('4412-2022');
  });

  it('leave a report that has a real text with that text', async () => {
    const { root, ingest, ids } = await setUp();
    const real = join(root, '肇庆.txt');
    const lines = shortReportText.replace('云和县政府工作报告', '肇庆市政府工作报告');
    const meeting = '2022年1月11日在肇庆市第十四届人民代表大会第一次会议上';
    writeFileSync(
      real,
      lines
        .replace('2023年2月8日在云和县第十七届人民代表大会第二次会议上', meeting)
        .replaceAll('云和县人民政府', '肇庆市人民政府'),
    );
    const { examplesGone, files } = await ingest([real]);
    expect(examplesGone).toEqual(['120118-2023']);
    expect(ids()).toEqual(['4412-2022']);
    expect(files).toMatchObject([{ versions: [{ reportId: '4412-2022', version: 2, inUse: 2 }] }]);
  });
});
