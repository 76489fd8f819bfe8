import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../../server/answer/answer.ts';
import { ask } from '../../../widget/asking/ask.ts';
import { failures } from '../../../widget/wording/words.ts';
import { sampleAnswer, sampleEvents } from '../sample-answer.ts';

const options = {
  endpoint: 'http://ask.example/wenbao/',
  request: { question: '增长目标？' },
  signal: new AbortController().signal,
};

async function collect(reply: () => Promise<Response>, changes = {}): Promise<AnswerEvent[]> {
  const events: AnswerEvent[] = [];
  for await (const event of ask({ ...options, fetch: reply, ...changes })) events.push(event);
  return events;
}

const wireText = (events: readonly AnswerEvent[]) =>
  events
    .map(({ type, ...fields }) => `event: ${type}\ndata: ${JSON.stringify(fields)}\n\n`)
    .join('');

const streamed = (text: string) => async () =>
  new Response(text, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } });

const jsonReply = (body: unknown, status: number) => async () => Response.json(body, { status });

function failed(code: keyof typeof failures): AnswerEvent {
  return { type: 'error', error: { code, message: failures[code], requestId: '' } };
}

describe('ask', () => {
  it('posts the question below the endpoint and asks for a stream', async () => {
    const sent: { url: string; init: RequestInit | undefined }[] = [];
    await collect(async () => Response.json(sampleAnswer()), {
      fetch: async (url: URL, init?: RequestInit) => {
        sent.push({ url: url.href, init });
        return Response.json(sampleAnswer());
      },
    });
    expect(sent[0]?.url).toBe('http://ask.example/wenbao/api/ask');
    expect(sent[0]?.init).toMatchObject({
      method: 'POST',
      headers: { Accept: 'text/event-stream', 'Content-Type': 'application/json' },
      body: JSON.stringify(options.request),
    });
  });

  it('gives the events of a stream as they were sent', async () => {
    expect(await collect(streamed(wireText(sampleEvents())))).toEqual(sampleEvents());
  });

  it('stops listening after the end', async () => {
    const twice = [...sampleEvents(), ...sampleEvents()];
    expect(await collect(streamed(wireText(twice)))).toEqual(sampleEvents());
  });

  it('passes over events it does not know and events that are malformed', async () => {
    const noise =
      'event: news\ndata: {}\n\nevent: sentence\ndata: {"text":1}\n\nevent: end\ndata: {\n\n';
    expect(await collect(streamed(noise + wireText(sampleEvents())))).toEqual(sampleEvents());
  });

  it('says that a stream broke off which ended without an ending', async () => {
    const events = await collect(streamed(wireText(sampleEvents().slice(0, 3))));
    expect(events.slice(0, 3)).toEqual(sampleEvents().slice(0, 3));
    expect(events.slice(3)).toEqual([failed('broken_stream')]);
  });

  it('says that a stream broke off which fell silent', async () => {
    const silent = async () =>
      new Response(new ReadableStream(), { headers: { 'Content-Type': 'text/event-stream' } });
    const events = await collect(silent, { patienceMilliseconds: 1 });
    expect(events).toEqual([failed('broken_stream')]);
  });

  it('says that there is no connection', async () => {
    const events = await collect(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(events).toEqual([failed('no_connection')]);
  });

  it('takes a whole answer where the reply is JSON', async () => {
    const answer = sampleAnswer();
    expect(await collect(jsonReply(answer, 200))).toEqual([
      { type: 'understood', question: answer.question },
      { type: 'end', answer },
    ]);
  });

  it('gives the error of a refused request as the server worded it', async () => {
    const error = { code: 'too_many', message: '提问太频繁，请稍后再试。', requestId: 'r-1' };
    expect(await collect(jsonReply({ error }, 429))).toEqual([{ type: 'error', error }]);
  });

  it.each([
    ['a page of a proxy', async () => new Response('<h1>502</h1>', { status: 502 })],
    ['JSON of another kind', jsonReply({ ok: true }, 200)],
    ['an error without words', jsonReply({ error: {} }, 500)],
  ])('has words of its own for %s', async (_name, reply) => {
    expect(await collect(reply)).toEqual([failed('bad_reply')]);
  });

  it('says nothing more once the question was stopped', async () => {
    const stopped = new AbortController();
    const reply = streamed(wireText(sampleEvents()));
    const types: string[] = [];
    for await (const { type } of ask({ ...options, fetch: reply, signal: stopped.signal })) {
      types.push(type);
      if (type === 'sentence') stopped.abort();
    }
    expect(types).toEqual(['understood', 'sources', 'sentence']);
  });
});
