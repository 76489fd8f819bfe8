import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { langchainChatModel } from '../../../models/chat/langchain-chat-model.ts';
import type { Answer } from '../../../server/answer/answer.ts';
import { answerQuestion } from '../../../server/answer/answer-question.ts';
import { answerCache } from '../../../server/answer/record/answer-cache.ts';
import { nothingSwitched, type Switches } from '../../../server/control/switches.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { honestMind } from '../../support/model/model-minds.ts';
import { modelServerForTest } from '../../support/model/model-server-for-test.ts';
import { readAllEvents } from '../../support/read-events.ts';
import { openServer } from '../../support/wenbao-server.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const question = '静海区2023年GDP增长目标是多少？';
const pause = { paused: { reason: '内部原因', since: '2026-11-30T08:00:00.000Z' } };

/** A server with a model that is asked always, and switches to turn. */
async function switchedServer() {
  const endpoint = await modelServerForTest();
  endpoint.always(honestMind);
  const { baseUrl } = endpoint;
  const model = langchainChatModel({ baseUrl, apiKey: 'key', model: 'm' });
  let state: Switches = nothingSwitched;
  let before = () => {};
  const answer = answerCache(10, async function* (...asked) {
    for await (const event of answerQuestion(...asked)) {
      if (event.type === 'sentence') before();
      yield event;
    }
  });
  const parts = answerParts(opened, { model, modelUse: 'always' });
  const server = await openServer(parts, { answer, switches: () => state });
  onTestFinished(() => server.close());
  const turn = (change: Partial<Switches>) => void (state = { ...state, ...change });
  const ask = async (headers = {}) => server.postJson('/api/ask', { question }, headers);
  const answered = async () => (await (await ask()).json()) as Answer;
  const beforeSentence = (work: () => void) => void (before = work);
  const get = async (path: string) => {
    const response = await fetch(server.at(path));
    return { status: response.status, body: await response.json() };
  };
  return { turn, ask, answered, get, beforeSentence, endpoint };
}

describe('a server that is paused', () => {
  it.each(['/api/search?q=养老', '/api/reports', '/api/figures', '/api/figures/indicators'])(
    'answers nothing at %s, and again when it is not',
    async (path) => {
      const { turn, get } = await switchedServer();
      turn(pause);
      const { status, body } = await get(path);
      expect([status, body]).toMatchObject([503, { error: { code: 'paused' } }]);
      turn({ paused: null });
      expect((await get(path)).status).toBe(200);
    },
  );

  it('takes no question, and says the notice and never the reason', async () => {
    const { turn, ask } = await switchedServer();
    turn({ ...pause, notice: '维护中，十点恢复。' });
    const refused = await ask();
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, null]);
    const { error } = (await refused.json()) as { readonly error: object };
    expect(error).toMatchObject({ code: 'paused', message: '维护中，十点恢复。' });
    expect(JSON.stringify(error)).not.toContain('内部原因');
  });

  it('shows no further sentence of an answer under way', async () => {
    const { turn, ask, beforeSentence } = await switchedServer();
    beforeSentence(() => turn(pause));
    const events = await readAllEvents(await ask({ Accept: 'text/event-stream' }));
    expect(events.map(({ event }) => event.type)).not.toContain('sentence');
    expect(events.at(-1)?.event).toMatchObject({ type: 'error', error: { code: 'paused' } });
  });

  it('says so where health and status are asked', async () => {
    const { turn, get } = await switchedServer();
    turn(pause);
    const switches = { paused: true, model: 'on', announcement: '服务暂停，请稍后再来。' };
    expect(await get('/api/status')).toEqual({ status: 200, body: switches });
    const ready = await get('/health/ready');
    expect(ready).toMatchObject({ status: 503, body: { status: 'paused', switches } });
    expect((await get('/health/live')).status).toBe(200);
  });
});

describe('a model that is switched off', () => {
  it('is asked nothing more, and again when it is on', async () => {
    const { turn, answered, get, endpoint } = await switchedServer();
    expect((await answered()).mode).toBe('model');
    const asked = endpoint.requests.length;
    turn({ model: 'off' });
    const { mode, modelTrouble, notice } = await answered();
    expect([mode, modelTrouble]).toEqual(['computed', undefined]);
    expect(notice).not.toContain('人工智能');
    expect(endpoint.requests).toHaveLength(asked);
    const { body } = await get('/health/ready');
    expect(body).toMatchObject({ mode: 'quoted', switches: { model: 'off' } });
    turn({ model: 'on' });
    expect((await answered()).mode).toBe('model');
  });
});

describe('a model that is switched off while it writes', () => {
  it.each([{}, { Accept: 'text/event-stream' }])(
    'is given up, and the reports speak in its place: %o',
    async (headers) => {
      const { turn, ask, endpoint } = await switchedServer();
      endpoint.always(() => ({ type: 'silence', after: '' }));
      const asked = ask(headers);
      const { ended } = await endpoint.exchange(0);
      turn({ model: 'off' });
      const response = await asked;
      const words = await response.text();
      expect(words).toContain('"mode":"computed"');
      expect(words).toContain('4%');
      expect(words).not.toContain('人工智能');
      expect(await ended).toBe('hung_up');
    },
  );

  it('takes what it had written away from the answer', async () => {
    const { turn, ask, beforeSentence } = await switchedServer();
    beforeSentence(() => turn({ model: 'off' }));
    const response = await ask({ Accept: 'text/event-stream' });
    const events = (await readAllEvents(response)).map(({ event }) => event);
    const last = events.at(-1);
    expect(last).toMatchObject({ type: 'end', answer: { mode: 'computed' } });
    expect(events.filter(({ type }) => type === 'end')).toHaveLength(1);
  });

  it('is paused at once, too, though it says nothing', async () => {
    const { turn, ask, endpoint } = await switchedServer();
    endpoint.always(() => ({ type: 'silence', after: '' }));
    const asked = ask();
    await endpoint.exchange(0);
    turn(pause);
    const { status } = await asked;
    expect(status).toBe(503);
  });
});

it('a notice stands in every answer, kept ones too, as long as it is there', async () => {
  const { turn, answered } = await switchedServer();
  expect((await answered()).announcement).toBeUndefined();
  turn({ notice: '今晚八点维护。' });
  expect(await answered()).toMatchObject({ cached: true, announcement: '今晚八点维护。' });
  turn({ notice: null });
  expect((await answered()).announcement).toBeUndefined();
});
