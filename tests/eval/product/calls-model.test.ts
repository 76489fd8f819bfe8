import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callsModel } from '../../../eval/product/calls-model.ts';
import { countModelCalls } from '../../../eval/score/model-calls.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { strictChatModel } from '../../support/model/strict-chat-model.ts';
import { aGoldQuestion } from '../a-gold-question.ts';

const inTable = '静海区2023年地区生产总值增长目标是多少？';
const inWords = '静海区哪座大学科技园得到了市级认定？';

describe('whether a model would be called', () => {
  let opened: OpenedLibrary;
  beforeAll(async () => {
    opened = await openDigestLibrary();
  });
  afterAll(() => opened.close());

  const calls = (question: string, others: Parameters<typeof answerParts>[1] = {}) =>
    callsModel({ question }, answerParts(opened, others));

  it('is told though none is configured', async () => {
    expect(await calls(inTable)).toBe(false);
    expect(await calls(inWords)).toBe(true);
    expect(await calls('你好')).toBe(false);
  });

  it('does not ask the one that is configured, nor heed how it is used', async () => {
    const model = strictChatModel([]);
    expect(await calls(inTable, { model, modelUse: 'always' })).toBe(false);
    expect(await calls(inWords, { model, modelUse: 'always' })).toBe(true);
    expect(model.prompts).toEqual([]);
  });

  it('counts no call that only completes a question from the turns before it', async () => {
    const history = [{ question: inTable, answer: '4%左右。' }];
    const request = { question: '那里的固定资产投资目标是多少？', history };
    expect(await callsModel(request, answerParts(opened))).toBe(false);
  });

  it('is counted by type', async () => {
    const questions = [
      aGoldQuestion({ id: 'a', type: 'number', question: inTable }),
      aGoldQuestion({ id: 'b', type: 'number', question: inWords }),
      aGoldQuestion({ id: 'c', type: 'text', question: inWords }),
    ];
    const counted = await countModelCalls(questions, {
      callsModel: (request) => callsModel(request, answerParts(opened)),
    });
    expect(counted?.all).toMatchObject({ count: 2, of: 3 });
    expect(counted?.byType).toMatchObject([
      { type: 'number', rate: { count: 1, of: 2 } },
      { type: 'text', rate: { count: 1, of: 1 } },
    ]);
  });

  it('is not told for a system that cannot tell', async () => {
    expect(await countModelCalls([aGoldQuestion()], {})).toBeUndefined();
  });
});
