import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { langchainChatModel } from '../../../models/chat/langchain-chat-model.ts';
import { faultsOfProcess } from '../../support/faults-of-process.ts';
import { localServer } from '../../support/scripted-server.ts';

const event = `data: ${JSON.stringify({
  choices: [{ index: 0, delta: { content: '增长' }, finish_reason: null }],
})}\n\n`;

test.each([
  [1, 200],
  [2, 1000],
  [50, 2000],
  [1, 20_000],
])(
  'after %i of %i pieces that came without pauses, leaving is no danger to the process',
  async (wanted, pieces) => {
    const faults = faultsOfProcess();
    const baseUrl = await localServer((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(event.repeat(pieces));
    });
    const model = langchainChatModel({ baseUrl, apiKey: 'a-key', model: 'a-model' });
    for (let times = 0; times < 10; times++) {
      const { signal } = new AbortController();
      let heard = 0;
      for await (const { text } of model.stream({ system: '规矩', user: '问题', signal })) {
        if (text !== '' && ++heard === wanted) break;
      }
      expect(heard).toBe(wanted);
      await wait(5);
    }
    await wait(50);
    expect(faults()).toEqual([]);
  },
);
