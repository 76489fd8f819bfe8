import { describe, expect, test } from 'vitest';
import { scoreStatements } from '../../../eval/metrics/statement-verdicts.ts';
import type { GoldQuestion } from '../../../eval/gold-files/gold-question.ts';
import { aGoldQuestion } from '../a-gold-question.ts';
import { anAnswer } from '../an-answer.ts';

const growth = aGoldQuestion({
  question: '静海区2023年税收目标增长多少？',
  answer: '静海区2023年税收目标增长6.5%以上。',
  must: [['6.5%']],
});
const both = aGoldQuestion({
  question: '静海区和河西区2023年的税收目标各是多少？',
  answer: '静海区2023年税收目标增长3%，河西区2023年税收目标增长10%。',
  must: [['3%'], ['10%']],
});
const judge = (question: GoldQuestion, text: string) =>
  scoreStatements(question, anAnswer({ text, citations: [] }));
const verdict = (question: GoldQuestion, text: string) => judge(question, text)?.verdict;

describe('an answer is right', () => {
  test.each([
    ['in other words', '静海2023年的税收目标是增长百分之六点五以上'],
    ['with its parts in another order', '税收：2023年，静海区目标增长6.5%以上。'],
    ['without what the question has said', '增长6.5%以上。'],
    ['in other signs', '静海区２０２３年税收目标增长６.５％以上'],
  ])('%s', (_, text) => {
    expect(verdict(growth, text)).toBe('right');
  });

  test('where it reckons with what is given', () => {
    expect(verdict(both, `${both.answer}河西区高7个百分点。`)).toBe('right');
  });
});

describe('an answer is wrong', () => {
  test.each([
    ['number', '静海区2023年税收目标增长6.2%以上。', 'other-number'],
    ['year', '静海区2022年税收目标增长6.5%以上。', 'year'],
    ['place', '河西区2023年税收目标增长6.5%以上。', 'place'],
    ['direction', '静海区2023年税收目标下降6.5%以上。', 'direction'],
    ['aim', '静海区2023年税收实际增长6.5%以上。', 'aim'],
    ['bound', '静海区2023年税收目标增长6.5%以下。', 'bound'],
    ['kind', '静海区2023年税收目标增长6.5个百分点以上。', 'kind'],
    ['denial', '静海区2023年税收目标不是增长6.5%以上。', 'denial'],
    ['indicator', '静海区2023年固定资产投资目标增长6.5%以上。', 'indicator'],
  ])('with another %s', (_, text, fault) => {
    const { verdict, faults } =
      judge(
        { ...growth, answer: growth.answer.replace('税收', '一般公共预算收入') },
        text.replace('税收', '一般公共预算收入'),
      ) ?? {};
    expect(verdict).toBe('wrong');
    const found = faults?.map((one) => ('of' in one ? one.of : one.type));
    expect(found).toContain(fault);
  });

  test('with two numbers changed over', () => {
    expect(verdict(both, '静海区2023年税收目标增长10%，河西区2023年税收目标增长3%。')).toBe(
      'wrong',
    );
    const parts = aGoldQuestion({
      answer: '第一产业33亿元，第二产业40亿元。',
      must: [['33'], ['40']],
    });
    expect(verdict(parts, '第一产业40亿元，第二产业33亿元。')).toBe('wrong');
  });

  test('with a yes for a no, and a higher for a lower', () => {
    const no = aGoldQuestion({ type: 'yes_no', answer: '不是，2022年下降4%。', must: [['4%']] });
    expect(verdict(no, '是，2022年下降4%。')).toBe('wrong');
    const higher = aGoldQuestion({ answer: '静海区2023年更高。', must: [['静海']] });
    expect(verdict(higher, '静海区2023年更低。')).toBe('wrong');
  });
});

test('an answer that leaves out what is asked is incomplete', () => {
  expect(verdict(both, '静海区2023年税收目标增长3%。')).toBe('incomplete');
});

test('what nobody asks for may be left out', () => {
  const more = aGoldQuestion({ answer: '改造41个，惠及5000户。', must: [['41个']] });
  expect(verdict(more, '改造41个。')).toBe('right');
});

test('a number that nothing gives is extra', () => {
  expect(verdict(growth, `${growth.answer}带动投资48.7亿元。`)).toBe('extra');
});

test.each([
  ['refuses', growth, 'not_mentioned'],
  ['asks back', growth, 'clarify'],
  ['answers a question of several answers', { ...growth, type: 'ambiguous' as const }, 'answered'],
] as const)('an answer that %s has no statements to compare', (_, question, status) => {
  expect(scoreStatements(question, anAnswer({ status, text: '增长6%' }))).toBeUndefined();
});
