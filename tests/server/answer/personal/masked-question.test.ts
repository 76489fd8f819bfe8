import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../../../server/answer/answer.ts';
import { Journal } from '../../../../server/journal/journal.ts';
import { answerParts } from '../../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../../support/digest-library.ts';
import { honestMind } from '../../../support/model/model-minds.ts';
import { modelWithMind } from '../../../support/model/strict-chat-model.ts';
import { openServer } from '../../../support/wenbao-server.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const question = '静海区2023年在养老方面有什么安排？';
const landline = '022-28942345';
const mobile = '13800138000';

/** A server with a journal and a model, and every byte that it wrote or sent. */
async function watchedServer() {
  const journal = Journal.open(opened.dataDir, { days: 30, now: Date.now });
  const model = modelWithMind(honestMind);
  const server = await openServer(answerParts(opened, { model, modelUse: 'always' }), { journal });
  onTestFinished(async () => {
    await server.close();
    journal.close();
  });
  const ask = async (body: unknown) =>
    (await (await server.postJson('/api/ask', body)).json()) as Answer;
  const journalBytes = () =>
    readdirSync(opened.dataDir)
      .filter((name) => name.startsWith('journal'))
      .map((name) => readFileSync(join(opened.dataDir, name), 'latin1'))
      .join('');
  const everything = () =>
    JSON.stringify(server.log()) + JSON.stringify(model.prompts) + journalBytes();
  return { server, ask, everything, model };
}

describe('a question with a landline in it', () => {
  it('is answered without it, and its reader is told which rule applied', async () => {
    const { ask } = await watchedServer();
    const answer = await ask({ question: `${question}我的电话是${landline}` });
    expect(answer.status).not.toBe('blocked');
    expect(answer.question.masked).toEqual(['固定电话']);
    expect(answer.question.asked).not.toContain(landline);
    expect(answer.notice).toContain('问题里的固定电话已隐去');
  });

  it('leaves it in no log, no prompt and no journal', async () => {
    const { ask, everything, model } = await watchedServer();
    await ask({ question: `${question}我的电话是${landline}` });
    expect(model.prompts.length).toBeGreaterThan(0);
    expect(everything()).not.toContain(landline);
    expect(everything()).not.toContain('28942345');
  });

  it('leaves it nowhere when it stood in an earlier turn', async () => {
    const { ask, everything } = await watchedServer();
    const history = [{ question: `${question}电话${landline}`, answer: '养老服务。' }];
    await ask({ question: '那2021年的呢？', history });
    expect(everything()).not.toContain('28942345');
  });
});

describe('a question with a mobile number in it', () => {
  it('is not answered, and its reader is told why', async () => {
    const { ask, everything, model } = await watchedServer();
    const answer = await ask({ question: `${question}我的手机是${mobile}` });
    expect(answer.status).toBe('blocked');
    expect(answer.text).toContain('手机号');
    expect(model.prompts).toEqual([]);
    expect(everything()).not.toContain(mobile);
  });
});

describe('a comment on an answer', () => {
  it('is kept without what is personal in it', async () => {
    const { server, ask, everything } = await watchedServer();
    const { id } = await ask({ question });
    const comment = `不对，请打${mobile}，或写信到 li@example.com`;
    const response = await server.postJson('/api/feedback', {
      answerId: id,
      verdict: 'bad',
      comment,
    });
    expect(response.status).toBe(204);
    expect(everything()).not.toContain(mobile);
    expect(everything()).not.toContain('li@example.com');
  });
});
