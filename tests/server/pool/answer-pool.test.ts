import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { langchainChatModel } from '../../../models/chat/langchain-chat-model.ts';
import { answerWhole } from '../../../server/answer/answer-question.ts';
import { searchSources } from '../../../server/answer/search-reports.ts';
import { wholeAnswer } from '../../../server/answer/whole-answer.ts';
import { Admission } from '../../../server/pool/admission.ts';
import { AnswerPool, type PoolOptions } from '../../../server/pool/answer-pool.ts';
import { AnswerThread } from '../../../server/pool/run-thread.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { modelServerForTest } from '../../support/model/model-server-for-test.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const question = '静海区2023年GDP增长目标是多少？';

async function openPool(changes: Partial<PoolOptions['open']> = {}, threads = 1) {
  const bounds = { threads, longestWaitMilliseconds: 60_000, mostAnswers: 100 };
  const admission = new Admission({ ...bounds, now: () => performance.now() });
  const broken: unknown[] = [];
  const onBroken = (error: unknown) => void broken.push(error);
  const open = {
    dataDir: opened.dataDir,
    chatModel: undefined,
    embeddingModel: undefined,
    reranker: undefined,
    homeRegion: undefined,
    contacts: undefined,
    ...changes,
  };
  const pool = await AnswerPool.open({ threads, open, admission, onBroken });
  onTestFinished(() => pool.close());
  return { pool, admission, broken };
}

describe('answers made in a thread', { timeout: 60_000 }, () => {
  it('are those that this thread would make', async () => {
    const { pool, admission } = await openPool();
    const parts = answerParts(opened);
    const made = await wholeAnswer(pool.answer({ question }, parts));
    const { id: _, timings: __, ...expected } = await answerWhole({ question }, parts);
    expect(made).toMatchObject(expected);
    expect(admission.load).toEqual({ underWay: 0, waiting: 0 });
  });

  it('come event by event, and searches beside them', async () => {
    const { pool } = await openPool({}, 2);
    const parts = answerParts(opened);
    const order = { question: '静海区养老', filters: {}, limit: 3 };
    const types: string[] = [];
    const read = async () => {
      for await (const { type } of pool.answer({ question }, parts)) types.push(type);
    };
    const [found] = await Promise.all([pool.search(order, parts), read()]);
    expect(types).toEqual(['understood', 'sources', 'sentence', 'end']);
    expect(found).toEqual(await searchSources(order, parts));
  });

  it('end in the thread when nobody waits for them', async () => {
    const server = await modelServerForTest();
    const { baseUrl } = server;
    const arrived = new Promise<void>((resolve) => {
      server.always(() => {
        resolve();
        return { type: 'silence', after: '' };
      });
    });
    const chatModel = { baseUrl, apiKey: 'key', model: 'm', use: 'always' as const };
    const { pool, admission } = await openPool({ chatModel });
    const leaving = new AbortController();
    const parts = answerParts(opened, { model: langchainChatModel(chatModel) });
    const answered = wholeAnswer(pool.answer({ question }, parts, leaving.signal));
    await arrived;
    leaving.abort(new Error('gone'));
    await expect(answered).rejects.toThrow();
    expect(admission.load.underWay).toBe(0);
  });

  it('are none where the folder cannot be opened, and no thread is left', async () => {
    await expect(openPool({ dataDir: '/dev/null/nowhere' })).rejects.toThrow(/nowhere/u);
  });
});

/** A thread that is no Wenbao: it is ready at once, and ends at its first order. */
function fragileThread(): Worker {
  const code = `
    const { parentPort } = require('node:worker_threads');
    parentPort.postMessage({ type: 'ready' });
    parentPort.once('message', () => process.exit(3));`;
  return new Worker(code, { eval: true });
}

const anOrder = { generation: '', asksModel: true, onFailure: () => undefined };

describe('a thread that breaks', { timeout: 30_000 }, () => {
  it('fails what was under way in it, is told of, and is replaced', async () => {
    const broken: unknown[] = [];
    const onBroken = (error: unknown) => void broken.push(error);
    const watcher = { onWork: () => undefined, onBroken };
    const thread = new AnswerThread({ dataDir: 'none' }, watcher, fragileThread);
    await thread.ready();
    const order = { ...anOrder, request: { question } };
    await expect(wholeAnswer(thread.answer(order))).rejects.toThrow('code 3');
    expect(thread.jobs).toBe(0);
    await thread.ready();
    await expect(wholeAnswer(thread.answer(order))).rejects.toThrow('code 3');
    expect(broken).toHaveLength(2);
  });

  it('and cannot be replaced fails who asks, and is tried again by the next', async () => {
    const started: (() => Worker)[] = [fragileThread, neverReadyThread, fragileThread];
    const start = () => (started.shift() ?? neverReadyThread)();
    const broken: unknown[] = [];
    const watcher = {
      onWork: () => undefined,
      onBroken: (error: unknown) => void broken.push(error),
    };
    const thread = new AnswerThread({ dataDir: 'none' }, watcher, start);
    await thread.ready();
    const order = { ...anOrder, request: { question } };
    await expect(wholeAnswer(thread.answer(order))).rejects.toThrow('code 3');
    await expect(wholeAnswer(thread.answer(order))).rejects.toThrow('code 4');
    await expect(wholeAnswer(thread.answer(order))).rejects.toThrow('code 3');
    expect(broken).toHaveLength(3);
  });
});

/** It ends before it is ready, as where the data folder cannot be opened. */
function neverReadyThread(): Worker {
  return new Worker('process.exit(4)', { eval: true });
}
