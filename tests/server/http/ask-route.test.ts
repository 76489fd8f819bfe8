import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Answer, PublicError } from '../../../server/answer/answer.ts';
import { answerWhole, type AnswerParts } from '../../../server/answer/answer-question.ts';
import { langchainChatModel } from '../../../models/chat/langchain-chat-model.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { leavingClient } from '../../support/leaving-client.ts';
import { modelServerForTest } from '../../support/model-server-for-test.ts';
import { readAllEvents, readEvents } from '../../support/read-events.ts';
import { expectSound } from '../../support/sound-answer.ts';
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

function modelAt(baseUrl: string): Pick<AnswerParts, 'model'> {
  return { model: langchainChatModel({ baseUrl, apiKey: 'key', model: 'model' }) };
}

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
