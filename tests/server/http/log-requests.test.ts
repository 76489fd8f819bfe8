import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerParts } from '../../support/answer-parts.ts';
import { openLibraryOf, type OpenedLibrary } from '../../support/digest-library.ts';
import { openServer, type LogLine, type WenbaoServer } from '../../support/wenbao-server.ts';

let empty: OpenedLibrary;
let server: WenbaoServer;
beforeAll(async () => {
  empty = await openLibraryOf([]);
  server = await openServer(answerParts(empty));
});
afterAll(async () => {
  await server.close();
  empty.close();
});

/** The log's line about a response. */
async function lineAbout(response: Response): Promise<LogLine> {
  await response.text();
  return vi.waitUntil(() => {
    const id = response.headers.get('x-request-id');
    return server.log().find(({ requestId, msg }) => requestId === id && msg === 'request');
  });
}

describe('the log', () => {
  it('has a line for each request: what was asked for and how it went', async () => {
    const line = await lineAbout(await fetch(server.at('/health/live')));
    expect(line).toMatchObject({ level: 30, method: 'GET', status: 200, finished: true });
    expect(String(line['path'])).toContain('live');
    expect(line['milliseconds']).toBeGreaterThanOrEqual(0);
  });

  it('has one for a request that was refused', async () => {
    const line = await lineAbout(await fetch(server.at('/nowhere')));
    expect(line).toMatchObject({ status: 404, path: '/nowhere' });
  });

  it('never has the words of a question', async () => {
    const question = '静海区的某件私事';
    await lineAbout(await server.postJson('/api/ask', { question }));
    await lineAbout(await fetch(server.at(`/api/search?q=${encodeURIComponent(question)}`)));
    const log = JSON.stringify(server.log());
    expect(log).not.toContain('私事');
    expect(log).not.toContain(encodeURIComponent('私事'));
  });

  it('has no key and no cookie of the client', async () => {
    const headers = { Authorization: 'Bearer a-secret', Cookie: 'session=a-secret' };
    await lineAbout(await fetch(server.at('/health/live'), { headers }));
    expect(JSON.stringify(server.log())).not.toContain('a-secret');
  });
});
