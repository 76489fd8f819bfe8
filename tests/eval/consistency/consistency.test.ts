import { describe, expect, test } from 'vitest';
import { groupVerdicts } from '../../../eval/consistency/group-verdicts.ts';
import { baseOf, sameQuestions } from '../../../eval/consistency/same-question.ts';

const asked = (group: string, ...verdicts: readonly boolean[]) =>
  verdicts.map((isRight, at) => ({ group, form: at === 0 ? 'as it is' : `form ${at}`, isRight }));

describe('groups of askings', () => {
  const verdicts = groupVerdicts([
    ...asked('a', true, true, true),
    ...asked('b', true, false, true),
    ...asked('c', false, false, false),
    ...asked('alone', true),
  ]);

  test('are all right, mixed, or steadily wrong; one alone says nothing', () => {
    expect(verdicts.allRight).toMatchObject({ count: 1, of: 3 });
    expect(verdicts.mixed).toMatchObject({ count: 1, of: 3 });
  });

  test('flip where a form is not as right as the first', () => {
    expect(verdicts.flips.map(({ form, rate }) => [form, rate.count, rate.of])).toEqual([
      ['form 1', 1, 3],
      ['form 2', 0, 3],
    ]);
    expect(verdicts.flipped).toEqual([{ group: 'b', form: 'form 1', isRight: false }]);
  });
});

test.each([
  ['spaces', '静海区 2023 年增长多少？'],
  ['full-width', '静海区２０２３年增长多少？'],
  ['no-mark', '静海区2023年增长多少'],
  ['polite', '请问静海区2023年增长多少？'],
  ['thanks', '静海区2023年增长多少？谢谢'],
  ['order', '静海区2023年增长多少？'],
])('the same is asked with %s', (id, words) => {
  expect(sameQuestions.find((one) => one.id === id)?.ask('静海区2023年增长多少？')).toBe(words);
});

test('two places change their order', () => {
  const order = sameQuestions.find(({ id }) => id === 'order');
  expect(order?.ask('静海区和河西区哪个高？')).toBe('河西区和静海区哪个高？');
});

test('paraphrases are known by their ids', () => {
  expect(['a082_1', 'a082', 'text-01'].map(baseOf)).toEqual(['a082', 'a082', 'text-01']);
});
