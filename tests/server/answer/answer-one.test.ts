import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerParts, eventsAndAnswer } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { expectSound } from '../../support/made/sound-answer.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const ask = async (question: string) => {
  const { answer } = await eventsAndAnswer(question, answerParts(opened));
  expectSound(answer, opened.library);
  return answer;
};

describe('a question that the reports do not answer as it is put', () => {
  it('is asked once more in words that say the same', async () => {
    const answer = await ask('河西区2023年新建公共厕所多少座？');
    expect(answer.status).toBe('answered');
    expect(answer.text).toContain('公厕新增6座');
  });

  it('is so as one of two, too', async () => {
    const answer = await ask('静海区2023年GDP目标是多少？河西区2023年新建公共厕所多少座？');
    expect(answer.text).toMatch(/4%左右\[1\]/u);
    expect(answer.text).toContain('公厕新增6座');
  });

  it('is told as not mentioned where no other words find anything', async () => {
    expect(await ask('河西区2023年的鸵鸟养在哪里？')).toMatchObject({
      ...{ status: 'not_mentioned', citations: [] },
    });
  });
});
