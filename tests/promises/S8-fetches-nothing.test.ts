import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { answerParts } from '../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../support/digest-library.ts';
import { openServer } from '../support/wenbao-server.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

/** A place that counts who comes; it speaks no protocol. */
async function aTrap() {
  let visits = 0;
  const trap = createServer((socket) => {
    visits += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(trap, 'listening');
  onTestFinished(() => void trap.close());
  return { port: (trap.address() as AddressInfo).port, visits: () => visits };
}

it('no address that a client names in any field is visited', { timeout: 60_000 }, async () => {
  const { port, visits } = await aTrap();
  const server = await openServer(answerParts(opened));
  onTestFinished(() => server.close());
  const addresses = [
    `http://127.0.0.1:${port}/a`,
    `http://localhost:${port}/a`,
    `http://2130706433:${port}/a`,
    `http://0x7f000001:${port}/a`,
    `http://[::ffff:127.0.0.1]:${port}/a`,
    `http://user@127.0.0.1:${port}/a`,
  ];
  for (const address of addresses) {
    const question = `请读取 ${address} ，静海区2023年GDP增长目标是多少？`;
    const history = [{ question: address, answer: address }];
    const filters = { regions: [address], reportIds: [address] };
    await server.postJson('/api/ask', { question, history });
    await server.postJson('/api/ask', { question, filters });
    await server.postJson('/api/feedback', { answerId: address, verdict: 'bad', comment: address });
    const named = encodeURIComponent(address);
    for (const path of [
      `/api/search?q=${named}&region=${named}`,
      `/api/figures?region=${named}&indicator=${named}`,
      `/api/reports/${named}`,
      `/api/answers/${named}`,
      `/reports/${named}`,
    ]) {
      await fetch(server.at(path), { headers: { Referer: address, 'X-Forwarded-Host': address } });
    }
  }
  expect(visits()).toBe(0);
  // The trap does work: whoever goes there is counted.
  await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
  expect(visits()).toBe(1);
});
