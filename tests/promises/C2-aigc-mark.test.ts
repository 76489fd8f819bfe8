import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { langchainChatModel } from '../../models/chat/langchain-chat-model.ts';
import type { Answer } from '../../server/answer/answer.ts';
import { answerCache } from '../../server/answer/record/answer-cache.ts';
import type { AnswerParts } from '../../server/answer/answer-parts.ts';
import type { AuditAct } from '../../server/control/audit/audit-entry.ts';
import { answerParts } from '../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../support/digest-library.ts';
import { honestMind } from '../support/model/model-minds.ts';
import { modelServerForTest } from '../support/model/model-server-for-test.ts';
import { openServer } from '../support/wenbao-server.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const question = '静海区2023年GDP增长目标是多少？';

async function markedServer(others: Partial<AnswerParts> = {}) {
  const endpoint = await modelServerForTest();
  endpoint.always(honestMind);
  const { baseUrl } = endpoint;
  const model = langchainChatModel({ baseUrl, apiKey: 'key', model: 'm' });
  const acts: AuditAct[] = [];
  const audit = (act: AuditAct) => void acts.push(act);
  const parts = answerParts(opened, { model, modelUse: 'always', producer: '某区政府', ...others });
  const server = await openServer(parts, { audit, answer: answerCache(10) });
  onTestFinished(() => server.close());
  const ask = async () =>
    (await (await server.postJson('/api/ask', { question })).json()) as Answer;
  return { ask, acts };
}

describe('metadata of an answer', () => {
  it('is one mark of what a model wrote, by the id that the audit has', async () => {
    const { ask, acts } = await markedServer();
    const { AIGC, notice, id, mode } = await ask();
    expect(mode).toBe('model');
    expect(AIGC).toEqual({
      ...{ Label: '1', ContentProducer: '某区政府', ProduceID: id, ReservedCode1: '' },
      ...{ ContentPropagator: '某区政府', PropagateID: id, ReservedCode2: '' },
    });
    expect(acts).toContainEqual(expect.objectContaining({ event: 'answer', answerId: id }));
    expect(notice).toMatch(/人工智能.*生成/u);
  });

  it('keeps its id when the answer is given again', async () => {
    const { ask } = await markedServer();
    const first = await ask();
    const again = await ask();
    expect(again.id).not.toBe(first.id);
    expect(again.AIGC).toEqual(first.AIGC);
  });

  it('is no mark of what is computed or quoted', async () => {
    const { ask } = await markedServer({ model: undefined });
    const { AIGC, notice } = await ask();
    expect(AIGC).toBeUndefined();
    expect(notice).not.toContain('人工智能');
  });
});
