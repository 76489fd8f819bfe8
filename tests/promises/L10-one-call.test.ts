import { expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../server/answer/answer.ts';
import { answerCache } from '../../server/answer/record/answer-cache.ts';
import { answerQuestion } from '../../server/answer/answer-question.ts';
import { langchainChatModel } from '../../models/chat/langchain-chat-model.ts';
import { Admission } from '../../server/pool/admission.ts';
import { admitted } from '../../server/pool/admitted.ts';
import { answerParts } from '../support/answer-parts.ts';
import { openDigestLibrary } from '../support/digest-library.ts';
import { honestMind } from '../support/model/model-minds.ts';
import { modelServerForTest } from '../support/model/model-server-for-test.ts';
import { openServer } from '../support/wenbao-server.ts';

const askers = 500;

it('is one call of the model, and 500 same answers', { timeout: 120_000 }, async () => {
  const opened = await openDigestLibrary();
  const endpoint = await modelServerForTest();
  endpoint.always(honestMind);
  const { baseUrl } = endpoint;
  const model = langchainChatModel({ baseUrl, apiKey: 'key', model: 'm' });
  // Places for two: who asks what is being answered needs none.
  const bounds = { threads: 1, longestWaitMilliseconds: 1, mostAnswers: 2 };
  const admission = new Admission({ ...bounds, now: () => performance.now() });
  const answer = answerCache(10, admitted(answerQuestion, admission));
  const parts = answerParts(opened, { model, modelUse: 'always' });
  const server = await openServer(parts, { answer });
  onTestFinished(async () => {
    await server.close();
    opened.close();
  });
  const question = '静海区2023年GDP增长目标是多少？';
  const replies = await Promise.all(
    Array.from({ length: askers }, () =>
      server.postJson('/api/ask', { question, waitForModel: true }),
    ),
  );
  const answers = await Promise.all(replies.map((reply) => reply.json() as Promise<Answer>));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(askers);
  expect(endpoint.requests).toHaveLength(1);
});
