import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../server/answer/answer.ts';
import { Journal } from '../../../server/journal/journal.ts';
import { noJournal } from '../../../server/journal/answer-journal.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { readAllEvents } from '../../support/read-events.ts';
import { openServer, type WenbaoServer } from '../../support/wenbao-server.ts';

let opened: OpenedLibrary;
let journal: Journal;
let server: WenbaoServer;
beforeAll(async () => {
  opened = await openDigestLibrary();
  journal = Journal.open(opened.dataDir, { days: 30, now: Date.now });
  server = await openServer(answerParts(opened), { journal });
});
afterAll(async () => {
  await server.close();
  journal.close();
  opened.close();
});

const question = '静海区2023年GDP增长目标是多少？';
const ask = async (body: object) =>
  (await (await server.postJson('/api/ask', body)).json()) as Answer;
const get = (path: string) => fetch(server.at(path));
let conversations = 0;
const newConversation = () => `conversation-of-a-test-${++conversations}`;

describe('an answer', () => {
  it('can be explained: understood, found and by what, checked, timed', async () => {
    const answer = await ask({ question });
    const response = await get(`/api/answers/${answer.id}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const record = (await response.json()) as Record<string, unknown>;
    expect(record).toMatchObject({
      answer: { id: answer.id, question: { understood: question }, checks: answer.checks },
      generation: opened.index.generation,
      at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/u) as string,
    });
    const sources = record['sources'] as readonly Record<string, unknown>[];
    expect(sources[0]).toMatchObject({ reportId: answer.citations[0]?.reportId });
    expect(sources[0]?.['found']).toMatchObject({ keywordRank: expect.any(Number) as number });
    expect(sources[0]).not.toHaveProperty('text');
  });

  it('can be explained as soon as its stream has ended', async () => {
    const stream = await server.postJson('/api/ask', { question }, { Accept: 'text/event-stream' });
    const last = (await readAllEvents(stream)).at(-1)?.event;
    if (last?.type !== 'end') throw new Error('No end.');
    expect((await get(`/api/answers/${last.answer.id}`)).status).toBe(200);
  });

  it('is explained without the words of a model that were withheld, which the journal keeps', async () => {
    const answer = await ask({ question });
    const kept = journal.answer(answer.id);
    if (!kept) throw new Error('No record.');
    const withheld = [
      { text: '静海区经济增长88%。', reasons: [{ fault: 'unsupported_number', words: '88%' }] },
    ];
    journal.saveAnswer({ ...kept, answer: { ...answer, id: 'with-withheld' }, withheld });
    expect(journal.answer('with-withheld')?.withheld).toEqual(withheld);
    const body = await (await get('/api/answers/with-withheld')).text();
    expect(body).toContain(question);
    expect(body).not.toMatch(/88%|reasons|"withheld":\s*\[/u);
  });

  it('that nobody knows is said to be unknown, kindly', async () => {
    const response = await get('/api/answers/none');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      error: { code: 'no_such_answer', message: expect.stringContaining('保存期限') as string },
    });
  });

  it('is given also where it cannot be remembered', async () => {
    const saveAnswer = () => {
      throw new Error('disk full');
    };
    const own = await openServer(answerParts(opened), { journal: { ...noJournal, saveAnswer } });
    const response = await own.postJson('/api/ask', { question });
    expect(response.status).toBe(200);
    expect(own.log().some(({ msg }) => msg.includes('journal'))).toBe(true);
    await own.close();
  });
});

describe('a conversation', () => {
  it('is completed from the turns that the server remembers', async () => {
    const conversationId = newConversation();
    await ask({ question, conversationId });
    const followed = await ask({ question: '那2021年的呢？', conversationId });
    expect(followed.citations[0]).toMatchObject({ region: '静海区', planYear: 2021 });
  });

  it('is completed from what the client sends, where it sends something', async () => {
    const conversationId = newConversation();
    await ask({ question, conversationId });
    const history = [{ question: '河西区2023年GDP增长目标是多少？', answer: '5%' }];
    const followed = await ask({ question: '那2021年的呢？', conversationId, history });
    expect(followed.question.regions).toEqual(['河西区']);
  });

  it('is not led astray by what was refused in between', async () => {
    const conversationId = newConversation();
    await ask({ question, conversationId });
    const poem = { question: '帮我写一首诗', conversationId };
    expect((await ask(poem)).status).toBe('out_of_scope');
    const followed = await ask({ question: '那2021年的呢？', conversationId });
    expect(followed.question).toMatchObject({ regions: ['静海区'], years: [2021] });
    const history = [
      { question, answer: '4%' },
      { question: poem.question, answer: '不写。' },
    ];
    expect((await ask({ question: '那2021年的呢？', history })).question).toEqual(
      followed.question,
    );
  });

  it('is forgotten when that is asked, and nothing tells whether there was one', async () => {
    const conversationId = newConversation();
    const { id } = await ask({ question, conversationId });
    const forget = () =>
      fetch(server.at(`/api/conversations/${conversationId}`), { method: 'DELETE' });
    expect((await forget()).status).toBe(204);
    expect((await get(`/api/answers/${id}`)).status).toBe(404);
    expect((await forget()).status).toBe(204);
  });

  it.each(['short', 'with spaces in its name', '../../etc/passwd-passwd', 'x'.repeat(65)])(
    'has no id that could be guessed or do harm: %s',
    async (conversationId) => {
      expect((await server.postJson('/api/ask', { question, conversationId })).status).toBe(400);
      const path = `/api/conversations/${encodeURIComponent(conversationId)}`;
      expect((await fetch(server.at(path), { method: 'DELETE' })).status).toBe(400);
    },
  );
});

describe('feedback', () => {
  const give = (body: unknown) => server.postJson('/api/feedback', body);

  it('is kept beside the answer, in the last words of whoever gave it', async () => {
    const { id: answerId } = await ask({ question });
    const comment = '  答得\n不全 \u200b';
    expect((await give({ answerId, verdict: 'good' })).status).toBe(204);
    expect((await give({ answerId, verdict: 'bad', comment, correction: '' })).status).toBe(204);
    const [newest] = journal.feedback();
    expect(newest).toMatchObject({ answerId, verdict: 'bad', comment: '答得 不全' });
    expect(newest).not.toHaveProperty('correction');
    expect(newest?.record.answer.question.asked).toBe(question);
  });

  it.each<[string, object]>([
    ['no answer', { verdict: 'good' }],
    ['another verdict', { answerId: 'a', verdict: 'great' }],
    ['too many words', { answerId: 'a', verdict: 'bad', comment: '长'.repeat(1001) }],
    ['words that are none', { answerId: 'a', verdict: 'bad', comment: 5 }],
  ])('is refused with %s', async (_what, body) => {
    expect((await give(body)).status).toBe(400);
  });

  it('on an answer that nobody knows is refused', async () => {
    expect((await give({ answerId: 'none', verdict: 'good' })).status).toBe(404);
  });

  it('comes so often a minute and no more', async () => {
    const own = await openServer(answerParts(opened), { journal, rateLimitPerMinute: 2 });
    const body = { answerId: 'none', verdict: 'good' };
    const statuses: number[] = [];
    for (let times = 0; times < 3; times++) {
      statuses.push((await own.postJson('/api/feedback', body)).status);
    }
    expect(statuses).toEqual([404, 404, 429]);
    await own.close();
  });
});
