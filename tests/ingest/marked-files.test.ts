import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestReports, type IngestOptions } from '../../ingest/ingest-reports.ts';
import { readForbiddenWords } from '../../language/words/forbidden/read-forbidden-words.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const report =
  '静海区2023年政府工作报告\n\n各位代表：\n\n全年打击毒品犯罪12起，做好机密档案管理。\n';

async function taken(text: string, options: Partial<IngestOptions> = {}) {
  const folder = temporaryFolder();
  const path = join(folder, 'report.txt');
  writeFileSync(path, text);
  const where = { paths: [path], dataDir: join(folder, 'data'), embedder: standInEmbedder };
  const { files } = await ingestReports({ ...where, ...options });
  return files[0];
}

describe('a file whose head says that it is not for everybody', { timeout: 60_000 }, () => {
  it('is refused with its mark and with what to do', async () => {
    const refused = await taken(`机密★5年\n${report}`);
    expect(refused).toMatchObject({ outcome: 'refused' });
    expect(refused).toHaveProperty('reason', expect.stringContaining('“机密★5年”'));
    expect(refused).toHaveProperty('reason', expect.stringContaining('--allow-marked'));
  });

  it('is taken in when somebody says that it may', async () => {
    expect(await taken(`机密★5年\n${report}`, { allowMarked: true })).toMatchObject({
      outcome: 'saved',
    });
  });
});

describe('a report that has forbidden words', { timeout: 60_000 }, () => {
  it('is taken in, and they are told', async () => {
    const forbidden = readForbiddenWords('毒品\n赌博');
    expect(await taken(report, { forbidden })).toMatchObject({
      outcome: 'saved',
      forbidden: [{ word: '毒品', times: 1 }],
    });
  });
});
