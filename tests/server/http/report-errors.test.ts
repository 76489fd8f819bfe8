import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicError } from '../../../server/answer/answer.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openLibraryOf, type OpenedLibrary } from '../../support/digest-library.ts';
import { openServer, type WenbaoServer } from '../../support/wenbao-server.ts';

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

/** Holds a response to the contract of errors, and gives its error. */
async function errorOf(response: Response): Promise<PublicError> {
  const text = await response.text();
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(text).not.toMatch(/\n\s+at |node_modules|\.ts:\d/u);
  const { error, ...others } = JSON.parse(text) as { error: PublicError };
  expect(others).toEqual({});
  expect(Object.keys(error).toSorted()).toEqual(['code', 'message', 'requestId']);
  expect(error.message).toMatch(/\p{Script=Han}/u);
  expect(error.requestId).toBe(response.headers.get('x-request-id'));
  return error;
}

describe('a question that cannot be taken', () => {
  const question = '静海区GDP目标是多少？';
  const turns = (count: number) => Array.from({ length: count }, () => ({ question, answer: '' }));

  it.each<readonly [string, unknown, number, string]>([
    ['an empty one', { question: '' }, 400, 'question_empty'],
    ['white space', { question: ' \n\u3000' }, 400, 'question_empty'],
    ['nothing that can be seen', { question: '\u200b\u{e0041}' }, 400, 'question_empty'],
    ['10,000 characters', { question: '问'.repeat(10_000) }, 400, 'question_too_long'],
    ['501 characters', { question: '问'.repeat(501) }, 400, 'question_too_long'],
    ['none', {}, 400, 'bad_request'],
    ['a number', { question: 5 }, 400, 'bad_request'],
    ['a list', ['静海'], 400, 'bad_request'],
    ['no JSON', '{"question": ', 400, 'bad_json'],
    ['a bare word', '"静海"', 400, 'bad_json'],
    ['history that is no list', { question, history: '昨天' }, 400, 'bad_request'],
    ['a turn without words', { question, history: [{}] }, 400, 'bad_request'],
    ['too many turns', { question, history: turns(500) }, 400, 'bad_request'],
    ['years that are words', { question, filters: { years: ['今年'] } }, 400, 'bad_request'],
    ['places that are numbers', { question, filters: { regions: [1] } }, 400, 'bad_request'],
    ['70,000 bytes', { question, pad: 'x'.repeat(70_000) }, 413, 'too_large'],
  ])('%s', async (_what, body, status, code) => {
    const response = await server.postJson('/api/ask', body);
    expect(response.status).toBe(status);
    expect((await errorOf(response)).code).toBe(code);
  });

  it('says how long it is and how long it may be', async () => {
    const response = await server.postJson('/api/ask', { question: '问'.repeat(10_000) });
    const { message } = await errorOf(response);
    expect(message).toContain('10000');
    expect(message).toContain('500');
  });

  it('names the field that is wrong', async () => {
    const response = await server.postJson('/api/ask', { question, filters: { years: ['x'] } });
    expect((await errorOf(response)).message).toContain('filters.years.0');
  });

  it('is taken at 500 characters', async () => {
    const response = await server.postJson('/api/ask', { question: '问'.repeat(500) });
    expect(response.status).toBe(200);
  });

  it('that is no JSON by its own word is none', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    const response = await server.postJson('/api/ask', { question }, headers);
    expect(response.status).toBe(400);
    await errorOf(response);
  });

  it.each([
    ['in a coding that is not spoken here', { 'Content-Encoding': 'zz' }, [415]],
    ['that cannot be unpacked', { 'Content-Encoding': 'gzip' }, [400]],
    ['in a character set of old', { 'Content-Type': 'application/json; charset=gbk' }, [400, 415]],
  ])('%s', async (_what, headers, statuses) => {
    const response = await server.postJson('/api/ask', { question }, headers);
    expect(statuses).toContain(response.status);
    await errorOf(response);
  });
});

describe('an address that leads nowhere', () => {
  it.each(['/nowhere', '/api/nowhere', '/api/ask', '/assets/none.js', '/.env', '/secret.txt'])(
    '%s',
    async (path) => {
      const response = await fetch(server.at(path));
      expect(response.status).toBe(404);
      expect((await errorOf(response)).code).toBe('not_found');
    },
  );

  it('of a report that is not here', async () => {
    const response = await fetch(server.at('/api/reports/none'));
    expect(response.status).toBe(404);
    expect((await errorOf(response)).code).toBe('no_such_report');
  });

  it.each(['/api/reports/%E0%A4%A', '/reports/%E0%A4%A', '/api/reports/%'])(
    'for its coding is broken: %s',
    async (path) => {
      const response = await fetch(server.at(path));
      expect([400, 404]).toContain(response.status);
      await errorOf(response);
    },
  );

  it('comes back as text, cut short', async () => {
    const response = await fetch(server.at(`/${'a'.repeat(5000)}<script>`));
    expect((await errorOf(response)).message.length).toBeLessThan(200);
  });
});

describe('the number of a request', () => {
  it('is another for each, also where all goes well', async () => {
    const ids = await Promise.all(
      ['/health/live', '/health/live', '/nowhere'].map(async (path) =>
        (await fetch(server.at(path))).headers.get('x-request-id'),
      ),
    );
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(null);
  });
});

describe('the log', () => {
  it('holds no word of what was refused', async () => {
    const secret = '某某某的秘密';
    await server.postJson('/api/ask', `{"question": "${secret}`);
    await server.postJson('/api/ask', { question: secret, history: secret });
    await server.postJson('/api/ask', { question: secret.repeat(200) });
    await fetch(server.at(`/api/search?q=${encodeURIComponent(secret)}&k=0`));
    const log = JSON.stringify(server.log());
    expect(log).not.toContain('秘密');
    expect(log).not.toContain(encodeURIComponent('秘密'));
  });
});

describe('a wrong address', () => {
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

  it('is a page with the way on for a person, which repeats nothing of it', async () => {
    const response = await fetch(server.at('/nowhere/<b>'), { headers: { Accept: browser } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
    const words = await response.text();
    expect(words).toContain('没有这个页面');
    expect(words).toContain('href="/"');
    expect(words).not.toContain('nowhere');
  });

  it.each([
    ['/nowhere', '*/*'],
    ['/nowhere', 'application/json'],
    ['/api/nowhere', browser],
  ])('is JSON for a program: %s as %s', async (path, accept) => {
    const response = await fetch(server.at(path), { headers: { Accept: accept } });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'not_found' } });
  });
});
