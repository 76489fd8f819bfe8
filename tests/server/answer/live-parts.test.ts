import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ingestReports } from '../../../ingest/ingest-reports.ts';
import { standInEmbedder } from '../../../search/index/stand-in-embedder.ts';
import type { Answer } from '../../../server/answer/answer.ts';
import { answerWhole } from '../../../server/answer/answer-question.ts';
import { openAnswerParts } from '../../../server/answer/open-answer-parts.ts';
import { digestFolder } from '../../support/digests.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openServer } from '../../support/wenbao-server.ts';

/** A data folder into which one digest after the other is put. */
function setUp() {
  const root = temporaryFolder();
  const [folder, dataDir] = [join(root, 'reports'), join(root, 'data')];
  mkdirSync(folder);
  const ingest = (name: string) => {
    copyFileSync(join(digestFolder, name), join(folder, name));
    return ingestReports({ paths: [folder], dataDir, embedder: standInEmbedder });
  };
  return { dataDir, ingest };
}

const taken = ['zhaoqing-2022.md', 'hexi-2023.md', 'jinghai-2021.md'];
// Three ingests and the questions beside them.
const patience = { timeout: 60_000 };

const question = '静海区2023年GDP增长目标是多少？';

it('a question is answered from the index it began with, the next one from the newest', async () => {
  const { dataDir, ingest } = setUp();
  await ingest('zhaoqing-2022.md');
  const parts = await openAnswerParts({ dataDir });
  onTestFinished(() => parts.close());
  const before = parts.current();
  await ingest('jinghai-2023.md');
  expect(await parts.refresh()).toBe(true);
  expect((await answerWhole({ question }, before)).status).toBe('no_report');
  const { status, text } = await answerWhole({ question }, parts.current());
  expect(status).toBe('answered');
  expect(text).toContain('4%左右');
});

it('a server takes up new reports while it answers, and drops no question', patience, async () => {
  const { dataDir, ingest } = setUp();
  await ingest('jinghai-2023.md');
  const parts = await openAnswerParts({ dataDir });
  const server = await openServer(parts);
  onTestFinished(() => server.close().then(parts.close));
  const ask = async () => {
    const response = await server.postJson('/api/ask', { question });
    return [response.status, ((await response.json()) as Answer).status] as const;
  };

  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  const ingesting = { busy: true };
  const asking = (async () => {
    while (ingesting.busy) answers.push(...(await Promise.all([ask(), ask()])));
  })();
  for (const name of taken) {
    await ingest(name);
    await parts.refresh();
  }
  ingesting.busy = false;
  await asking;
  expect(answers.length).toBeGreaterThan(taken.length);
  expect(new Set(answers.map((answer) => answer.join(' ')))).toEqual(new Set(['200 answered']));
  expect(parts.current().index.reports).toHaveLength(taken.length + 1);
});
