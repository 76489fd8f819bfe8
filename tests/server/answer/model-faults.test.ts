import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { realPause, type Pause } from '../../../models/http/retry.ts';
import { chatModelFor, type ModelManners } from '../../../models/chat/chat-model-for.ts';
import type { ModelTrouble } from '../../../server/answer/answer.ts';
import { answerParts, eventsAndAnswer } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import type { FakeModelServer } from '../../support/model/fake-model-server.ts';
import { modelFaults, type ModelFaultName } from '../../support/model/model-faults.ts';
import { modelServerForTest } from '../../support/model/model-server-for-test.ts';
import { expectSound } from '../../support/made/sound-answer.ts';

const question = '静海区2023年地区生产总值增长目标是多少？';
const said = '静海区2023年目标是增长4%左右[1]。';
const key = 'a-key-that-nobody-may-see';

/** As in use, but ten to a hundred times as hurried. */
const hurried: ModelManners = {
  connectMilliseconds: 150,
  firstTokenMilliseconds: 300,
  idleMilliseconds: 150,
  totalMilliseconds: 600,
  retries: 2,
  longestRetryWaitMilliseconds: 20,
  failuresBeforeRest: 100,
  restMilliseconds: 1000,
};

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

async function ask(baseUrl: string, manners: Partial<ModelManners> = {}, pause: Pause = noPause) {
  const onModelFailure = vi.fn<(error: unknown) => void>();
  const model = chatModelFor({
    ...{ baseUrl, apiKey: key, model: 'm', manners: { ...hurried, ...manners } },
    pause,
  });
  const asked = await eventsAndAnswer(
    question,
    answerParts(opened, { model, modelUse: 'always', onModelFailure }),
  );
  const told = onModelFailure.mock.calls.map(([error]) => String(error)).join('\n');
  return { ...asked, told };
}

const noPause: Pause = () => Promise.resolve();

/** A server that has one fault at every request. */
async function serverWith(fault: ModelFaultName): Promise<FakeModelServer> {
  const server = await modelServerForTest();
  server.always(() => modelFaults[fault](said));
  return server;
}

/** What a reader gets: the whole answer, the table's figure in its place, or a part that says so. */
type Outcome = 'whole' | 'partial' | readonly ['computed', ModelTrouble];

const outcomes: Readonly<Record<ModelFaultName, Outcome>> = {
  silent: ['computed', 'silent'],
  'silent-midway': ['computed', 'silent'],
  drip: ['computed', 'silent'],
  slow: ['computed', 'slow'],
  reset: ['computed', 'unreachable'],
  'reset-midway': ['computed', 'cut'],
  'status-400': ['computed', 'refused'],
  'status-401': ['computed', 'refused'],
  'status-403': ['computed', 'refused'],
  'status-404': ['computed', 'refused'],
  // It is a proxy that says so.
  'status-407': ['computed', 'unreachable'],
  'status-408': ['computed', 'busy'],
  'status-429': ['computed', 'busy'],
  'status-429-wait-1': ['computed', 'busy'],
  'status-429-wait-3600': ['computed', 'busy'],
  'status-500': ['computed', 'broken'],
  'status-502-html': ['computed', 'broken'],
  'status-503': ['computed', 'broken'],
  html: ['computed', 'malformed'],
  'broken-json': ['computed', 'malformed'],
  malformed: ['computed', 'malformed'],
  'malformed-midway': ['computed', 'cut'],
  'error-event': ['computed', 'cut'],
  'empty-choices': ['computed', 'cut'],
  // Or `malformed`, where the machine is quick enough to see its end.
  'huge-line': ['computed', 'silent'],
  unfinished: ['computed', 'cut'],
  'no-done': 'whole',
  'cut-characters': 'whole',
  'finish-length': ['computed', 'length'],
  'finish-content-filter': ['computed', 'filtered'],
  'tool-calls': ['computed', 'malformed'],
  'reasoning-field': 'whole',
  'reasoning-of-ollama': 'whole',
  'whole-reply': 'whole',
  'reasoning-tags': 'whole',
  'doubled-chunks': ['computed', 'unchecked'],
  'unknown-fields': 'whole',
  'nonsense-usage': 'whole',
  empty: ['computed', 'unchecked'],
  endless: 'partial',
};

describe('a model with a fault', () => {
  it.each(Object.keys(outcomes) as ModelFaultName[])('ends in a status: %s', async (fault) => {
    const server = await serverWith(fault);
    const { answer, told, events } = await ask(server.baseUrl);
    const shown = events.map((event) => (event.type === 'sentence' ? event.text : '')).join('');
    const outcome = outcomes[fault];
    if (outcome === 'whole') {
      expect(answer).toMatchObject({ status: 'answered', mode: 'model' });
      expect(answer).not.toHaveProperty('modelTrouble');
    } else if (outcome === 'partial') {
      expect(answer).toMatchObject({ status: 'partial', mode: 'model', modelTrouble: 'length' });
      expect(answer.text).toContain('以上内容不完整');
    } else {
      const trouble =
        answer.modelTrouble === 'malformed' && fault === 'huge-line'
          ? 'silent'
          : answer.modelTrouble;
      expect([answer.status, answer.mode, trouble]).toEqual(['answered', ...outcome]);
      expect(answer.notice).toMatch(/^模型.*改为用报告里的数据回答。以上数字取自示例摘编/u);
    }
    expect(shown).toContain('4%左右');
    expect(`${shown}${told}${JSON.stringify(answer)}`).not.toMatch(/88%|不对|<think|NaN|a-key/u);
    expect(told).not.toContain(question);
    expectSound(answer, opened.library);
  });

  it('is asked again only where the fault may pass, and only before its first word', async () => {
    const asked: Record<string, number> = {};
    for (const fault of [
      'status-500',
      'status-429',
      'reset',
      'status-401',
      'status-429-wait-3600',
      'reset-midway',
    ] as const) {
      const server = await serverWith(fault);
      await ask(server.baseUrl);
      asked[fault] = server.requests.length;
    }
    expect(asked).toEqual({
      'status-500': 3,
      'status-429': 3,
      reset: 3,
      'status-401': 1,
      'status-429-wait-3600': 1,
      'reset-midway': 1,
    });
  });

  it('that passes is not noticed', async () => {
    const server = await modelServerForTest();
    server.next({ type: 'status', status: 503 }, { type: 'closed', after: '' }, said);
    const { answer, told } = await ask(server.baseUrl);
    expect(answer).toMatchObject({ status: 'answered', mode: 'model' });
    expect(told).toBe('');
  });

  it('is waited for as long as it asks, up to a bound', async () => {
    const server = await modelServerForTest();
    server.next({ type: 'status', status: 429, retryAfter: '0.2' }, said);
    const started = performance.now();
    const { answer } = await ask(server.baseUrl, { longestRetryWaitMilliseconds: 250 }, realPause);
    expect(answer.mode).toBe('model');
    expect(performance.now() - started).toBeGreaterThanOrEqual(195);
  });
});

describe('an endpoint that is not there', () => {
  it.each([
    ['where nobody listens', 'http://127.0.0.1:1/v1'],
    ['whose name nobody knows', 'http://model.invalid/v1'],
  ])('is stood in for: %s', async (_what, baseUrl) => {
    const { answer } = await ask(baseUrl);
    expect([answer.mode, answer.modelTrouble]).toEqual(['computed', 'unreachable']);
  });

  it('that speaks no TLS is stood in for', async () => {
    const server = await modelServerForTest();
    const { answer } = await ask(server.baseUrl.replace('http:', 'https:'));
    expect([answer.mode, answer.modelTrouble]).toEqual(['computed', 'unreachable']);
  });
});

describe('a sentence before the fault', () => {
  it.each(['closed', 'silence', 'no_done', 'malformed', 'error_event'] as const)(
    'is shown, and the answer said not to be whole: %s',
    async (type) => {
      const server = await modelServerForTest();
      server.next({ type, after: '静海区2023年目标是增长4%左右[1]。投资增长' });
      const { answer } = await ask(server.baseUrl);
      expect(answer).toMatchObject({ status: 'partial', mode: 'model' });
      expect(answer.text).toMatch(
        /^静海区2023年目标是增长4%左右\[1\]。\n（模型.*，以上内容不完整。）$/u,
      );
    },
  );

  it('stays, however far the stream came', async () => {
    const text = '静海区2023年目标是增长4%左右[1]。';
    for (let length = 0; length < text.length; length += 5) {
      const server = await modelServerForTest();
      server.always(() => ({ type: 'closed', after: text.slice(0, length) }));
      const { answer } = await ask(server.baseUrl);
      expect(answer.mode).toBe('computed');
    }
  });
});

describe('failures in a row', () => {
  // The rest is longer than what a busy machine needs to answer a few questions.
  const rules = { failuresBeforeRest: 3, restMilliseconds: 3000, retries: 0 };

  it('let the model rest, then one question tries it, then it is back', async () => {
    const server = await modelServerForTest();
    server.always(() => ({ type: 'status', status: 500 }));
    const states: string[] = [];
    const model = chatModelFor({
      ...{ baseUrl: server.baseUrl, apiKey: key, model: 'm', manners: { ...hurried, ...rules } },
      onState: (state) => states.push(state),
    });
    const askIt = async () =>
      (await eventsAndAnswer(question, answerParts(opened, { model, modelUse: 'always' }))).answer
        .modelTrouble;
    expect([await askIt(), await askIt(), await askIt()]).toEqual(['broken', 'broken', 'broken']);
    expect(model.state?.()).toBe('open');
    expect([await askIt(), await askIt()]).toEqual(['resting', 'resting']);
    expect(server.requests).toHaveLength(3);
    await new Promise((resolve) => setTimeout(resolve, 3010));
    server.always(() => ({ type: 'text', text: said, pauseMilliseconds: 5 }));
    const both = await Promise.all([askIt(), askIt()]);
    expect(both.toSorted()).toEqual(['resting', undefined]);
    expect(server.requests).toHaveLength(4);
    expect(states).toEqual(['open', 'half_open', 'closed']);
    expect(await askIt()).toBeUndefined();
  });

  it('do not count where the model answered, though too much', async () => {
    const server = await modelServerForTest();
    server.always(() => ({ type: 'text', text: '增', finish: 'length' }));
    const model = chatModelFor({
      ...{ baseUrl: server.baseUrl, apiKey: key, model: 'm', manners: { ...hurried, ...rules } },
    });
    for (let times = 0; times < 4; times++) {
      await eventsAndAnswer(question, answerParts(opened, { model, modelUse: 'always' }));
    }
    expect(model.state?.()).toBe('closed');
    expect(server.requests).toHaveLength(4);
  });
});

describe('a reader who leaves', () => {
  it('takes the call to the model along, and that is no failure of it', async () => {
    const server = await modelServerForTest();
    server.always(() => ({ type: 'silence', after: '静海区' }));
    const controller = new AbortController();
    const model = chatModelFor({
      ...{ baseUrl: server.baseUrl, apiKey: key, model: 'm' },
      manners: {
        ...hurried,
        failuresBeforeRest: 1,
        idleMilliseconds: 5000,
        totalMilliseconds: 5000,
      },
    });
    const asking = eventsAndAnswer(
      question,
      answerParts(opened, { model, modelUse: 'always' }),
      controller.signal,
    );
    const failed = expect(asking).rejects.toThrow('gone');
    const exchange = await server.exchange(0);
    controller.abort(new Error('gone'));
    await failed;
    expect(await exchange.ended).toBe('hung_up');
    expect(model.state?.()).toBe('closed');
  });
});
