import { describe, expect, test } from 'vitest';
import { BadInput } from '../../../eval/bad-input.ts';
import { ruleOf } from '../../../eval/exchange/draft-question.ts';
import { fromPromptfoo } from '../../../eval/exchange/from-promptfoo.ts';
import { fromRagas } from '../../../eval/exchange/from-ragas.ts';
import { promptfooConfig } from '../../../eval/exchange/promptfoo.ts';
import { ragasSamples } from '../../../eval/exchange/ragas.ts';
import { findFaults } from '../../../eval/score/score-answer.ts';
import { aGoldQuestion } from '../a-gold-question.ts';
import { anAnswer } from '../an-answer.ts';

const texts = [{ name: 'a.md', text: '今年地区生产总值增长4%左右。' }];

describe('a sample of Ragas', () => {
  test('brings question, answer, and evidence that stands in a text at hand', () => {
    const line = {
      user_input: '静海区今年目标是多少？',
      reference: '增长4%左右。',
      reference_contexts: ['地区生产总值增长4%左右', '别处的话'],
    };
    expect(fromRagas(line, 'r1', texts)).toMatchObject({
      question: {
        id: 'r1',
        type: 'number',
        must: [['4%']],
        evidence: [{ doc: 'a.md', quote: '地区生产总值增长4%左右' }],
      },
    });
  });

  test('is read in the names of earlier versions, too', () => {
    const old = { question: '区长是谁？', ground_truth: '曲海富。' };
    expect(fromRagas(old, 'r1', [])).toMatchObject({
      question: { type: 'text', must: [['曲海富']] },
    });
  });

  test.each([
    [{ reference: '4%' }, 'no user_input'],
    [{ user_input: '多少？' }, 'no reference'],
    [
      {
        user_input: '为什么？',
        reference: '这件事说来话长，要从很多方面去看，一两句话是讲不完的。',
      },
      'write what',
    ],
    [{ user_input: 5 }, 'user_input'],
  ])('is left with a reason where nobody knows what is right: %o', (line, reason) => {
    expect(fromRagas(line, 'r', [])).toMatchObject({ left: expect.stringContaining(reason) });
  });

  test('that we wrote comes back as the same question', () => {
    const question = aGoldQuestion();
    const observed = {
      questionId: question.id,
      answer: anAnswer(),
      cited: [],
      hits: [],
      milliseconds: 1,
    };
    const [sample] = ragasSamples({ questions: [question], observations: [observed] });
    const back = fromRagas(sample, question.id, texts);
    expect(back).toMatchObject({ question: { question: question.question, must: question.must } });
  });
});

test.each(['增长4%左右。', '完成46.2亿元，增长约3.5%。', '1.4万人', '曲海富。'])(
  'an answer meets the rule that is drawn from it: %s',
  (answer) => {
    const must = ruleOf(answer) ?? [];
    expect(must.length).toBeGreaterThan(0);
    expect(findFaults(aGoldQuestion({ must }), { status: 'answered', text: answer })).toEqual([]);
  },
);

test('a year alone is no rule where there is another number', () => {
  expect(ruleOf('2023年增长4%。')).toEqual([['4%']]);
});

describe('a configuration of promptfoo', () => {
  const yaml = `
description: 试
tests:
  - description: t1
    vars: { question: 目标是多少？ }
    assert:
      - { type: icontains, value: 4% }
      - { type: contains-any, value: [左右, 上下] }
      - { type: not-contains, value: 下降 }
  - vars: { query: 好不好？ }
    assert: [{ type: llm-rubric, value: 语气友好 }]
`;

  test('brings what it asserts to the letter, and leaves what asks a model', () => {
    const [first, second] = fromPromptfoo(yaml, 'a.yaml');
    expect(first).toMatchObject({
      question: {
        id: 't1',
        question: '目标是多少？',
        must: [['4%'], ['左右', '上下']],
        mustNot: ['下降'],
      },
    });
    expect(second).toEqual({ left: 'asserts llm-rubric: write what an answer must hold' });
  });

  test('that we wrote comes back with its rule', () => {
    const question = aGoldQuestion({ mustNot: ['下降'], must: [['4%', '百分之四'], ['左右']] });
    const text = JSON.stringify(promptfooConfig([question], 'http://localhost:3000'));
    const { id, must, mustNot } = question;
    expect(fromPromptfoo(text, 'a.json')).toMatchObject([{ question: { id, must, mustNot } }]);
  });

  test.each(['a: [', 'tests: 5', '- 1'])('that is none is bad input: %s', (text) => {
    expect(() => fromPromptfoo(text, 'a.yaml')).toThrow(BadInput);
  });
});
