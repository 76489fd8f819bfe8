import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { answerQuestion } from '../../../server/answer/answer-question.ts';
import { answerCache } from '../../../server/answer/record/answer-cache.ts';
import { Metrics } from '../../../server/http/metrics.ts';
import { noJournal } from '../../../server/journal/answer-journal.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { openServer } from '../../support/wenbao-server.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const token = 'a-token-of-16-or-more';
const question = '静海区2023年GDP增长目标是多少？';

async function meteredServer(metricsToken: string | undefined = token) {
  const parts = answerParts(opened);
  const admission = { load: { underWay: 3, waiting: 1 } };
  const state = () => ({ state: 'ok' as const, waiting: 2, lost: 0 });
  const journal = { ...noJournal, state };
  const metrics = new Metrics({ parts: { current: () => parts }, admission, journal });
  const answer = metrics.counting(answerCache(10, answerQuestion));
  const server = await openServer(parts, { answer, metrics, metricsToken });
  onTestFinished(() => server.close());
  const read = (headers = { Authorization: `Bearer ${token}` }) =>
    fetch(server.at('/metrics'), { headers });
  return { server, read };
}

describe('metrics', () => {
  it('count answers by ending and mode, kept ones apart, and how long the steps took', async () => {
    const { server, read } = await meteredServer();
    await server.postJson('/api/ask', { question });
    await server.postJson('/api/ask', { question });
    await server.postJson('/api/ask', { question: '我的手机是13800138000' });
    const words = await (await read()).text();
    expect(words).toContain(
      'wenbao_answers_total{status="answered",mode="computed",cached="false"} 1',
    );
    expect(words).toContain(
      'wenbao_answers_total{status="answered",mode="computed",cached="true"} 1',
    );
    expect(words).toMatch(/wenbao_answers_total\{status="blocked",[^}]*\} 1/u);
    expect(words).toMatch(/wenbao_step_seconds_count\{step="find"\} 2/u);
    expect(words).toMatch(/wenbao_gate_sentences_total\{outcome="shown"\} 1/u);
    expect(words).toContain('wenbao_requests_total{method="POST",status="200"} 3');
  });

  it('tell load, index and journal as they are now', async () => {
    const { read } = await meteredServer();
    const words = await (await read()).text();
    for (const line of [
      'wenbao_answers_under_way 3',
      'wenbao_answers_waiting 1',
      'wenbao_index_generation 1',
      'wenbao_journal_waiting 2',
    ]) {
      expect(words).toContain(line);
    }
    expect(words).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  it('hold no word of a question', async () => {
    const { server, read } = await meteredServer();
    await server.postJson('/api/ask', { question });
    expect(await (await read()).text()).not.toMatch(/静海|GDP/u);
  });

  it('are for those who know the token', async () => {
    const { read } = await meteredServer();
    expect((await read()).headers.get('content-type')).toContain('text/plain');
    expect((await read({ Authorization: 'Bearer wrong' })).status).toBe(401);
  });

  it('are not there where no token is set', async () => {
    const parts = answerParts(opened);
    const server = await openServer(parts);
    onTestFinished(() => server.close());
    const headers = { Authorization: `Bearer ${token}` };
    expect((await fetch(server.at('/metrics'), { headers })).status).toBe(404);
  });
});

describe('what is sent', () => {
  it('is compressed for those who take it, and a stream is not', async () => {
    const { server } = await meteredServer();
    const get = (encoding: string) =>
      fetch(server.at('/api/reports/120118-2023'), { headers: { 'Accept-Encoding': encoding } });
    expect((await get('br')).headers.get('content-encoding')).toBe('br');
    expect((await get('gzip')).headers.get('content-encoding')).toBe('gzip');
    const stream = { Accept: 'text/event-stream', 'Accept-Encoding': 'gzip, br' };
    const asked = await server.postJson('/api/ask', { question }, stream);
    expect(asked.headers.get('content-encoding')).toBeNull();
    expect(await asked.text()).toContain('event: end');
  });

  it('is not sent again where it is known', async () => {
    const { server } = await meteredServer();
    const first = await fetch(server.at('/api/reports/120118-2023'));
    const tag = first.headers.get('etag') ?? '';
    await first.text();
    // Told of a tag alone, this fetch forbids what is known.
    const headers = { 'If-None-Match': tag, 'Cache-Control': 'max-age=0' };
    expect((await fetch(server.at('/api/reports/120118-2023'), { headers })).status).toBe(304);
  });
});
