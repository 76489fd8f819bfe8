import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { TokenUsage } from '../../../server/answer/answer.ts';
import type { ChatModel } from '../../../models/chat/chat-model.ts';
import { langchainChatModel } from '../../../models/chat/langchain-chat-model.ts';
import type { ModelScript } from '../../support/model/fake-model-server.ts';
import { modelServerForTest } from '../../support/model/model-server-for-test.ts';

const text = '静海区2023年地区生产总值增长4%左右[1]。𠮷祥如意😀。';

async function open() {
  const server = await modelServerForTest();
  const { baseUrl } = server;
  return { server, model: langchainChatModel({ baseUrl, apiKey: 'a-key', model: 'a-model' }) };
}

/** All that a model streams, put together. */
async function read(model: ChatModel, signal = new AbortController().signal) {
  let written = '';
  let usage: TokenUsage | undefined;
  for await (const chunk of model.stream({ system: '规矩', user: '问题', signal })) {
    written += chunk.text;
    usage = chunk.usage ?? usage;
  }
  return { written, usage };
}

describe('a chat model at an endpoint', () => {
  it('has the name of the model', async () => {
    const { model } = await open();
    expect(model.name).toBe('a-model');
  });

  it('sends system and user words, its name and its key, and asks for a stream', async () => {
    const { server, model } = await open();
    server.next('好。');
    await read(model);
    const [request] = server.requests;
    expect(request?.messages).toEqual([
      { role: 'system', content: '规矩' },
      { role: 'user', content: '问题' },
    ]);
    expect(request).toMatchObject({
      model: 'a-model',
      stream: true,
      temperature: 0,
      authorization: 'Bearer a-key',
    });
    expect(request).not.toHaveProperty('tools');
    expect(request).not.toHaveProperty('response_format');
  });

  it.each<readonly [string, Omit<Extract<ModelScript, { type: 'text' }>, 'type' | 'text'>]>([
    ['in one chunk', { chunkSizes: [1000] }],
    ['character by character', { chunkSizes: [1] }],
    ['in chunks of different sizes', { chunkSizes: [3, 1, 7, 2] }],
    ['in pieces cut within characters', { chunkSizes: [5], bytesPerWrite: 7 }],
  ])('gives the text whole, though it comes %s', async (_how, cutting) => {
    const { server, model } = await open();
    server.next({ type: 'text', text, ...cutting });
    expect((await read(model)).written).toBe(text);
  });

  it('tells the usage', async () => {
    const { server, model } = await open();
    server.next('四个字。');
    expect((await read(model)).usage).toEqual({ promptTokens: 4, completionTokens: 4 });
  });

  it('gives words as soon as they come', async () => {
    const { server, model } = await open();
    server.next({ type: 'silence', after: '静海区的' });
    const { signal } = aborting();
    const stream = model.stream({ system: '', user: '', signal })[Symbol.asyncIterator]();
    const words: string[] = [];
    while (words.join('') !== '静海区的') words.push((await stream.next()).value?.text ?? '');
    expect(words.join('')).toBe('静海区的');
  });
});

/** A controller that is aborted when the test ends, so that no call outlives it. */
function aborting(): AbortController {
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  return controller;
}

describe('an aborted call', () => {
  it.each([
    ['before a word has come', ''],
    ['between words', '静海区的目标'],
  ])('ends with an error and lets go of the connection: %s', async (_when, after) => {
    const { server, model } = await open();
    server.next({ type: 'silence', after });
    const controller = aborting();
    const reading = read(model, controller.signal);
    const failed = expect(reading).rejects.toThrow();
    const exchange = await server.exchange(0);
    controller.abort();
    await failed;
    expect(await exchange.ended).toBe('hung_up');
  });

  it('that is aborted from the start asks nothing', async () => {
    const { server, model } = await open();
    await expect(read(model, AbortSignal.abort())).rejects.toThrow();
    expect(server.requests).toEqual([]);
  });
});

describe('an endpoint that fails', () => {
  it.each<readonly [string, ModelScript]>([
    ['400', { type: 'status', status: 400 }],
    ['401', { type: 'status', status: 401 }],
    ['429', { type: 'status', status: 429 }],
    ['500', { type: 'status', status: 500 }],
    ['502 with a page of HTML', { type: 'status', status: 502, body: 'html' }],
    ['a closed connection before a word', { type: 'closed', after: '' }],
    ['a closed connection between words', { type: 'closed', after: '静海区的目标是' }],
    ['a stream that ends without saying that it is whole', { type: 'no_done', after: '静海区的' }],
    ['a chunk that is no JSON', { type: 'malformed', after: '静海区的目标是' }],
  ])('makes the model throw: %s', async (_what, script) => {
    const { server, model } = await open();
    server.always(() => script);
    await expect(read(model)).rejects.toThrow();
    expect(server.requests.length).toBeLessThanOrEqual(2);
  });

  it('is asked once, whatever the fault', async () => {
    const { server, model } = await open();
    server.always(() => ({ type: 'status', status: 500 }));
    await expect(read(model)).rejects.toThrow('status 500');
    expect(server.requests).toHaveLength(1);
  });

  it('is named with what to do, and neither its key nor the question is', async () => {
    const { server, model } = await open();
    server.next({ type: 'status', status: 401 });
    const error = await read(model).catch((fault: unknown) => fault);
    expect(String(error)).toMatch(/a-model at 127\.0\.0\.1:\d+.*status 401.*LLM_API_KEY/u);
    expect(inspect(error, { depth: 9 })).not.toMatch(/a-key|问题|规矩/u);
  });
});
