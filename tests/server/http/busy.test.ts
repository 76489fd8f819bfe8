import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { PublicError } from '../../../server/answer/answer.ts';
import { answerQuestion } from '../../../server/answer/answer-question.ts';
import { answerCache, type AnswerSource } from '../../../server/answer/record/answer-cache.ts';
import { Shutdown } from '../../../server/http/shutdown.ts';
import { Admission } from '../../../server/pool/admission.ts';
import { admitted } from '../../../server/pool/admitted.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { readAllEvents } from '../../support/read-events.ts';
import { openServer } from '../../support/wenbao-server.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const stream = { Accept: 'text/event-stream' };
const about = (year: number) => ({ question: `静海区${year}年GDP增长目标是多少？` });

/** Answers that begin when they are asked and go on when they are told to. */
function heldAnswers() {
  let goOn = () => {};
  const told = new Promise<void>((resolve) => (goOn = resolve));
  let begun = 0;
  const answer: AnswerSource = async function* (request, parts, signal) {
    begun += 1;
    const ended = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
    await Promise.race([told, ended]);
    yield* answerQuestion(request, parts, signal);
  };
  return { answer, goOn: () => goOn(), begun: () => begun };
}

/** A server with places for two answers that nobody has finished yet. */
async function fullServer() {
  const held = heldAnswers();
  const bounds = { threads: 1, longestWaitMilliseconds: 60_000, mostAnswers: 2 };
  const admission = new Admission({ ...bounds, now: () => performance.now() });
  const shutdown = new Shutdown();
  const answer = answerCache(10, admitted(held.answer, admission));
  const server = await openServer(answerParts(opened), { answer, shutdown });
  onTestFinished(async () => {
    held.goOn();
    await server.close();
  });
  const ask = (body: unknown, headers = stream) => server.postJson('/api/ask', body, headers);
  const first = [ask(about(2023)), ask(about(2021))];
  await Promise.all(first);
  return { server, ask, held, admission, shutdown, first };
}

describe('a server that has all the answers under way that it can have', () => {
  it.each([stream, {}])(
    'refuses the next at once and says when to come back: %o',
    async (headers) => {
      const { ask } = await fullServer();
      const refused = await ask(about(2020), headers as typeof stream);
      expect(refused.status).toBe(503);
      expect(refused.headers.get('content-type')).toContain('application/json');
      const seconds = Number(refused.headers.get('retry-after'));
      expect(seconds).toBeGreaterThanOrEqual(1);
      const { error } = (await refused.json()) as { error: PublicError };
      expect(error).toMatchObject({ code: 'busy', retryAfterSeconds: seconds });
      expect(error.message).toContain(`${seconds} 秒`);
    },
  );

  it('lets those join who ask what is being answered', async () => {
    const { ask, held } = await fullServer();
    const joined = await ask(about(2023));
    expect(joined.status).toBe(200);
    held.goOn();
    expect((await readAllEvents(joined)).at(-1)?.event).toMatchObject({ type: 'end' });
    expect(held.begun()).toBe(2);
  });

  it('gives known answers again', async () => {
    const { ask, held, admission, first } = await fullServer();
    held.goOn();
    for (const response of await Promise.all(first)) await readAllEvents(response);
    const blocked = [admission.enter(), admission.enter()];
    expect((await ask(about(2020))).status).toBe(503);
    const known = await ask(about(2023));
    expect((await readAllEvents(known)).at(-1)?.event).toMatchObject({ answer: { cached: true } });
    for (const place of blocked) place.leave();
  });

  it('lets the next in as soon as one has ended', async () => {
    const { ask, held, first } = await fullServer();
    held.goOn();
    for (const response of await Promise.all(first)) await readAllEvents(response);
    expect((await ask(about(2020))).status).toBe(200);
  });

  it('still says that it lives and is ready', async () => {
    const { server } = await fullServer();
    for (const path of ['/health/live', '/health/ready']) {
      expect((await fetch(server.at(path))).status).toBe(200);
    }
  });

  it('logs no refusal as an error of its own', async () => {
    const { server, ask } = await fullServer();
    await (await ask(about(2020))).text();
    expect(server.log().filter(({ level }) => level >= 50)).toEqual([]);
  });
});

describe('a server that is told to stop', () => {
  it('takes no question more, and says that it is not ready', async () => {
    const { server, ask, shutdown } = await fullServer();
    void shutdown.drain(() => false, 60_000);
    const refused = await ask(about(2020));
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ error: { code: 'stopping' } });
    const ready = await fetch(server.at('/health/ready'));
    expect([ready.status, await ready.json()]).toMatchObject([503, { status: 'stopping' }]);
    expect((await fetch(server.at('/health/live'))).status).toBe(200);
  });

  it('lets what is under way end', async () => {
    const { held, shutdown, admission, first } = await fullServer();
    const drained = shutdown.drain(() => admission.load.underWay === 0, 60_000);
    held.goOn();
    for (const response of await Promise.all(first)) {
      expect((await readAllEvents(response)).at(-1)?.event).toMatchObject({ type: 'end' });
    }
    await drained;
  });

  it('ends the others with an event that says so', async () => {
    const { shutdown, first } = await fullServer();
    await shutdown.drain(() => false, 0);
    for (const response of await Promise.all(first)) {
      const last = (await readAllEvents(response)).at(-1)?.event;
      expect(last).toMatchObject({ type: 'error', error: { code: 'stopping' } });
      expect(last?.type === 'error' && last.error.message).toContain('重启');
    }
  });

  it('tells those who wait for one JSON answer, too', async () => {
    const { ask, shutdown, held } = await fullServer();
    const waiting = ask({ ...about(2023), waitForModel: true }, {} as typeof stream);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await shutdown.drain(() => false, 0);
    const response = await waiting;
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ error: { code: 'stopping' } });
    expect(held.begun()).toBe(2);
  });
});
