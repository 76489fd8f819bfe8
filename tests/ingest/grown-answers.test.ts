import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseGold } from '../../eval/gold-files/parse-gold.ts';
import { ingestReports } from '../../ingest/ingest-reports.ts';
import { openCurrentGeneration } from '../../library/folder/generations.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { answerWhole } from '../../server/answer/answer-question.ts';
import { openAnswerParts, type OpenedAnswerParts } from '../../server/answer/open-answer-parts.ts';
import { digestFolder, digestNames } from '../support/digests.ts';

const goldFolder = fileURLToPath(new URL('../../eval/gold/', import.meta.url));
const questions = parseGold(
  readdirSync(goldFolder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => ({ name, text: readFileSync(join(goldFolder, name), 'utf8') })),
);

let root: string;
let grown: OpenedAnswerParts;
let whole: OpenedAnswerParts;

// Two indexes are built: a machine that does other things takes its time.
const patience = 120_000;

/** Two data folders of the same reports: one built at once, one that grew report by report. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'wenbao-test-'));
  const [reports, growing, atOnce] = ['reports', 'grown', 'whole'].map((name) => join(root, name));
  mkdirSync(reports!);
  for (const name of digestNames) {
    copyFileSync(join(digestFolder, name), join(reports!, name));
    await ingest([join(reports!, name)], growing!, 60);
  }
  await ingest([reports!], atOnce!);
  const { generation } = await openCurrentGeneration(growing!);
  expect(generation?.manifest.parts.length).toBeGreaterThan(3);
  grown = await openAnswerParts({ dataDir: growing! });
  whole = await openAnswerParts({ dataDir: atOnce! });
}, patience);

afterAll(() => {
  grown.close();
  whole.close();
  rmSync(root, { recursive: true });
});

function ingest(paths: readonly string[], dataDir: string, mostInPart?: number) {
  const embedder = standInEmbedder;
  return ingestReports({ paths, dataDir, embedder, ...(mostInPart && { mostInPart }) });
}

it('an index of several parts answers every gold question as one that was built at once', async () => {
  expect(questions.length).toBeGreaterThan(100);
  for (const { id, question, history } of questions) {
    const asked = { question, history };
    expect(await said(asked, grown), id).toEqual(await said(asked, whole));
  }
}, 300_000);

/** All of an answer but what differs from one time to the next. */
async function said(asked: Parameters<typeof answerWhole>[0], parts: OpenedAnswerParts) {
  const { id: _, timings: __, ...answer } = await answerWhole(asked, parts.current());
  return answer;
}
