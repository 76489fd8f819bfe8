import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Answer, PublicError } from '../../../server/answer/answer.ts';
import {
  answerQuestion,
  answerWhole,
  type AnswerParts,
} from '../../../server/answer/answer-question.ts';
import { langchainChatModel } from '../../../models/chat/langchain-chat-model.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { leavingClient } from '../../support/model/leaving-client.ts';
import { modelServerForTest } from '../../support/model/model-server-for-test.ts';
import { readAllEvents, readEvents } from '../../support/read-events.ts';
import { expectSound } from '../../support/made/sound-answer.ts';
import { openServer, type WenbaoServer } from '../../support/wenbao-server.ts';

let opened: OpenedLibrary;
let server: WenbaoServer;
beforeAll(async () => {
  opened = await openDigestLibrary();
  server = await openServer(answerParts(opened));
});
afterAll(async () => {
  await server.close();
  opened.close();
});

const question = '静海区2023年GDP增长目标是多少？';
const stream = { Accept: 'text/event-stream' };
const ask = (body: unknown, headers?: Readonly<Record<string, string>>) =>
  server.postJson('/api/ask', body, headers);

/** A server of its own for the running test, over the same library. */
async function serverWith(others: Partial<AnswerParts>): Promise<WenbaoServer> {
  const own = await openServer(answerParts(opened, others));
  onTestFinished(() => own.close());
  return own;
}

describe('an answer as JSON', () => {
  it('is the whole answer, not to be kept by proxies', async () => {
    const response = await ask({ question });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = (await response.json()) as Answer;
    const {
      id: _,
      timings: __,
      ...expected
    } = await answerWhole({ question }, answerParts(opened));
    expect(answer).toMatchObject(expected);
    expectSound(answer, opened.library);
  });

  it('minds history and filters', async () => {
    const history = [{ question, answer: '4%左右' }];
    const followed = await ask({ question: '那2021年的呢？', history });
    expect(await followed.json()).toMatchObject({ citations: [{ planYear: 2021 }] });
    const filtered = await ask({ question: 'GDP目标是多少？', filters: { regions: ['河西区'] } });
    expect(await filtered.json()).toMatchObject({ citations: [{ region: '河西区' }] });
  });

  it('takes `<script>` in a question for words, and gives it back as such', async () => {
    const attack = '静海区<script>alert(1)</script>GDP目标';
    const response = await ask({ question: attack });
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const answer = (await response.json()) as Answer;
    expect(answer.question.asked).toBe(attack);
  });

  it('takes as history what it took as a question, and what it answered', async () => {
    const long = `静海区${'𠮷'.repeat(400)}是什么？`;
    const first = await ask({ question: long });
    expect(first.status).toBe(200);
    const { text } = (await first.json()) as Answer;
    const history = [{ question: long, answer: text }];
    expect((await ask({ question: '那河西区呢？', history })).status).toBe(200);
  });
});

describe('an answer as a stream', () => {
  it('begins with a comment, so that proxies let it through', async () => {
    const response = await ask({ question }, stream);
    expect(await response.text()).toMatch(/^:[^\n]*\n\nid: 1\nevent: understood\ndata: \{/u);
  });

  it('has the headers that keep it a stream', async () => {
    const response = await ask({ question }, stream);
    await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/u);
  });

  it('numbers its events, from understood to end', async () => {
    const events = await readAllEvents(await ask({ question }, stream));
    expect(events.map(({ event }) => event.type)).toEqual([
      'understood',
      'sources',
      'sentence',
      'end',
    ]);
    expect(events.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
  });

  it('ends with the answer that JSON would have given', async () => {
    const events = await readAllEvents(await ask({ question }, stream));
    const last = events.at(-1)?.event;
    const whole = (await (await ask({ question })).json()) as Answer;
    if (last?.type !== 'end') throw new Error(`The last event is ${last?.type}.`);
    const { id: _, timings: __, ...expected } = whole;
    expect(last.answer).toMatchObject(expected);
    expectSound(last.answer, opened.library);
  });

  it('keeps each event on one line of data, whatever the question holds', async () => {
    const hostile = '静海区目标\n\nevent: end\ndata: {}\n\n';
    const events = await readAllEvents(await ask({ question: hostile }, stream));
    expect(events.filter(({ event }) => event.type === 'end')).toHaveLength(1);
  });

  it('says a comment every 15 seconds while the model is silent', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const model = await modelServerForTest();
    model.next({ type: 'silence', after: '' });
    const own = await serverWith(modelAt(model.baseUrl));
    const client = leavingClient(own.at('/api/ask'), { question }, stream);
    onTestFinished(() => client.hangUp());
    await model.exchange(0);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await untilComments(await client.response, 2)).toBe(true);
  });

  it('is refused with a plain error while nothing has been sent', async () => {
    const response = await ask({ question: '' }, stream);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/json');
  });
});

/** Reads until a stream has said so many comments. */
async function untilComments(
  { body }: { readonly body: AsyncIterable<Uint8Array> },
  count: number,
): Promise<boolean> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of body) {
    text += decoder.decode(bytes, { stream: true });
    if ((text.match(/^:/gmu) ?? []).length >= count) return true;
  }
  return false;
}

/** A model at an endpoint, which is asked also where the table of figures answers. */
function modelAt(baseUrl: string): Pick<AnswerParts, 'model' | 'modelUse'> {
  const model = langchainChatModel({ baseUrl, apiKey: 'key', model: 'model' });
  return { model, modelUse: 'always' };
}

describe('words of a model', () => {
  const said = '静海区2023年经济增长4%左右[1]。静海区投资增长88%[1]。';
  const shown = '静海区2023年经济增长4%左右[1]。';

  async function askModel(headers?: Readonly<Record<string, string>>) {
    const model = await modelServerForTest();
    model.next(said);
    const own = await serverWith(modelAt(model.baseUrl));
    return own.postJson('/api/ask', { question }, headers);
  }

  it('come after a preview of what the report says itself', async () => {
    const events = (await readAllEvents(await askModel(stream))).map(({ event }) => event);
    expect(events.slice(0, 4).map(({ type }) => type)).toEqual([
      'understood',
      'sources',
      'preview',
      'sentence',
    ]);
    const preview = events.flatMap((event) => (event.type === 'preview' ? event.sentences : []));
    expect(preview[0]?.text).toContain('4%左右');
    expect(preview[0]?.citations).toHaveLength(1);
  });

  it('reach a client that knows no preview in the order of before', async () => {
    const known = ['understood', 'sources', 'sentence', 'end', 'error'];
    const events = (await readAllEvents(await askModel(stream))).filter(({ event }) =>
      known.includes(event.type),
    );
    const types = events.map(({ event }) => event.type);
    expect(types.slice(0, 2)).toEqual(['understood', 'sources']);
    expect(new Set(types.slice(2, -1))).toEqual(new Set(['sentence']));
    expect(types.at(-1)).toBe('end');
    const sentences = events.map(({ event }) => (event.type === 'sentence' ? event.text : ''));
    expect(sentences.join('')).toMatch(new RegExp(`^${shown.replace(/[[\]]/gu, '\\$&')}`, 'u'));
  });

  it.each([
    ['a stream', stream],
    ['JSON', undefined],
  ])('that were withheld are in no body: %s', async (_what, headers) => {
    const body = await (await askModel(headers)).text();
    expect(body).toContain(shown);
    expect(body).not.toContain('88%');
    expect(body).not.toMatch(/"withheld":\s*[[{]|reasons|unsupported_/u);
  });
});

describe('how long a model is waited for', () => {
  /** The wait of each question that reached the answer. */
  async function waitsOf(body: object, parts: Partial<AnswerParts>, headers = {}) {
    const waits: (number | undefined)[] = [];
    const own = await openServer(answerParts(opened, parts), {
      answer: (request, given, signal) => {
        waits.push(request.modelWaitMilliseconds);
        return answerQuestion(request, given, signal);
      },
    });
    onTestFinished(() => own.close());
    const response = await own.postJson('/api/ask', { question, ...body }, headers);
    expect(response.status).toBe(200);
    await response.text();
    return waits;
  }

  it('is eight seconds for a caller who sees nothing until the answer is whole', async () => {
    expect(await waitsOf({}, {})).toEqual([8000]);
    expect(await waitsOf({ waitForModel: false }, {})).toEqual([8000]);
  });

  it('is as long as it takes for a reader of a stream', async () => {
    expect(await waitsOf({}, {}, stream)).toEqual([undefined]);
  });

  it('is as long as it takes for a caller who says so', async () => {
    expect(await waitsOf({ waitForModel: true }, {})).toEqual([undefined]);
  });

  it('is as long as it takes for a model on a few cores', async () => {
    expect(await waitsOf({}, { modelPatience: 'local' })).toEqual([undefined]);
  });

  it('is nothing that a client may set', async () => {
    expect(await waitsOf({ modelWaitMilliseconds: 1 }, {})).toEqual([8000]);
  });

  it('is refused where it is no yes or no', async () => {
    const response = await ask({ question, waitForModel: 'yes' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('waitForModel');
  });
});

describe('a client that hangs up', () => {
  it.each([
    ['a stream', 'text/event-stream'],
    ['JSON', 'application/json'],
  ])('in the middle of %s lets the model go, and is no failure', async (_what, accept) => {
    const model = await modelServerForTest();
    model.next({ type: 'silence', after: '静海区经济增长4%左右[1]。投资' });
    const own = await serverWith(modelAt(model.baseUrl));
    const client = leavingClient(own.at('/api/ask'), { question }, { Accept: accept });
    const exchange = await model.exchange(0);
    client.hangUp();
    expect(await exchange.ended).toBe('hung_up');
    await vi.waitFor(() => expect(own.log().some(({ msg }) => msg === 'request')).toBe(true));
    expect(own.log().filter(({ level }) => level >= 50)).toEqual([]);
  });

  it('has seen the sentences that were ready', async () => {
    const model = await modelServerForTest();
    model.next({ type: 'silence', after: '静海区经济增长4%左右[1]。投资' });
    const own = await serverWith(modelAt(model.baseUrl));
    const client = leavingClient(own.at('/api/ask'), { question }, stream);
    for await (const { event } of readEvents(await client.response)) {
      if (event.type !== 'sentence') continue;
      expect(event.text).toBe('静海区经济增长4%左右[1]。');
      client.hangUp();
      break;
    }
    expect(await (await model.exchange(0)).ended).toBe('hung_up');
  });
});

describe('a fault in the middle', () => {
  const broken = () => {
    const library = Object.create(opened.library, {
      passagesById: {
        value: () => {
          throw new Error('disk I/O error');
        },
      },
      reports: { value: () => opened.library.reports() },
    }) as AnswerParts['library'];
    return { library };
  };

  it('is an event that ends the stream', async () => {
    const own = await serverWith(broken());
    const response = await own.postJson('/api/ask', { question }, stream);
    const events = await readAllEvents(response);
    expect(events.map(({ event }) => event.type)).toEqual(['understood', 'error']);
    const last = events.at(-1)?.event;
    const error = last?.type === 'error' ? last.error : undefined;
    expectKind(error, response);
  });

  it('is a plain error as JSON', async () => {
    const own = await serverWith(broken());
    const response = await own.postJson('/api/ask', { question });
    expect(response.status).toBe(500);
    const { error } = (await response.json()) as { error: PublicError };
    expectKind(error, response);
  });

  it('is logged with its number, and without the words of the question', async () => {
    const own = await serverWith(broken());
    for (const headers of [stream, undefined]) {
      const response = await own.postJson('/api/ask', { question }, headers);
      await response.text();
      const id = response.headers.get('x-request-id');
      const failures = own.log().filter(({ level, requestId }) => level >= 50 && requestId === id);
      expect(failures).toHaveLength(1);
      expect(JSON.stringify(failures)).toContain('disk I/O error');
    }
    expect(JSON.stringify(own.log())).not.toContain('静海');
  });

  function expectKind(error: PublicError | undefined, response: Response): void {
    expect(error).toEqual({
      code: 'internal',
      message: expect.stringMatching(/\p{Script=Han}/u),
      requestId: response.headers.get('x-request-id'),
    });
    expect(error?.message).not.toContain('disk');
  }
});
