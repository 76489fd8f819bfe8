import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { answerParts } from '../../support/answer-parts.ts';
import { openLibraryOf, type OpenedLibrary } from '../../support/digest-library.ts';
import { openServer, standInPages, type WenbaoServer } from '../../support/wenbao-server.ts';

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

describe('pages', () => {
  it.each([
    ['/', '<title>首页</title>', 'text/html'],
    ['/reports/120118-2023', '<title>报告</title>', 'text/html'],
    ['/reports/none', '<title>报告</title>', 'text/html'],
    ['/figures', '<title>指标</title>', 'text/html'],
    ['/widget.js', '"widget";', 'javascript'],
    ['/assets/page.css', 'body {}', 'text/css'],
  ])('%s', async (path, text, type) => {
    const response = await fetch(server.at(path));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(await response.text()).toBe(text);
  });

  it('let a browser keep an asset for good that is named by its bytes, and ask for others', async () => {
    const kept = async (path: string) =>
      (await fetch(server.at(path))).headers.get('cache-control');
    expect(await kept('/assets/page.css?v=1b2c3d4e')).toBe('public, max-age=31536000, immutable');
    expect(await kept('/assets/page.css')).toBe('public, max-age=0');
    expect(await kept('/assets/none.css?v=1b2c3d4e')).toBeNull();
    expect(await kept('/')).toBe('public, max-age=0');
  });

  it.each(['/', '/assets/page.css', '/widget.js'])(
    'are not sent again unchanged: %s',
    async (path) => {
      const etag = (await fetch(server.at(path))).headers.get('etag') ?? 'none';
      // Not by fetch, which asks for a fresh one beside it.
      const again = await getRaw(server.at('/'), path, { 'If-None-Match': etag });
      expect(again.statusCode).toBe(304);
    },
  );

  it('let portals on other hosts load the widget', async () => {
    const { headers } = await fetch(server.at('/widget.js'));
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it.each([
    '/secret.txt',
    '/assets/../secret.txt',
    '/assets/..%2fsecret.txt',
    '/assets/%2e%2e/secret.txt',
  ])('are all that is served of their folder: %s', async (path) => {
    const { statusCode, words } = await getRaw(server.at('/'), path);
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(statusCode).toBeLessThan(500);
    expect(words).not.toContain('not served');
  });

  it('are served also from below a folder whose name begins with a point', async () => {
    const folder = mkdtempSync(join(tmpdir(), '.wenbao-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const own = await openServer(answerParts(empty), { pagesFolder: standInPages(folder) });
    onTestFinished(() => own.close());
    for (const path of ['/', '/reports/x', '/widget.js', '/assets/page.css']) {
      expect([path, (await fetch(own.at(path))).status]).toEqual([path, 200]);
    }
  });
});

/** Asks for a path as it is; `fetch` would tidy it up first. */
async function getRaw(root: string, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(root);
  const sent = request({ hostname, port, path, headers, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { statusCode: response.statusCode ?? 0, words: await text(response) };
}
