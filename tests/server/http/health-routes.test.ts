import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { KeywordIndex } from '../../../search/index/keyword-index.ts';
import { noJournal } from '../../../server/journal/answer-journal.ts';
import type { AnswerParts } from '../../../server/answer/answer-question.ts';
import { aDraft } from '../../support/made/a-draft.ts';
import { aSource } from '../../support/made/a-source.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openLibraryOf, type OpenedLibrary } from '../../support/digest-library.ts';
import { strictChatModel } from '../../support/model/strict-chat-model.ts';
import { openServer } from '../../support/wenbao-server.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openLibraryOf([]);
});
afterAll(() => opened.close());

async function health(
  path: string,
  parts: AnswerParts,
  options: Parameters<typeof openServer>[1] = {},
) {
  const server = await openServer(parts, options);
  onTestFinished(() => server.close());
  const response = await fetch(server.at(path));
  const body: unknown = await response.json();
  return { status: response.status, body };
}

const keywords = KeywordIndex.build([{ id: 'p1', fields: [{ tokens: ['增长'], weight: 1 }] }]);

/** Parts with one report in the library and one passage in the index. */
function filledParts(others: Partial<AnswerParts['index']> = {}): AnswerParts {
  opened.library.saveFile(aSource('a.txt'), [aDraft('经济增长4%。')]);
  return answerParts({
    ...opened,
    index: { ...opened.index, reports: opened.library.reports(), keywords, ...others },
  });
}

describe('live', () => {
  it('as soon as it answers', async () => {
    const { status, body } = await health('/health/live', answerParts(opened));
    expect([status, body]).toEqual([200, { status: 'ok' }]);
  });
});

describe('ready', () => {
  it('not before there is something to answer from', async () => {
    const fresh = await openLibraryOf([]);
    onTestFinished(() => fresh.close());
    const { status, body } = await health('/health/ready', answerParts(fresh));
    expect(status).toBe(503);
    expect(body).toMatchObject({ status: 'empty', reports: 0, passages: 0, generation: '' });
  });

  it('with reports and an index over them', async () => {
    const { status, body } = await health('/health/ready', filledParts({ generation: '000003' }));
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'ok',
      reports: 1,
      passages: 1,
      generation: '000003',
      mode: 'quoted',
    });
  });

  it('degraded where a leg of search is missing', async () => {
    const { status, body } = await health('/health/ready', filledParts({ problems: ['damaged'] }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'degraded' });
  });

  it('degraded where answers cannot be written down, and why', async () => {
    const kept = { state: 'not_kept', waiting: 12, lost: 3, reason: 'disk full' } as const;
    const journal = { ...noJournal, state: () => kept };
    const { status, body } = await health('/health/ready', filledParts(), { journal });
    expect([status, body]).toMatchObject([200, { status: 'degraded', journal: kept }]);
  });

  it('by what the threads that answer have met of the endpoints', async () => {
    const parts = {
      ...filledParts(),
      model: { ...strictChatModel(), state: () => 'closed' as const },
    };
    const states = () => ({ model: 'open' });
    const { body } = await health('/health/ready', parts, { states });
    expect(body).toMatchObject({ status: 'degraded', model: { state: 'open' } });
  });

  it('with a model, by its word', async () => {
    const parts = { ...filledParts(), model: strictChatModel() };
    expect((await health('/health/ready', parts)).body).toMatchObject({ mode: 'model' });
  });

  it.each([
    ['closed', 'ok'],
    ['half_open', 'ok'],
    ['open', 'degraded'],
  ] as const)('tells whether the model is left alone: %s', async (state, status) => {
    const model = { ...strictChatModel(), state: () => state };
    const { body } = await health('/health/ready', { ...filledParts(), model });
    expect(body).toMatchObject({ status, model: { name: 'strict-model', state } });
  });
});
