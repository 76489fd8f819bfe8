import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskRequest } from '../../../server/answer/answer.ts';
import { answerParts, eventsAndAnswer } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const ask = async (request: string | AskRequest) =>
  (await eventsAndAnswer(request, answerParts(opened))).answer;

describe('what cannot be answered ends in words, and cites nothing', () => {
  it.each([
    ['one character', '啊', 'clarify'],
    ['one sign', '？', 'out_of_scope'],
    ['signs alone', '！！！？？？', 'out_of_scope'],
    ['digits alone', '123456', 'out_of_scope'],
    ['letters alone', 'asdfghjkl', 'out_of_scope'],
    ['laughter', '哈哈哈哈哈哈', 'not_mentioned'],
    ['characters without sense', '锟斤拷烫烫烫屯屯屯', 'not_mentioned'],
    ['a place alone', '静海区', 'clarify'],
    ['a place again and again', '静海静海静海静海', 'clarify'],
    ['a year alone', '2023年', 'clarify'],
    ['a place and a year alone', '静海区2023年', 'clarify'],
    ['a word that asks alone', '为什么', 'clarify'],
    ['two thousand characters', '静海区的养老院有几所，'.repeat(182), 'clarify'],
    ['two thousand times one character', '哈'.repeat(2000), 'clarify'],
    ['words of a query language', 'SELECT * FROM reports', 'out_of_scope'],
    ['markup', '<script>alert(1)</script>', 'out_of_scope'],
    ['English about something else', 'Tell me a joke', 'out_of_scope'],
    ['a year that no report is about', '静海区1999年GDP增长多少', 'no_report'],
  ])('%s', async (_, question, status) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ status, citations: [] });
    expect(answer.text.length).toBeGreaterThan(10);
  });
});

describe('filters that contradict the question', () => {
  it.each([
    ['another place', { regions: ['河西区'] }],
    ['another year', { years: [1999] }],
    ['a place and a year without a report', { regions: ['肇庆市'], years: [2023] }],
    ['no report that is here', { reportIds: ['none'] }],
  ])('leave no report of %s', async (_, filters) => {
    const answer = await ask({ question: '静海区2023年GDP目标是多少？', filters });
    expect(answer).toMatchObject({ status: 'no_report', citations: [] });
  });
});

describe('what is asked though it looks like nothing', () => {
  it('is answered in English', async () => {
    const answer = await ask("What is Jinghai's GDP target for 2023?");
    expect(answer.text).toContain('4%左右');
  });

  it('is no foreign language where it is but an abbreviation', async () => {
    const answer = await ask('GDP');
    expect(answer.status).not.toBe('out_of_scope');
  });

  it('is found behind any amount of courtesy', async () => {
    const answer = await ask(`${'请问'.repeat(200)}静海区2023年GDP目标是多少？谢谢！`);
    expect(answer.text).toContain('4%左右');
  });
});
