import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../server/answer/answer.ts';
import { openDigestLibrary, type OpenedLibrary } from '../support/digest-library.ts';
import { honestMind } from '../support/model/model-minds.ts';
import { modelServerForTest } from '../support/model/model-server-for-test.ts';
import { runScript, startScript } from '../support/run-script.ts';

const patience = { timeout: 180_000 };
const years = [2021, 2022, 2023, 2024];

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
}, patience.timeout);
afterAll(() => opened.close());

/** A server in a process of its own, with two threads that answer, and the commands beside it. */
async function aServer() {
  const endpoint = await modelServerForTest();
  endpoint.always(honestMind);
  const settings = {
    ...{ DATA_DIR: opened.dataDir, PORT: '0', LOG_LEVEL: 'warn', LONGEST_WAIT_MS: '600000' },
    ...{ LLM_BASE_URL: endpoint.baseUrl, LLM_MODEL: 'm', LLM_USE: 'always' },
    ...{ ANSWER_THREADS: '2', ANSWER_CACHE_SIZE: '0' },
  };
  const start = async () => {
    const server = startScript('server/main.ts', [], settings);
    onTestFinished(() => server.stop('SIGKILL'));
    const [, url = ''] = await server.line(/问报 (http:\/\/\S+)/u);
    return url;
  };
  const admin = (...words: string[]) => runScript('server/admin.ts', words, settings);
  return { start, admin, endpoint };
}

/** One question for each year at once, so that every thread has some. */
function askAll(url: string): Promise<readonly Response[]> {
  return Promise.all(
    years.map((year) =>
      fetch(`${url}/api/ask`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          question: `静海区${year}年GDP增长目标是多少？`,
          waitForModel: true,
        }),
      }),
    ),
  );
}

describe('an operator with a running server', patience, () => {
  it('lets it answer and stops it at once, and what was stopped stays so at a start', async () => {
    const { start, admin } = await aServer();
    expect((await admin('pause', '内容核查')).stdout).toContain('内容核查');
    const url = await start();
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    await admin('resume');
    expect(new Set((await askAll(url)).map(({ status }) => status))).toEqual(new Set([200]));
    await admin('notice', '维护中，十点恢复。');
    await admin('pause', '内容核查');
    for (const refused of await askAll(url)) {
      const body = (await refused.json()) as object;
      const error = { code: 'paused', message: '维护中，十点恢复。' };
      expect([refused.status, body]).toMatchObject([503, { error }]);
    }
    await admin('notice', 'off');
    await admin('resume');
  });

  it('says why, or nothing is stopped', async () => {
    const { admin } = await aServer();
    expect((await admin('pause')).code).toBe(1);
    expect((await admin('status')).stdout).toContain('正常回答');
  });

  it('takes the model from every thread at once, and gives it back', async () => {
    const { start, admin, endpoint } = await aServer();
    const url = await start();
    await admin('model', 'off');
    const quoted = await Promise.all((await askAll(url)).map((reply) => reply.json()));
    expect((quoted as Answer[]).map(({ mode }) => mode)).not.toContain('model');
    expect(endpoint.requests).toHaveLength(0);
    await admin('model', 'on');
    await askAll(url);
    expect(endpoint.requests.length).toBeGreaterThan(0);
  });
});
