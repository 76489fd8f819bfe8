import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerEvent, AskRequest } from '../../../../server/answer/answer.ts';
import { answerCache, type AnswerSource } from '../../../../server/answer/record/answer-cache.ts';
import { answerQuestion, type AnswerParts } from '../../../../server/answer/answer-question.ts';
import { langchainChatModel } from '../../../../models/chat/langchain-chat-model.ts';
import { wholeAnswer } from '../../../../server/answer/whole-answer.ts';
import { answerParts } from '../../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../../support/digest-library.ts';
import { honestMind } from '../../../support/model/model-minds.ts';
import { modelServerForTest } from '../../../support/model/model-server-for-test.ts';
import { strictChatModel } from '../../../support/model/strict-chat-model.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const question = '静海区2023年GDP增长目标是多少？';
const request: AskRequest = { question };

/** The first event of an answer whose model is still silent. */
async function begin(events: AsyncGenerator<AnswerEvent>): Promise<void> {
  expect((await events.next()).value).toMatchObject({ type: 'understood' });
}

async function withModelServer() {
  const server = await modelServerForTest();
  const { baseUrl } = server;
  const model = langchainChatModel({ baseUrl, apiKey: 'key', model: 'm' });
  return { server, parts: answerParts(opened, { model, modelUse: 'always' }) };
}

describe('the same question, twenty times at once', () => {
  it('is one call of the model, and the same answer under twenty ids', async () => {
    const { server, parts } = await withModelServer();
    server.always(honestMind);
    const ask = answerCache(10);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => wholeAnswer(ask(request, parts))),
    );
    expect(server.requests).toHaveLength(1);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(20);
    expect(answers.filter(({ cached }) => cached !== true)).toHaveLength(1);
  });

  it('goes on for the others when one leaves, also the one that came first', async () => {
    const { server, parts } = await withModelServer();
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const slow: AnswerSource = async function* (asked, given, signal) {
      yield* until(waiting, answerQuestion(asked, given, signal));
    };
    server.always(honestMind);
    const ask = answerCache(10, slow);
    const first = new AbortController();
    const left = wholeAnswer(ask(request, parts, first.signal));
    const stayed = wholeAnswer(ask(request, parts));
    first.abort(new Error('gone'));
    await expect(left).rejects.toThrow();
    goOn();
    expect((await stayed).status).toBe('answered');
    expect(server.requests).toHaveLength(1);
  });

  it('ends at the model as soon as the last has left, and can be asked anew', async () => {
    const { server, parts } = await withModelServer();
    server.next({ type: 'silence', after: '' }, '静海区2023年经济增长4%左右[1]。');
    const ask = answerCache(10);
    const leaving = new AbortController();
    const events = ask(request, parts, leaving.signal);
    await begin(events);
    const left = wholeAnswer(events);
    const exchange = await server.exchange(0);
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow();
    expect(await exchange.ended).toBe('hung_up');
    expect((await wholeAnswer(ask(request, parts))).mode).toBe('model');
    expect(server.requests).toHaveLength(2);
  });

  it('fails for all where it fails, and is tried again afterwards', async () => {
    let calls = 0;
    const failing: AnswerSource = async function* () {
      calls += 1;
      yield* [];
      await Promise.resolve();
      throw new Error('broken');
    };
    const ask = answerCache(10, failing);
    const parts = answerParts(opened);
    const both = [0, 1].map(() => wholeAnswer(ask(request, parts)));
    for (const answer of both) await expect(answer).rejects.toThrow('broken');
    expect(calls).toBe(1);
    await expect(wholeAnswer(ask(request, parts))).rejects.toThrow('broken');
    expect(calls).toBe(2);
  });
});

async function* until(
  waiting: Promise<void>,
  events: AsyncGenerator<AnswerEvent>,
): AsyncGenerator<AnswerEvent> {
  await waiting;
  yield* events;
}

/** Counts how often an answer is really made. */
function counting(mostAnswers = 10) {
  const made: string[] = [];
  const ask = answerCache(mostAnswers, async function* (asked, parts, signal) {
    made.push(asked.question);
    yield* answerQuestion(asked, parts, signal);
  });
  return { made, ask: (asked: AskRequest, parts: AnswerParts) => collect(ask(asked, parts)) };
}

async function collect(events: AsyncIterable<AnswerEvent>): Promise<readonly AnswerEvent[]> {
  const all: AnswerEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

describe('a question that was asked before', () => {
  it('gets the same events again, with an id and timings of its own, and says so', async () => {
    const { made, ask } = counting();
    const parts = answerParts(opened);
    const first = await ask(request, parts);
    const second = await ask({ question: ` ${question}\u200b ` }, parts);
    expect(made).toHaveLength(1);
    expect(second.slice(0, -1)).toEqual(first.slice(0, -1));
    const [before, after] = [first, second].map((events) => events.at(-1));
    if (before?.type !== 'end' || after?.type !== 'end') throw new Error('No end.');
    const { id, timings: _, ...same } = before.answer;
    expect(after.answer).toMatchObject({ ...same, cached: true });
    expect(after.answer.id).not.toBe(id);
    expect(Object.keys(after.answer.timings).toSorted()).toEqual(['cached', 'total']);
  });

  it('is kept also where the first asker left with the answer in hand', async () => {
    let made = 0;
    const ask = answerCache(10, async function* (asked, given, signal) {
      made += 1;
      yield* answerQuestion(asked, given, signal);
    });
    const parts = answerParts(opened);
    expect((await wholeAnswer(ask(request, parts))).cached).toBeUndefined();
    expect((await wholeAnswer(ask(request, parts))).cached).toBe(true);
    expect(made).toBe(1);
  });

  it.each<[string, AskRequest]>([
    ['other words', { question: '静海区2021年GDP增长目标是多少？' }],
    ['a history', { question, history: [{ question: '你好', answer: '您好' }] }],
    ['a filter', { question, filters: { regions: ['静海区'] } }],
  ])('is made anew with %s', async (_what, other) => {
    const { made, ask } = counting();
    const parts = answerParts(opened);
    await ask(request, parts);
    await ask(other, parts);
    expect(made).toHaveLength(2);
  });

  it('is made anew by another model', async () => {
    const { made, ask } = counting();
    await ask(request, answerParts(opened));
    await ask(request, answerParts(opened, { model: strictChatModel(['不知道。']) }));
    expect(made).toHaveLength(2);
  });

  it('is made anew over a new generation', async () => {
    const { made, ask } = counting();
    const parts = answerParts(opened);
    await ask(request, parts);
    const generation = `${opened.index.generation}-next`;
    await ask(request, { ...parts, index: { ...opened.index, generation } });
    await ask(request, parts);
    expect(made).toHaveLength(2);
  });

  it('is made anew where a model failed, whatever stood in', async () => {
    const { made, ask } = counting();
    const model = strictChatModel([new Error('no model')], ['GDP增长4%左右[1]。']);
    const parts = answerParts(opened, { model, modelUse: 'always' });
    const [first] = (await ask(request, parts)).slice(-1);
    expect(first).toMatchObject({ answer: { mode: 'computed' } });
    await ask(request, parts);
    expect(made).toHaveLength(2);
  });

  it('is made anew where the answer itself tells of trouble with a model', async () => {
    let made = 0;
    const ask = answerCache(10, async function* (asked, given, signal) {
      made += 1;
      for await (const event of answerQuestion(asked, given, signal)) {
        const { type } = event;
        if (type !== 'end') yield event;
        else yield { type, answer: { ...event.answer, modelTrouble: 'unreachable' } };
      }
    });
    const parts = answerParts(opened);
    for (let times = 0; times < 2; times++) await wholeAnswer(ask(request, parts));
    expect(made).toBe(2);
  });

  it('is made anew where so many others were asked since', async () => {
    const { made, ask } = counting(2);
    const parts = answerParts(opened);
    for (const year of [2023, 2021, 2022, 2023]) {
      await ask({ question: `静海区${year}年GDP增长目标是多少？` }, parts);
    }
    expect(made).toHaveLength(4);
  });

  it('is made anew where none is to be kept', async () => {
    const { made, ask } = counting(0);
    const parts = answerParts(opened);
    await ask(request, parts);
    await ask(request, parts);
    expect(made).toHaveLength(2);
  });
});
