import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ReviewView } from '../../../server/journal/review-desk.ts';
import type { ReviewItem } from '../../../server/journal/review-item.ts';
import { Journal } from '../../../server/journal/journal.ts';
import { JournalReviews } from '../../../server/journal/review-store.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openLibraryOf, type OpenedLibrary } from '../../support/digest-library.ts';
import { anAnswerRecord } from '../../support/made/an-answer-record.ts';
import { openServer, type WenbaoServer } from '../../support/wenbao-server.ts';

const token = 'a-token-of-the-tests';
const bearer = { Authorization: `Bearer ${token}` };

let empty: OpenedLibrary;
let journal: Journal;
let reviews: JournalReviews;
let server: WenbaoServer;
beforeAll(async () => {
  empty = await openLibraryOf([]);
  journal = Journal.open(empty.dataDir, { days: 30, now: Date.now });
  reviews = JournalReviews.open(empty.dataDir);
  reviews.addItems([anItem('one'), anItem('two')]);
  const access = { mostWrongKeys: 100 };
  const review = { token, store: reviews };
  server = await openServer(answerParts(empty), { journal, review, access });
});
afterAll(async () => {
  await server.close();
  reviews.close();
  journal.close();
  empty.close();
});

function anItem(id: string): ReviewItem {
  const answer = { run: 'run-1', questionId: `q-${id}`, status: 'answered' as const };
  return {
    ...{ id, source: 'run', question: '增长目标？', history: [], complaint: null },
    answers: [{ ...answer, id: `answer-${id}`, text: '增长4%。', numbers: ['4%'], citations: [] }],
    gold: { answer: '金答案', must: [], evidence: [] },
  };
}

const get = (path: string, headers: Readonly<Record<string, string>> = bearer) =>
  fetch(server.at(`/api/review/${path}`), { headers });
const rate = (id: string, rater: string, rating: object) =>
  server.postJson(
    '/api/review/ratings',
    { itemId: id, answerId: `answer-${id}`, rater, rating },
    bearer,
  );
const takeIn = async (table: string) => {
  const headers = { ...bearer, 'Content-Type': 'text/csv' };
  return fetch(server.at('/api/review/import'), { method: 'POST', headers, body: table });
};

describe('scoring by people', () => {
  it('is not there where no token is set', async () => {
    const own = await openServer(answerParts(empty), { journal });
    onTestFinished(() => own.close());
    for (const path of ['/review', '/api/review/next?rater=a', '/api/review/export']) {
      expect((await fetch(own.at(path), { headers: bearer })).status).toBe(404);
    }
  });

  it.each([
    ['none', ''],
    ['another', 'Bearer a-token-of-nobody'],
    ['one that is longer', `Bearer ${token}s`],
    ['no bearer', token],
  ])('is for those who know the token: %s', async (_what, Authorization) => {
    for (const path of ['next?rater=a', 'items/one?rater=a', 'export']) {
      expect((await get(path, { Authorization })).status).toBe(401);
    }
  });

  it('gives nobody time to try tokens', async () => {
    const review = { token, store: reviews };
    const access = { mostWrongKeys: 2 };
    const own = await openServer(answerParts(empty), { review, access });
    onTestFinished(() => own.close());
    const ask = async (headers: Readonly<Record<string, string>>) =>
      (await fetch(own.at('/api/review/next?rater=a'), { headers })).status;
    expect([await ask(bearer), await ask(bearer), await ask(bearer)]).toEqual([200, 200, 200]);
    const wrong = { Authorization: 'Bearer a-token-of-nobody' };
    expect([await ask(wrong), await ask(wrong), await ask(wrong)]).toEqual([401, 401, 429]);
    // Who knows the token waits for nobody else's mistakes.
    expect(await ask(bearer)).toBe(200);
  });

  it('tells neither gold nor run before the rater has judged', async () => {
    const before = await (await get('items/one?rater=甲')).text();
    expect(before).not.toMatch(/金答案|run-1|q-one/u);
    const after = (await (await rate('one', '甲', { correctness: 'wrong' })).json()) as ReviewView;
    expect(after.gold?.answer).toBe('金答案');
    expect(await (await get('items/one?rater=乙')).text()).not.toContain('金答案');
  });

  it('remembers what was said before the gold was seen', async () => {
    await rate('one', '丙', { correctness: 'wrong' });
    await rate('one', '丙', { correctness: 'correct', numbers: ['right'] });
    const kept = reviews.ratingsBy('丙')[0];
    expect(kept).toMatchObject({ correctness: 'correct', firstCorrectness: 'wrong' });
  });

  it('goes to the first item that is not judged, and tells when none is left', async () => {
    const next = async () =>
      (await (await get('next?rater=丁')).json()) as { item: ReviewView; isDone: boolean };
    expect(await next()).toMatchObject({ item: { id: 'one', nextId: 'two' }, isDone: false });
    await rate('one', '丁', { correctness: 'cannot_judge' });
    expect(await next()).toMatchObject({ item: { id: 'two' } });
    await rate('two', '丁', { correctness: 'correct' });
    expect(await next()).toMatchObject({
      ...{ item: { id: 'two' }, isDone: true },
      progress: { items: 2, judged: 2, cannotJudge: 1 },
    });
  });

  it.each<[string, object]>([
    ['another label', { correctness: 'great' }],
    ['too long a comment', { comment: '长'.repeat(2001) }],
    ['a number that is none', { numbers: ['fine'] }],
  ])('refuses %s', async (_what, rating) => {
    expect((await rate('one', '甲', rating)).status).toBe(400);
  });

  it('refuses a rating of an answer that is not on the item', async () => {
    const body = { itemId: 'one', answerId: 'answer-two', rater: '甲', rating: {} };
    expect((await server.postJson('/api/review/ratings', body, bearer)).status).toBe(404);
    expect((await get('items/none?rater=甲')).status).toBe(404);
  });
});

describe('a table of ratings', () => {
  it.each(['csv', 'jsonl'])(
    'goes out and comes in unchanged, without names: %s',
    async (format) => {
      const comment = '=1+1，"引号"\n第二行';
      await rate('two', '王老师', {
        ...{ correctness: 'partly', numbers: ['unsupported'], wording: 'needs_edit', comment },
      });
      const table = await (await get(`export?format=${format}`)).text();
      expect(table).not.toContain('王老师');
      if (format === 'csv') expect(table).toContain(`"'=1+1`);
      const other = await openLibraryOf([]);
      const store = JournalReviews.open(other.dataDir);
      const own = await openServer(answerParts(other), { review: { token, store } });
      onTestFinished(async () => {
        await own.close();
        store.close();
        other.close();
      });
      const headers = { ...bearer, 'Content-Type': 'text/plain' };
      const sent = { method: 'POST', headers, body: table };
      const { taken } = (await (await fetch(own.at('/api/review/import'), sent)).json()) as {
        taken: number;
      };
      expect(taken).toBe(reviews.ratings().length);
      const again = await fetch(own.at(`/api/review/export?format=${format}`), { headers: bearer });
      expect(await again.text()).toBe(table);
      expect(store.ratings().some((rating) => rating.comment === comment)).toBe(true);
    },
  );

  it('that comes home makes nobody a second person', async () => {
    const before = reviews.ratings();
    const table = await (await get('export?format=jsonl')).text();
    expect(await (await takeIn(table)).json()).toEqual({ taken: 0 });
    expect(reviews.ratings()).toEqual(before);
  });

  it('leaves a gap where somebody could not judge', async () => {
    await rate('two', '戊', { correctness: 'cannot_judge' });
    const rows = (await (await get('export?format=jsonl&run=run-1')).text()).trim().split('\n');
    expect(rows.map((row) => JSON.parse(row) as unknown)).toContainEqual(
      expect.objectContaining({ item: 'q-two', label: '', correctness: 'cannot_judge' }),
    );
  });

  it.each([
    ['item,rater\n1,2', '第 1 条'],
    ['{"rater": "a"}\n{oops', '第 2 行'],
  ])('that is none is refused with the place: %j', async (table, place) => {
    const response = await takeIn(table);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(place);
  });
});

describe('an answer that a reader called wrong', () => {
  it('waits for raters, and what was said of it is forgotten with it', async () => {
    const conversation = 'conversation-of-a-review';
    journal.saveAnswer(anAnswerRecord('bad-1'), conversation);
    journal.saveFeedback({ answerId: 'bad-1', verdict: 'bad', comment: '答错了' });
    const view = (await (await get('items/bad-1?rater=甲')).json()) as ReviewView;
    expect(view).toMatchObject({ source: 'feedback', complaint: null, position: 3 });
    const body = { itemId: 'bad-1', answerId: 'bad-1', rater: '甲' };
    const rating = { correctness: 'wrong', comment: '读者说得对' };
    const judged = await server.postJson('/api/review/ratings', { ...body, rating }, bearer);
    expect(await judged.json()).toMatchObject({ complaint: { comment: '答错了' } });
    journal.forgetConversation(conversation);
    expect((await get('items/bad-1?rater=甲')).status).toBe(404);
    expect(reviews.ratings().filter(({ answerId }) => answerId === 'bad-1')).toEqual([]);
  });
});
