import { expect, test } from 'vitest';
import { findDuplicates } from '../../../eval/lint/find-duplicates.ts';
import type { GoldQuestion } from '../../../eval/gold-files/gold-question.ts';
import { aPlacedQuestion } from './a-placed-question.ts';

/** What is found for questions that stand one under the other. */
const rulesOf = (...questions: readonly Partial<GoldQuestion>[]) =>
  findDuplicates(
    questions.map((about, at) => aPlacedQuestion({ id: `g${at + 1}`, ...about }, at + 1)),
  ).map(({ id, rule, severity }) => `${id ?? ''} ${rule} ${severity}`);

test('the same words, but for spaces, width and punctuation, are the same question', () => {
  expect(
    rulesOf(
      { question: '云台区2023年GDP目标是多少？' },
      { question: '云台区 ２０２３年gdp目标是多少' },
    ),
  ).toEqual(['g2 duplicate error']);
});

test('a duplicate that is judged by another rule says so', () => {
  const [finding] = findDuplicates([
    aPlacedQuestion({ id: 'a', must: [['4%']] }),
    aPlacedQuestion({ id: 'b', must: [['5%']] }, 2),
  ]);
  expect(finding).toMatchObject({ place: 'gold.jsonl line 2', id: 'b' });
  expect(finding?.message).toBe(
    'asks what a (gold.jsonl line 1) asks and is judged by another rule there. Keep one.',
  );
});

test('nearly the same words with the same right answer are worth a look', () => {
  expect(
    rulesOf(
      { question: '云台区2023年的地区生产总值目标是多少？' },
      { question: '云台区2023年地区生产总值的目标是多少' },
    ),
  ).toEqual(['g2 near-duplicate warning']);
});

test('another year is another question', () => {
  expect(
    rulesOf(
      { question: '云台区2022年地区生产总值目标是多少？' },
      { question: '云台区2023年地区生产总值目标是多少？' },
    ),
  ).toEqual([]);
});

test('another place in the same words is another question, since its answer differs', () => {
  expect(
    rulesOf(
      { question: '云台区2023年地区生产总值增长目标是多少？', must: [['4%']] },
      { question: '江口区2023年地区生产总值增长目标是多少？', must: [['6%']] },
    ),
  ).toEqual([]);
});

test('the same words after other turns are another question', () => {
  const history = (question: string) => [{ question, answer: '见报告。' }];
  expect(
    rulesOf(
      { question: '那2023年呢？', history: history('云台区新增就业多少人？') },
      { question: '那2023年呢？', history: history('江口区的固定资产投资怎么样？') },
    ),
  ).toEqual([]);
});

test('what stands three times is told at its second and third place', () => {
  expect(rulesOf({}, {}, {})).toEqual(['g2 duplicate error', 'g3 duplicate error']);
});
