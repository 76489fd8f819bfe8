import { describe, expect, it } from 'vitest';
import { inOtherWords } from '../../question/in-other-words.ts';
import { understood } from '../support/made/an-understood-question.ts';

const namesOf = (question: string) =>
  (inOtherWords(understood(question))?.terms ?? []).flatMap(({ words }) => words);

describe('a question in other words', () => {
  it('asks for a noun by all that says the same', () => {
    expect(namesOf('静海区2023年新建公共厕所在哪里')).toContain('公厕');
  });

  it('is none where no word has another', () => {
    expect(inOtherWords(understood('静海区2023年的鸵鸟养在哪里'))).toBeUndefined();
  });
});
