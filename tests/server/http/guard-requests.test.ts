import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PublicError } from '../../../server/answer/answer.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openLibraryOf, type OpenedLibrary } from '../../support/digest-library.ts';
import { openServer, type WenbaoServer } from '../../support/wenbao-server.ts';

let empty: OpenedLibrary;
beforeAll(async () => {
  empty = await openLibraryOf([]);
});
afterAll(() => empty.close());

async function serverWith(options: Parameters<typeof openServer>[1]): Promise<WenbaoServer> {
  const server = await openServer(answerParts(empty), options);
  onTestFinished(() => server.close());
  return server;
}

describe('the limit of questions a minute', () => {
  const question = '静海区GDP目标是多少？';

  it('lets so many through, then asks for patience', async () => {
    const server = await serverWith({ rateLimitPerMinute: 3 });
    for (const left of ['2', '1', '0']) {
      const response = await server.postJson('/api/ask', { question });
      expect(response.status).toBe(200);
      expect(response.headers.get('ratelimit-limit')).toBe('3');
      expect(response.headers.get('ratelimit-remaining')).toBe(left);
    }
    const response = await server.postJson('/api/ask', { question });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    const { error } = (await response.json()) as { error: PublicError };
    expect(error.code).toBe('rate_limited');
    expect(error.message).toContain('3 次');
    expect(error.requestId).toBe(response.headers.get('x-request-id'));
  });

  it('is no way round by naming another address as one’s own', async () => {
    // The library warns of it once, and rightly: whoever runs a proxy has to say so.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const server = await serverWith({ rateLimitPerMinute: 1 });
    const statuses: number[] = [];
    for (const address of ['192.0.2.1', '192.0.2.2']) {
      const headers = { 'X-Forwarded-For': address };
      statuses.push((await server.postJson('/api/ask', { question }, headers)).status);
    }
    expect(statuses).toEqual([200, 429]);
  });

  it('holds for questions that are refused too', async () => {
    const server = await serverWith({ rateLimitPerMinute: 1 });
    expect((await server.postJson('/api/ask', 'no json')).status).toBe(400);
    expect((await server.postJson('/api/ask', { question })).status).toBe(429);
  });

  it.each([
    ['/api/search?q=增长', 1],
    ['/api/figures', 1],
    ['/api/figures?format=csv', 1],
    ['/api/figures/indicators', 1],
    ['/api/reports', 4],
    ['/api/reports/none', 4],
    ['/api/answers/none', 1],
  ])('holds for what else costs: %s', async (path, most) => {
    const server = await serverWith({ rateLimitPerMinute: 1 });
    const statuses: number[] = [];
    for (let time = 0; time <= most; time++) {
      const response = await fetch(server.at(path));
      statuses.push(response.status);
      expect(response.headers.get('ratelimit-limit')).toBe(String(most));
    }
    expect(statuses.slice(0, most)).not.toContain(429);
    expect(statuses.at(-1)).toBe(429);
  });

  it('leaves health alone', async () => {
    const server = await serverWith({ rateLimitPerMinute: 1 });
    await server.postJson('/api/ask', { question });
    for (let time = 0; time < 3; time++) {
      expect((await fetch(server.at('/health/live'))).status).toBe(200);
    }
  });
});

describe('headers of every answer', () => {
  it.each(['/', '/reports/x', '/widget.js', '/api/reports', '/health/live', '/nowhere'])(
    'let a page run nothing but our own: %s',
    async (path) => {
      const server = await serverWith({});
      const { headers } = await fetch(server.at(path));
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy).not.toMatch(/unsafe|\*/u);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.has('x-powered-by')).toBe(false);
    },
  );
});

describe('pages of other origins', () => {
  const portal = 'https://www.example.gov.cn';
  const other = 'https://evil.example';
  const allowed = (headers: Headers) => headers.get('access-control-allow-origin');

  it('may call when they are named', async () => {
    const server = await serverWith({ allowedOrigins: [portal] });
    const { headers } = await fetch(server.at('/api/reports'), { headers: { Origin: portal } });
    expect(allowed(headers)).toBe(portal);
    expect(headers.get('vary')).toContain('Origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it('may ask before they call', async () => {
    const server = await serverWith({ allowedOrigins: ['https://a.example', portal] });
    const { status, headers } = await fetch(server.at('/api/ask'), {
      method: 'OPTIONS',
      headers: { Origin: portal, 'Access-Control-Request-Method': 'POST' },
    });
    expect(status).toBe(204);
    expect(allowed(headers)).toBe(portal);
    expect(headers.get('access-control-allow-methods')).toContain('POST');
    expect(headers.get('access-control-allow-headers')).toContain('Content-Type');
  });

  it('may read why they were refused', async () => {
    const server = await serverWith({ allowedOrigins: [portal], rateLimitPerMinute: 1 });
    for (const status of [400, 429]) {
      const refused = await server.postJson('/api/ask', {}, { Origin: portal });
      expect(refused.status).toBe(status);
      expect(allowed(refused.headers)).toBe(portal);
    }
  });

  it.each([other, 'null', `${portal}.evil.example`, 'http://www.example.gov.cn'])(
    'may not when they are not: %s',
    async (origin) => {
      const server = await serverWith({ allowedOrigins: [portal] });
      for (const method of ['GET', 'OPTIONS']) {
        const { headers } = await fetch(server.at('/api/reports'), {
          method,
          headers: { Origin: origin },
        });
        expect(allowed(headers)).toBeNull();
      }
    },
  );

  it('may not unless some are named', async () => {
    const server = await serverWith({});
    const { headers } = await fetch(server.at('/api/reports'), { headers: { Origin: portal } });
    expect(allowed(headers)).toBeNull();
  });
});
