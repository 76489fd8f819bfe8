import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { answerParts } from '../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../support/digest-library.ts';
import { openServer } from '../support/wenbao-server.ts';
import { rounds } from './rounds.ts';

const patience = { timeout: 600_000 };
let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
}, patience.timeout);
afterAll(() => opened.close());

const paths = [
  ...['/api/ask', '/api/search', '/api/reports', '/api/reports/x', '/api/reports/x/quote'],
  ...['/api/figures', '/api/figures/indicators', '/api/answers/x', '/api/feedback'],
  ...['/api/conversations/x', '/api/status', '/health/ready', '/', '/figures', '/reports/x'],
];
const names = [
  'question',
  'history',
  'filters',
  'q',
  'k',
  'region',
  'year',
  'answerId',
  '__proto__',
];

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('静海区2023年GDP增长目标是多少？', '', '%', '../x', '\u0000', '1e999', '\u202e'),
);
const value = fc.oneof(word, fc.jsonValue({ maxDepth: 2 }));
const body = fc.oneof(
  fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 }).map((one) => JSON.stringify(one)),
  fc.jsonValue().map((one) => JSON.stringify(one)),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const request = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
  path: fc.oneof(
    fc.constantFrom(...paths),
    word.map((one) => `/api/${encodeURIComponent(one.toWellFormed())}`),
  ),
  query: fc.dictionary(fc.constantFrom(...names), word, { maxKeys: 3 }),
  accept: fc.constantFrom('application/json', 'text/event-stream', 'text/html', '*/*', ''),
  type: fc.constantFrom('application/json', 'text/plain', 'application/json; charset=gbk', ''),
  body,
});

const many = rounds(10_000, 300);

it(`${many} random requests end in no fault, and the server answers on`, patience, async () => {
  const server = await openServer(answerParts(opened));
  onTestFinished(() => server.close());
  await fc.assert(
    fc.asyncProperty(request, async ({ method, path, query, accept, type, body: sent }) => {
      const words = Object.entries(query).map(([name, said]): [string, string] => [
        name,
        said.toWellFormed(),
      ]);
      const address = server.at(`${path}?${new URLSearchParams(words).toString()}`);
      const hasBody = method !== 'GET' && method !== 'HEAD';
      const reply = await fetch(address, {
        method,
        headers: { Accept: accept, ...(type && { 'Content-Type': type }) },
        ...(hasBody && { body: sent }),
      });
      const text = await reply.text();
      expect([address, reply.status < 500 || reply.status === 503]).toEqual([address, true]);
      expect(text).not.toMatch(/\bat .+\.ts:\d+|node_modules/u);
    }),
    { numRuns: many },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect((await fetch(server.at('/health/ready'))).status).toBe(200);
});
