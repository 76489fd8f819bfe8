import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { urlSystem } from '../../../eval/generate/url-system.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { openServer, type WenbaoServer } from '../../support/wenbao-server.ts';

let library: OpenedLibrary;
let server: WenbaoServer;

beforeAll(async () => {
  library = await openDigestLibrary();
  server = await openServer({ ...library, now: () => 0, newId: () => 'id' });
});
afterAll(async () => {
  await server.close();
  library.close();
});

test('a running service is asked, searched and read over HTTP', async () => {
  const system = urlSystem({ url: server.at('/') });
  const answer = await system.ask({ question: '静海区2023年地区生产总值的增长目标是多少？' });
  expect(answer.status).toBe('answered');
  const [citation] = answer.citations;
  const report = await system.report(citation!.reportId);
  expect(report!.text.slice(citation!.start, citation!.end)).toBe(citation!.quote);
  const hits = await system.search({ question: '静海区2023年增长目标', k: 3 });
  expect(hits).toHaveLength(3);
  expect(await system.report('nowhere')).toBeUndefined();
});

test('a limit is waited for, and a service that stays broken is told with its words', async () => {
  const replies = [429, 200, 500, 500, 500, 500];
  const asked: number[] = [];
  const flaky = createServer((_, response) => {
    const status = replies[asked.length] ?? 500;
    asked.push(status);
    response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0' });
    response.end(status === 200 ? '{"status":"answered","text":"好"}' : '{"error":"忙"}');
  });
  await new Promise<void>((resolve) => flaky.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(flaky.address() as AddressInfo).port}`;
  const system = urlSystem({ url, retryMilliseconds: 1 });
  expect(await system.ask({ question: '问' })).toMatchObject({ status: 'answered', citations: [] });
  await expect(system.ask({ question: '问' })).rejects.toThrow(/gave 500: \{"error":"忙"\}/u);
  expect(asked).toEqual(replies);
  await new Promise((resolve) => flaky.close(resolve));
  await expect(system.ask({ question: '问' })).rejects.toThrow(/cannot be reached/u);
});
