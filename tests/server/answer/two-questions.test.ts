import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerParts, eventsAndAnswer } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { expectSound } from '../../support/made/sound-answer.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const ask = async (...turns: readonly string[]) => {
  const history = turns.slice(0, -1).map((question) => ({ question, answer: '' }));
  const { answer } = await eventsAndAnswer(
    { question: turns.at(-1) ?? '', history },
    answerParts(opened),
  );
  expectSound(answer, opened.library);
  return answer;
};

describe('two questions in one', () => {
  it('are both answered, each on a line of its own with its own quotation', async () => {
    const answer = await ask('静海区2023年GDP目标是多少？河西区2022年新增就业多少人？');
    const [first = '', second = ''] = answer.text.split('\n');
    expect(answer.status).toBe('answered');
    expect(first).toMatch(/4%左右\[1\]/u);
    expect(second).toMatch(/1\.9万人\[2\]/u);
  });

  it('are both told where only one is answered', async () => {
    const answer = await ask('静海区2023年GDP目标是多少？鸵鸟养殖场建了几个？');
    expect(answer.status).toBe('partial');
    expect(answer.text).toContain('4%左右');
    expect(answer.text).toMatch(/「.*鸵鸟养殖场建了几个」在报告里没有找到/u);
  });

  it('end as one where none is answered', async () => {
    const answer = await ask('静海区2023年要养多少只鸵鸟？羊驼牧场建了几个？');
    expect(answer).toMatchObject({ status: 'not_mentioned', citations: [] });
  });

  it('are told apart behind a comma, where each names a place and asks in its own way', async () => {
    const answer = await ask('静海区2023年GDP目标是多少，河西区区长是谁？');
    expect(answer.text).toContain('4%左右');
    expect(answer.question.task).toBe('several');
  });
});

describe('what goes on from a figure', () => {
  it.each(['为什么？', '详细一点'])('does not tell it once more: %s', async (next) => {
    const figure = '静海区2022年GDP增长多少？';
    const { text } = await ask(figure);
    const answer = await ask(figure, next);
    expect(answer.mode).toBe('quoted');
    expect(answer.text).not.toBe(text);
  });

  it('may stand in the same question', async () => {
    const answer = await ask('静海区2022年GDP增长多少？原因是什么？');
    expect(answer.question.task).toBe('several');
    expect(answer.text.split('\n').length).toBeGreaterThan(1);
  });
});
