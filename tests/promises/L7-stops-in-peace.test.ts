import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { modelServerForTest } from '../support/model/model-server-for-test.ts';
import { readEvents } from '../support/read-events.ts';
import { startScript } from '../support/run-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const question = '静海区2023年在养老方面有什么安排？';
const patience = { timeout: 120_000 };

/** A server in a process of its own that waits for a model which never says a word. */
async function waitingServer(drainSeconds: string) {
  const endpoint = await modelServerForTest();
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  endpoint.always(() => {
    arrive();
    return { type: 'silence', after: '' };
  });
  const server = startScript('server/main.ts', [], {
    ...{ DATA_DIR: join(temporaryFolder(), 'data'), PORT: '0', LOG_LEVEL: 'warn' },
    ...{ LLM_BASE_URL: endpoint.baseUrl, LLM_MODEL: 'm', LLM_USE: 'always' },
    ...{ DRAIN_SECONDS: drainSeconds, ANSWER_THREADS: '1' },
  });
  onTestFinished(() => server.stop('SIGKILL'));
  const [, url = ''] = await server.line(/问报 (http:\/\/\S+)/u);
  const ask = () =>
    fetch(`${url}/api/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify({ question }),
    });
  const asked = await ask();
  await arrived;
  return { server, url, ask, asked };
}

describe('a server that is told to stop', patience, () => {
  it('ends what is under way with an event that says so, and exits with 0', async () => {
    const { server, url, ask, asked } = await waitingServer('2');
    server.stop('SIGTERM');
    const ready = await untilStopping(`${url}/health/ready`);
    expect(ready.status).toBe(503);
    expect((await ask()).status).toBe(503);
    const types: string[] = [];
    let last: unknown;
    for await (const { event } of readEvents(asked)) {
      types.push(event.type);
      last = event;
    }
    expect(types.slice(0, 2)).toEqual(['understood', 'sources']);
    expect(last).toMatchObject({ type: 'error', error: { code: 'stopping' } });
    expect((await server.end).code).toBe(0);
  });

  it('stops at once when it is told again', async () => {
    const { server, url } = await waitingServer('60');
    server.stop('SIGTERM');
    await untilStopping(`${url}/health/ready`);
    server.stop('SIGTERM');
    expect((await server.end).code).toBe(1);
  });
});

/** The first reply that says so: a signal takes a moment to arrive. */
async function untilStopping(address: string): Promise<Response> {
  for (;;) {
    const response = await fetch(address);
    if (response.status === 503) return response;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
