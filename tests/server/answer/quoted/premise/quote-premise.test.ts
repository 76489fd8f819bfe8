import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerParts, eventsAndAnswer } from '../../../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../../../support/digest-library.ts';
import { expectSound } from '../../../../support/made/sound-answer.ts';

describe('a question that the reports do not answer', () => {
  let opened: OpenedLibrary;
  beforeAll(async () => {
    opened = await openDigestLibrary();
  });
  afterAll(() => opened.close());
  const ask = async (question: string) =>
    (await eventsAndAnswer(question, answerParts(opened))).answer;

  it('is answered with the words about its number, which are not as it has them', async () => {
    const answer = await ask('静海区2023年GDP目标定为增长9%，由哪位明星代言宣传推广？');
    expect(answer.status).toBe('partial');
    expect(answer.text).toContain('4%左右');
    expect(answer.text).toContain('不符');
    expect(answer.text).toContain('其余的，报告里没有找到');
    expectSound(answer, opened.library);
  });

  it('stays without an answer where it takes no number for granted', async () => {
    expect((await ask('静海区的航天发射场由哪位明星代言宣传？')).status).toBe('not_mentioned');
  });
});
