import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ingestReports } from '../../../../ingest/ingest-reports.ts';
import { answerCache } from '../../../../server/answer/record/answer-cache.ts';
import { Journal } from '../../../../server/journal/journal.ts';
import { JournalReviews } from '../../../../server/journal/review-store.ts';
import { openAnswerParts } from '../../../../server/answer/open-answer-parts.ts';
import { Metrics } from '../../../../server/http/metrics.ts';
import { AnswerPool } from '../../../../server/pool/answer-pool.ts';
import { Admission } from '../../../../server/pool/admission.ts';
import { standInEmbedder } from '../../../../search/index/stand-in-embedder.ts';
import { digestFolder } from '../../../support/digests.ts';
import { aKey, ringOf } from '../../../support/keys.ts';
import { openServer, type WenbaoServer } from '../../../support/wenbao-server.ts';

// Of seven documents two are drafts: what a citizen gets must be what the other five alone would give.
const drafts = ['hexi-2023.md', 'zhaoqing-2022.md'].map(pathOf);
const published = [
  ...['jinghai-2021.md', 'jinghai-2023.md', 'sichuan-delegation-2023.md'],
  ...['tianjin-2023.md', 'xinzhuang-2023.md'],
].map(pathOf);
const hiddenIds = ['drafts.120103-2023', 'drafts.4412-2022'];

const official = aKey('李某', { collections: ['public', 'drafts'] });
const citizen = aKey('王某');
const editor = aKey('评审员', { roles: ['editor'] });
const keys = () => ringOf(official, citizen, editor);

const questions = [
  '河西区2023年在养老方面有什么安排？',
  '河西区2023年一般公共预算收入增长目标是多少？',
  '肇庆市2022年地区生产总值增长目标是多少？',
  '哪些报告提到养老？',
  '哪几个区2023年的地区生产总值增长目标最高？',
  '静海区和河西区2023年的地区生产总值增长目标差多少？',
  '天津市2023年在就业方面有什么安排？',
  '有哪些报告？',
  '各区2023年固定资产投资增长目标分别是多少？',
];

type Opened = { readonly server: WenbaoServer; readonly close: () => Promise<void> };

/** A whole server, journal, cache and review with it, over files put into collections. */
async function serve(into: readonly Putting[], withPool = false): Promise<Opened> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wenbao-test-'));
  for (const putting of into)
    await ingestReports({ ...putting, dataDir, embedder: standInEmbedder });
  const parts = await openAnswerParts({ dataDir });
  const journal = Journal.open(dataDir, { days: 30, now: Date.now });
  const store = JournalReviews.open(dataDir);
  const now = () => performance.now();
  const bounds = { threads: 1, longestWaitMilliseconds: 600_000, mostAnswers: 1000 };
  const admission = new Admission({ ...bounds, now });
  const onBroken = () => undefined;
  const options = { threads: 1, open: { dataDir }, admission, onBroken };
  const pool = withPool ? await AnswerPool.open(options) : undefined;
  const made = pool
    ? { answer: answerCache(100, pool.answer), search: pool.search }
    : { answer: answerCache(100) };
  const metrics = new Metrics({ parts, admission, journal });
  const review = { store };
  const server = await openServer(parts, { ...made, journal, review, metrics, access: { keys } });
  const close = async () => {
    await server.close();
    await pool?.close();
    store.close();
    journal.close();
    parts.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { server, close };
}

type Putting = { readonly paths: readonly string[]; readonly collection?: string };

function pathOf(name: string): string {
  return join(digestFolder, name);
}

let mixed: Opened;
let publicOnly: Opened;
beforeAll(async () => {
  mixed = await serve([{ paths: published }, { paths: drafts, collection: 'drafts' }]);
  publicOnly = await serve([{ paths: published }]);
}, 240_000);
afterAll(async () => {
  await mixed.close();
  await publicOnly.close();
});

type Headers = Readonly<Record<string, string>>;
type Sent = { readonly headers?: Headers; readonly body?: unknown };

async function wordsOf({ server }: Opened, path: string, { headers = {}, body }: Sent = {}) {
  const response =
    body === undefined
      ? await fetch(server.at(path), { headers })
      : await server.postJson(path, body, headers);
  return { status: response.status, words: alike(await response.text()) };
}

/** Without what no two answers have in common, and the number of the index. */
function alike(words: string): string {
  return words
    .replace(/"(?:id|answerId|requestId)":"[\da-f]{8}-[\da-f-]{27}"/gu, '"id":"…"')
    .replace(/"timings":\{[^}]*\}/gu, '"timings":{}')
    .replace(/"generation":"\d*"/gu, '"generation":"…"')
    .replace(/,"cached":true/gu, '');
}

const searches = questions.map((question) => `/api/search?k=50&q=${encodeURIComponent(question)}`);
const pathsRead = [
  ...searches,
  ...['/api/reports', '/api/reports/120118-2023', '/api/figures/indicators', '/api/status'],
  ...hiddenIds.map((id) => `/api/reports/${id}`),
  ...['120103-2023', '4412-2022'].map((id) => `/api/reports/${id}`),
  ...hiddenIds.map((id) => `/api/reports/${id}/quote?quote=养老`),
  ...['/api/figures?pageSize=200', '/api/figures?region=河西区', '/api/figures?format=csv'],
  ...['/api/figures?indicator=地区生产总值&sort=value', '/health/ready', '/health/live'],
  ...['/metrics', '/openapi.json', '/reports/drafts.120103-2023', '/'],
  ...['/api/examples', '/api/examples?region=河西区'],
];

describe('who may read only what is public', () => {
  it.each(pathsRead)('reads of %s what there would be without the drafts', async (path) => {
    const headers = citizen.headers;
    const [seen, wanted] = await Promise.all([
      wordsOf(mixed, path, { headers }),
      wordsOf(publicOnly, path, { headers }),
    ]);
    expect(seen).toEqual(wanted);
    expect(await wordsOf(mixed, path)).toMatchObject({
      words: expect.not.stringContaining('drafts.'),
    });
  });

  it.each(questions)('is answered without them, whole and as a stream: %s', async (question) => {
    for (const headers of [citizen.headers, { ...citizen.headers, Accept: 'text/event-stream' }]) {
      const asked = { headers, body: { question } };
      // Who may read drafts asked before: nothing of that answer is given again.
      await wordsOf(mixed, '/api/ask', { ...asked, headers: { ...headers, ...official.headers } });
      const seen = await wordsOf(mixed, '/api/ask', asked);
      expect(seen).toEqual(await wordsOf(publicOnly, '/api/ask', asked));
      expect(seen.words).not.toContain('drafts.');
    }
  });

  it('cannot name a draft in a filter either', async () => {
    const body = { question: '在养老方面有什么安排？', filters: { reportIds: [hiddenIds[0]] } };
    const asked = { headers: citizen.headers, body };
    expect(await wordsOf(mixed, '/api/ask', asked)).toEqual(
      await wordsOf(publicOnly, '/api/ask', asked),
    );
  });
});

describe('an answer from drafts', () => {
  const conversationId = 'conversation-of-drafts';
  const question = '河西区2023年在养老方面有什么安排？';

  async function asked(): Promise<string> {
    const { server } = mixed;
    const body = { question, conversationId };
    const response = await server.postJson('/api/ask', body, official.headers);
    const { id, citations } = (await response.json()) as {
      readonly id: string;
      readonly citations: readonly { readonly reportId: string }[];
    };
    expect(citations.map(({ reportId }) => reportId)).toContain(hiddenIds[0]);
    return id;
  }

  it('is told again to those who may read them, and to nobody else', async () => {
    const path = `/api/answers/${await asked()}`;
    const statusFor = async (headers: Headers) => (await wordsOf(mixed, path, { headers })).status;
    expect(await statusFor(official.headers)).toBe(200);
    expect(await statusFor(citizen.headers)).toBe(404);
    expect(await statusFor({})).toBe(404);
  });

  it('is rated and scored by those alone', async () => {
    const body = { answerId: await asked(), verdict: 'bad' };
    const rate = async (headers: Headers) =>
      (await wordsOf(mixed, '/api/feedback', { headers, body })).status;
    expect(await rate(citizen.headers)).toBe(404);
    expect(await rate(official.headers)).toBe(204);
    for (const path of ['next?rater=甲', 'export', `items/${body.answerId}?rater=甲`]) {
      const { words } = await wordsOf(mixed, `/api/review/${path}`, { headers: editor.headers });
      expect(words).not.toContain('河西');
    }
  });

  it('is no turn before a question of others', async () => {
    await asked();
    const body = { question: '那就业呢？', conversationId };
    const { words } = await wordsOf(mixed, '/api/ask', { headers: citizen.headers, body });
    const alone = { question: '那就业呢？', conversationId: 'conversation-of-nobody' };
    expect(words).toBe(
      (await wordsOf(mixed, '/api/ask', { headers: citizen.headers, body: alone })).words,
    );
    const own = await wordsOf(mixed, '/api/ask', { headers: official.headers, body });
    expect(own.words).toContain('河西');
  });
});

describe('who may read drafts', () => {
  it('finds, counts and cites them', async () => {
    const { headers } = official;
    const list = JSON.parse((await wordsOf(mixed, '/api/reports', { headers })).words) as {
      readonly id: string;
      readonly collection?: string;
    }[];
    expect(list.filter(({ collection }) => collection === 'drafts').map(({ id }) => id)).toEqual(
      hiddenIds,
    );
    const ready = await wordsOf(mixed, '/health/ready', { headers });
    expect(ready.words).toContain('"reports":7');
    const which = await wordsOf(mixed, '/api/ask', { headers, body: { question: questions[3] } });
    expect(which.words).toContain(hiddenIds[0]);
  });
});

describe('threads that answer', () => {
  it('see no more than whoever asks', async () => {
    const opened = await serve(
      [{ paths: published }, { paths: drafts, collection: 'drafts' }],
      true,
    );
    onTestFinished(opened.close);
    for (const [path, body] of [
      ['/api/ask', { question: questions[0] }],
      [searches[0] ?? '', undefined],
    ] as const) {
      const seen = await wordsOf(opened, path, { headers: citizen.headers, body });
      expect(seen).toEqual(await wordsOf(publicOnly, path, { headers: citizen.headers, body }));
      const all = await wordsOf(opened, path, { headers: official.headers, body });
      expect(all.words).toContain(hiddenIds[0]);
    }
  }, 240_000);
});
