import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readForbiddenWords } from '../../../language/words/forbidden/read-forbidden-words.ts';
import { langchainChatModel } from '../../../models/chat/langchain-chat-model.ts';
import type { AnswerParts } from '../../../server/answer/answer-parts.ts';
import type { AuditAct } from '../../../server/control/audit/audit-entry.ts';
import { Metrics } from '../../../server/http/metrics.ts';
import { noJournal } from '../../../server/journal/answer-journal.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { honestMind } from '../../support/model/model-minds.ts';
import { modelServerForTest } from '../../support/model/model-server-for-test.ts';
import { openServer } from '../../support/wenbao-server.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const question = '静海区2023年GDP增长目标是多少？';
const withKey = { ...noJournal, questionKey: () => new Uint8Array(32) };

async function auditedServer(others: Partial<AnswerParts> = {}, journal = withKey) {
  const acts: AuditAct[] = [];
  const audit = (act: AuditAct) => void acts.push(act);
  const metricsToken = 'token-of-metrics';
  const parts = answerParts(opened, others);
  const admission = { load: { underWay: 0, waiting: 0 } };
  const metrics = new Metrics({ parts: { current: () => parts }, admission, journal });
  const server = await openServer(parts, { audit, journal, metrics, metricsToken });
  onTestFinished(() => server.close());
  const ask = (asked: string) => server.postJson('/api/ask', { question: asked });
  return { acts, server, ask };
}

describe('what is written down of an answer', () => {
  it('is how it came about, and no word of it', async () => {
    const { acts, ask } = await auditedServer();
    await ask(question);
    expect(acts).toHaveLength(1);
    expect(acts[0]).toMatchObject({
      ...{ event: 'answer', actor: 'reader', source: 'http', result: 'answered' },
      ...{ mode: 'computed', answerId: 'answer-1', generation: opened.index.generation },
      gate: { sentences: 1, withheld: 0 },
    });
    expect(acts[0]).toHaveProperty('question', expect.stringMatching(/^[0-9a-f]{64}$/u));
    expect(JSON.stringify(acts)).not.toMatch(/静海|增长|4%/u);
  });

  it('is the same for the same question as long as the key is, and another under another', async () => {
    const { acts, ask } = await auditedServer();
    await ask(question);
    await ask(question);
    const otherKey = { ...noJournal, questionKey: () => new Uint8Array(32).fill(1) };
    const other = await auditedServer({}, otherKey);
    await other.ask(question);
    const [first, second] = acts.map((act) => act['question']);
    expect(second).toBe(first);
    expect(other.acts[0]?.['question']).not.toBe(first);
  });

  it('names the model and the prompt where a model wrote', async () => {
    const endpoint = await modelServerForTest();
    endpoint.always(honestMind);
    const { baseUrl } = endpoint;
    const model = langchainChatModel({ baseUrl, apiKey: 'key', model: 'm' });
    const { acts, ask } = await auditedServer({ model, modelUse: 'always' });
    await ask(question);
    expect(acts[0]).toMatchObject({ mode: 'model', model: 'm' });
    expect(acts[0]).toHaveProperty('promptVersion');
  });

  it('is nothing of the question where it was blocked, or where no key is kept', async () => {
    const { acts, ask } = await auditedServer();
    await ask('我的身份证号是11010519491231002X，GDP是多少？');
    expect(acts[0]).toMatchObject({ event: 'answer', result: 'blocked' });
    expect(acts[0]).not.toHaveProperty('question');
    const { acts: keyless, ask: askKeyless } = await auditedServer(
      {},
      { ...noJournal, questionKey: undefined as never },
    );
    await askKeyless(question);
    expect(keyless[0]).not.toHaveProperty('question');
  });

  it('has each forbidden word, and whether it was refused or quoted', async () => {
    const forbidden = () => readForbiddenWords('养老床位\n意外伤害保险');
    const { acts, ask } = await auditedServer({ forbidden });
    await ask('养老床位有多少？');
    await ask('河西区2023年在养老方面有什么安排？');
    const hits = acts.filter(({ event }) => event === 'forbidden_word');
    expect(hits).toMatchObject([
      { where: 'question', result: 'refused', words: ['养老床位'] },
      { where: 'quotation', result: 'ok', words: ['意外伤害保险'] },
    ]);
  });
});

describe('what else is written down', () => {
  it('is a wrong token without the token, and a conversation that was forgotten', async () => {
    const { acts, server } = await auditedServer();
    await fetch(server.at('/metrics'), { headers: { Authorization: 'Bearer wrong-wrong' } });
    const path = '/api/conversations/conversation-0001';
    await fetch(server.at(path), { method: 'DELETE' });
    expect(acts).toMatchObject([
      { event: 'wrong_key', result: 'refused', actor: 'unknown' },
      { event: 'conversation_forgotten', result: 'ok', answers: 0 },
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/wrong-wrong|conversation-0001/u);
  });
});
