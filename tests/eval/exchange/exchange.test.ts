import { expect, test } from 'vitest';
import { promptfooConfig } from '../../../eval/exchange/promptfoo.ts';
import { ragasSamples } from '../../../eval/exchange/ragas.ts';
import { aGoldQuestion } from '../a-gold-question.ts';
import { aCitation, anAnswer } from '../an-answer.ts';

const question = aGoldQuestion({ mustNot: ['5%'], evidence: [{ doc: 'a.md', quote: '增长4%' }] });
const observed = (hits?: readonly { text: string; sourceFile: string }[]) => ({
  ...{ questionId: question.id, cited: [], hits, milliseconds: 1 },
  answer: anAnswer({ citations: [aCitation('增长4%', '增长4%')] }),
});

test('a run is told to Ragas by what was found, or by what was cited where nothing was searched', () => {
  const hits = [{ text: '全年增长4%。', sourceFile: 'a.md' }];
  const [found] = ragasSamples({ questions: [question], observations: [observed(hits)] });
  expect(found).toEqual({
    user_input: question.question,
    retrieved_contexts: ['全年增长4%。'],
    response: '增长4%左右[1]。',
    reference: question.answer,
    reference_contexts: ['增长4%'],
  });
  const [cited] = ragasSamples({ questions: [question], observations: [observed()] });
  expect(cited?.retrieved_contexts).toEqual(['增长4%']);
});

test('what was not answered is no sample', () => {
  expect(ragasSamples({ questions: [question], observations: [] })).toEqual([]);
});

test('promptfoo gets the groups of the rule, and no question that has turns before it', () => {
  const followUp = aGoldQuestion({ id: 'f', history: [{ question: '甲？', answer: '乙' }] });
  expect(promptfooConfig([question, followUp], 'http://localhost:3000/')).toMatchObject({
    providers: [{ id: 'http://localhost:3000/api/ask' }],
    tests: [
      {
        vars: { question: question.question },
        assert: [
          { type: 'contains-any', value: ['4%'] },
          { type: 'not-contains', value: '5%' },
        ],
      },
    ],
  });
});
