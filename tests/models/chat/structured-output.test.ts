import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { langchainChatModel } from '../../../models/chat/langchain-chat-model.ts';
import { jsonIn } from '../../../models/chat/structured-output.ts';
import { modelServerForTest } from '../../support/model/model-server-for-test.ts';

const schema = z.object({ task: z.enum(['value', 'rank']), years: z.array(z.int()) });
const json = '{"task": "value", "years": [2023]}';
const value = { task: 'value', years: [2023] };

async function open() {
  const server = await modelServerForTest();
  const model = langchainChatModel({ baseUrl: server.baseUrl, apiKey: 'a-key', model: 'm' });
  const { signal } = new AbortController();
  const ask = () => model.structured?.(schema, { system: '规矩', user: '问题', signal });
  return { server, ask };
}

describe('a value of a schema', () => {
  it('is asked for by response_format, and the prompt names the schema too', async () => {
    const { server, ask } = await open();
    server.next(json);
    expect(await ask()).toMatchObject({ value, usage: { completionTokens: json.length } });
    expect(server.requests[0]).toMatchObject({ response_format: { type: 'json_schema' } });
    expect(server.requests[0]?.messages[0]?.content).toContain('"enum":["value","rank"]');
  });

  it('is asked for in other ways where that is refused, and the way that works is kept', async () => {
    const { server, ask } = await open();
    server.always((request) =>
      'response_format' in request || 'tools' in request
        ? { type: 'status', status: 400, error: { message: 'not supported', param: 'x' } }
        : `好的：\n\`\`\`json\n${json}\n\`\`\``,
    );
    expect(await ask()).toMatchObject({ value });
    expect(server.requests).toHaveLength(3);
    expect(await ask()).toMatchObject({ value });
    expect(server.requests).toHaveLength(4);
  });

  it('that never comes is a fault', async () => {
    const { server, ask } = await open();
    server.always(() => '{"task": "cook"}');
    await expect(ask()).rejects.toMatchObject({ trouble: 'malformed' });
  });

  it('is not asked for again where the key is refused', async () => {
    const { server, ask } = await open();
    server.always(() => ({ type: 'status', status: 401 }));
    await expect(ask()).rejects.toMatchObject({ trouble: 'refused' });
    expect(server.requests).toHaveLength(1);
  });
});

it.each([
  [json, value],
  [`<think>{"no": 1}</think>${json}`, value],
  ['没有', undefined],
  ['{"task": ', undefined],
])('reads what stands in %s', (text, read) => {
  expect(jsonIn(text)).toEqual(read);
});
