import { expect, test } from 'vitest';
import { findUnfairRules } from '../../../eval/lint/find-unfair-rules.ts';
import type { GoldQuestion } from '../../../eval/gold-files/gold-question.ts';
import { aPlacedQuestion } from './a-placed-question.ts';

const messages = (about: Partial<GoldQuestion>) =>
  findUnfairRules([aPlacedQuestion(about)]).map(({ message }) => message);

test('a question that meets its own rule is told', () => {
  const [message] = messages({ question: '静海区目标是增长4%吗，还是多少？', must: [['4%']] });
  expect(message).toContain('its own question meets its rule');
  expect(messages({ question: '静海区目标是多少？', must: [['4%']] })).toEqual([]);
});

test('what is affirmed may be said back', () => {
  expect(messages({ type: 'yes_no', question: '目标是4%吗？', must: [['4%']] })).toEqual([]);
});

test.each(['是', '有', ' 不 '])(
  'an alternative that stands inside other words is told: %s',
  (one) => {
    expect(messages({ must: [[one, '属实']] }).join()).toContain('stands inside other words');
  },
);

test('a word or the sign of a direction may be short', () => {
  expect(messages({ must: [['降', '不是'], ['4%']] })).toEqual([]);
});

test.each(['4.50亿', '37.333%', '5.0%'])('a decimal that no answer writes is told: %s', (one) => {
  expect(messages({ must: [[one]] })[0]).toContain('zeros at its end or more than two places');
});

test('it is fair beside a form that answers write, or where the report writes it so', () => {
  expect(messages({ must: [['37.333%', '37.33%']] })).toEqual([]);
  const evidence = [{ doc: 'a.md', quote: '增长5.0%' }];
  expect(messages({ must: [['5.0%']], evidence })).toEqual([]);
  expect(messages({ must: [['4.05%'], ['100亿'], ['10.25%']] })).toEqual([]);
});
