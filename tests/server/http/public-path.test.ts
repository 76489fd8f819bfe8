import { createServer, request as ask } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildWidget } from '../../../widget/build.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { readAllEvents } from '../../support/read-events.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openServer } from '../../support/wenbao-server.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

/** What nginx does: `proxy_pass http://wenbao/;` takes the path off, without the slash it leaves it. */
async function proxyBefore(target: string, takesPathOff: boolean): Promise<string> {
  const proxy = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '';
    if (!path.startsWith('/wenbao')) {
      outgoing.writeHead(421).end();
      return;
    }
    // Nginx itself leads /wenbao to /wenbao/ where it takes the path off.
    const inner = takesPathOff ? path.slice('/wenbao'.length) : path;
    const { method = 'GET', headers } = incoming;
    const onward = ask(new URL(target).origin + inner, { method, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(outgoing);
    });
    incoming.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/wenbao/`;
}

async function serverUnderPath(takesPathOff: boolean) {
  const pagesFolder = join(temporaryFolder(), 'dist');
  await buildWidget(pagesFolder);
  const publicUrl = 'https://www.example.gov.cn/wenbao/';
  const server = await openServer(answerParts(opened), { publicUrl, pagesFolder });
  onTestFinished(() => server.close());
  return proxyBefore(server.at('/'), takesPathOff);
}

/** Every address that a page names, as a browser takes it. */
function addressesIn(page: string, at: string): readonly string[] {
  return [...page.matchAll(/(?:href|src)="([^"#]+)"/gu)].map(([, to = '']) => new URL(to, at).href);
}

const asPerson = { headers: { Accept: 'text/html' } };

describe.each([
  ['takes the path off', true],
  ['leaves the path on', false],
])('behind a proxy that %s', { timeout: 60_000 }, (_, takesPathOff) => {
  it('every page and all that it loads is found under the path', async () => {
    const root = await serverUnderPath(takesPathOff);
    const [report] = opened.library.reports();
    for (const page of ['', 'figures', `reports/${report?.id}`, 'no/such/page']) {
      const reply = await fetch(root + page, asPerson);
      expect([page, reply.status]).toEqual([page, page.startsWith('no') ? 404 : 200]);
      const named = addressesIn(await reply.text(), root + page);
      expect(named.length).toBeGreaterThan(1);
      for (const address of named) {
        expect(address.startsWith(root)).toBe(true);
        expect([address, (await fetch(address)).status]).toEqual([address, 200]);
      }
    }
  });

  it('questions are answered under it, event by event, and errors are told', async () => {
    const root = await serverUnderPath(takesPathOff);
    const reply = await fetch(`${root}api/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify({ question: '静海区2023年GDP增长目标是多少？' }),
    });
    const events = await readAllEvents(reply);
    expect(events.at(-1)?.event).toMatchObject({ type: 'end', answer: { status: 'answered' } });
    expect((await fetch(`${root}api/none`)).status).toBe(404);
    expect((await fetch(`${root}health/ready`)).status).toBe(200);
  });
});

it('the path itself leads to the first page', async () => {
  const root = await serverUnderPath(false);
  const reply = await fetch(root.slice(0, -1), { redirect: 'manual' });
  expect([reply.status, reply.headers.get('location')]).toEqual([301, '/wenbao/']);
});
