import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { langchainChatModel } from '../../models/chat/langchain-chat-model.ts';
import { answerParts } from '../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../support/digest-library.ts';
import { modelServerForTest } from '../support/model/model-server-for-test.ts';
import { openServer } from '../support/wenbao-server.ts';

const patience = { timeout: 180_000 };
let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
}, patience.timeout);
afterAll(() => opened.close());

const rounds = 30;
const question = '静海区2023年在养老方面有什么安排？';
const counted = ['Timeout', 'TCPSocketWrap', 'TCPServerWrap'];

/** What this process holds open just now. */
function held() {
  const resources = process.getActiveResourcesInfo().filter((name) => counted.includes(name));
  return { files: readdirSync('/proc/self/fd').length, resources: resources.length };
}

it.skipIf(process.platform !== 'linux')(
  'clients that leave in the middle of an answer leave nothing behind',
  patience,
  async () => {
    const endpoint = await modelServerForTest();
    let arrived = () => {};
    endpoint.always(() => {
      arrived();
      return { type: 'silence', after: '' };
    });
    const { baseUrl } = endpoint;
    const model = langchainChatModel({ baseUrl, apiKey: 'key', model: 'm' });
    const server = await openServer(answerParts(opened, { model, modelUse: 'always' }));
    onTestFinished(() => server.close());
    const leave = async () => {
      const leaving = new AbortController();
      const waits = new Promise<void>((resolve) => (arrived = resolve));
      const asked = fetch(server.at('/api/ask'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
        body: JSON.stringify({ question }),
        signal: leaving.signal,
      });
      await waits;
      leaving.abort();
      await asked.catch(() => undefined);
    };
    for (let round = 0; round < rounds; round++) await leave();
    const after = await settled();
    for (let round = 0; round < rounds; round++) await leave();
    const later = await settled();
    expect(endpoint.requests).toHaveLength(2 * rounds);
    // As many rounds again hold no more: a leak of one in three would show.
    expect(later.files - after.files).toBeLessThan(rounds / 3);
    expect(later.resources - after.resources).toBeLessThan(rounds / 3);
  },
);

/** What is held when it grows no less: sockets take a moment to close. */
async function settled() {
  for (let before = held(); ;) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const now = held();
    if (now.files >= before.files && now.resources >= before.resources) return now;
    before = now;
  }
}
