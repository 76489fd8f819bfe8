import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { z } from 'zod';
import { langchainChatModel } from '../../../models/chat/langchain-chat-model.ts';
import type { Answer, AnswerEvent } from '../../../server/answer/answer.ts';
import { answerCache } from '../../../server/answer/record/answer-cache.ts';
import { nothingSwitched } from '../../../server/control/switches.ts';
import { answerSchema } from '../../../server/http/openapi/answer-schema.ts';
import { eventSchemas } from '../../../server/http/openapi/events-schema.ts';
import { describedRoutes } from '../../../server/http/openapi/routes.ts';
import { errorSchema } from '../../../server/http/openapi/status-schema.ts';
import { Journal } from '../../../server/journal/journal.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { honestMind } from '../../support/model/model-minds.ts';
import { modelServerForTest } from '../../support/model/model-server-for-test.ts';
import { readAllEvents } from '../../support/read-events.ts';
import { openServer, type WenbaoServer } from '../../support/wenbao-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

async function describedServer(options: Parameters<typeof openServer>[1] = {}) {
  const journal = Journal.open(temporaryFolder(), { days: 30, now: Date.now });
  const endpoint = await modelServerForTest();
  endpoint.always(honestMind);
  const { baseUrl } = endpoint;
  const model = langchainChatModel({ baseUrl, apiKey: 'key', model: 'm' });
  const parts = answerParts(opened, { model });
  const server = await openServer(parts, { openApi: 'public', journal, ...options });
  onTestFinished(async () => {
    await server.close();
    journal.close();
  });
  return server;
}

const question = '静海区2023年GDP增长目标是多少？';

/** A real request for each route that is described. */
async function examplesOf(server: WenbaoServer): Promise<Readonly<Record<string, Response>>> {
  const get = (path: string) => fetch(server.at(path));
  const asked = await server.postJson('/api/ask', { question });
  const { id, citations } = (await asked.clone().json()) as Answer;
  const { reportId = '', start, end, version, quoteHash } = citations[0] ?? {};
  const where = `start=${start}&end=${end}&version=${version}&hash=${quoteHash}`;
  const conversation = server.at('/api/conversations/conversation-0001');
  return {
    'post /api/ask': asked,
    'get /api/search': await get('/api/search?q=养老&k=3'),
    'get /api/examples': await get('/api/examples'),
    'get /api/reports': await get('/api/reports'),
    'get /api/reports/{id}': await get(`/api/reports/${reportId}`),
    'get /api/reports/{id}/quote': await get(`/api/reports/${reportId}/quote?${where}`),
    'get /api/figures': await get('/api/figures?region=静海区&pageSize=200'),
    'get /api/figures/indicators': await get('/api/figures/indicators'),
    'get /api/answers/{id}': await get(`/api/answers/${id}`),
    'post /api/feedback': await server.postJson('/api/feedback', { answerId: id, verdict: 'good' }),
    'delete /api/conversations/{id}': await fetch(conversation, { method: 'DELETE' }),
    'get /api/status': await get('/api/status'),
    'get /health/live': await get('/health/live'),
    'get /health/ready': await get('/health/ready'),
  };
}

describe('the interface for programs', { timeout: 60_000 }, () => {
  it('gives at every route just what is described, no field fewer and none more', async () => {
    const notice = '今晚维护。';
    const server = await describedServer({ switches: () => ({ ...nothingSwitched, notice }) });
    const examples = await examplesOf(server);
    const routes = describedRoutes.map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(examples).toSorted()).toEqual(routes.toSorted());
    for (const { method, path, gives } of describedRoutes) {
      const reply = examples[`${method} ${path}`];
      expect([path, reply?.status]).toEqual([path, gives ? 200 : 204]);
      if (gives) expect([path, faultsOf(gives, await reply?.json())]).toEqual([path, []]);
    }
  });

  it.each([
    '静海区和河西区2023年GDP增长目标哪个高？',
    '河西区2023年在养老方面有什么安排？',
    '哪些报告提到了乡村振兴？',
    '静海区2019年GDP目标是多少？',
    '静海区2023年火星移民目标是多少？',
    'GDP目标是多少？',
    '今天天气怎么样？',
    '我的手机是13800138000，GDP是多少？',
    '静海区2023年固定电话022-12345678的GDP增长目标是多少？',
  ])('gives answers of every kind as described: %s', async (asked) => {
    const server = await describedServer({ answer: answerCache(10) });
    for (let time = 0; time < 2; time++) {
      const reply = await server.postJson('/api/ask', { question: asked, waitForModel: true });
      expect(faultsOf(answerSchema, await reply.json())).toEqual([]);
    }
  });

  it('streams every kind of event as described', async () => {
    const server = await describedServer();
    const met = new Set<string>();
    const Accept = 'text/event-stream';
    for (const asked of ['静海区2023年GDP增长目标是多少？', '河西区2023年养老有什么安排？']) {
      const reply = await server.postJson('/api/ask', { question: asked }, { Accept });
      for (const { event } of await readAllEvents(reply)) {
        const { type, ...data } = event;
        met.add(type);
        expect([type, faultsOf(eventSchemas[type], data)]).toEqual([type, []]);
      }
    }
    const fails = (): Iterable<AnswerEvent> => {
      throw new Error('broken');
    };
    const broken = await describedServer({
      answer: async function* () {
        await Promise.resolve();
        yield* fails();
      },
    });
    const reply = await broken.postJson('/api/ask', { question }, { Accept });
    for (const { event } of await readAllEvents(reply)) {
      met.add(event.type);
      if (event.type === 'error')
        expect(faultsOf(eventSchemas.error, { error: event.error })).toEqual([]);
    }
    expect([...met].toSorted()).toEqual(Object.keys(eventSchemas).toSorted());
  });

  it('tells errors as described', async () => {
    const server = await describedServer({ rateLimitPerMinute: 1 });
    for (const path of ['/api/search', '/api/search?q=养老', '/api/reports/none', '/api/none']) {
      expect(faultsOf(errorSchema, await (await fetch(server.at(path))).json())).toEqual([]);
    }
  });

  it('loses no field without this being seen', async () => {
    const server = await describedServer();
    const answer = (await (await server.postJson('/api/ask', { question })).json()) as object;
    for (const field of ['text', 'citations', 'checks', 'notice', 'question', 'timings', 'mode']) {
      const { [field]: _, ...rest } = answer as Record<string, unknown>;
      expect(faultsOf(answerSchema, rest)).toEqual([expect.stringContaining(`${field}: `)]);
    }
  });
});

describe('/openapi.json', () => {
  it('describes every route with what it takes and gives', async () => {
    const server = await describedServer({ publicUrl: 'https://www.example.gov.cn/wenbao/' });
    const reply = await fetch(server.at('/openapi.json'));
    const document = (await reply.json()) as {
      readonly servers: object;
      readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
    };
    expect(document).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'https://www.example.gov.cn/wenbao/' }],
    });
    for (const { method, path } of describedRoutes) {
      expect(document.paths[path]?.[method]).toHaveProperty('responses');
    }
    const ask = JSON.stringify(document.paths['/api/ask']);
    for (const event of Object.keys(eventSchemas))
      expect(ask).toContain(`"${event}":{"type":"object"`);
    expect(ask).toContain('"required":["question"]');
    expect(ask).not.toContain('"additionalProperties":false');
    expect(document.paths['/api/search']?.['get']).toMatchObject({
      parameters: [
        { name: 'q', required: true },
        { name: 'k', required: false, schema: { maximum: 50 } },
        { name: 'region', required: false },
        { name: 'year', required: false },
      ],
    });
  });

  it('is not there for everybody unless the office opens it', async () => {
    const server = await describedServer({ openApi: 'closed' });
    expect((await fetch(server.at('/openapi.json'))).status).toBe(404);
  });
});

/** The fields that are not as described. */
function faultsOf(schema: z.ZodType, value: unknown): readonly string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
