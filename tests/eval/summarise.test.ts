import { describe, expect, test } from 'vitest';
import type { QuestionResult } from '../../eval/run-questions.ts';
import { summarise } from '../../eval/summarise.ts';
import type { AnswerStatus } from '../../server/answer/answer.ts';
import { aGoldQuestion } from './a-gold-question.ts';
import { aResult as anyResult } from './a-result.ts';
import { anAnswer } from './an-answer.ts';

const fault = { type: 'forbidden-present', forbidden: '3%' } as const;

type About = Partial<QuestionResult> & {
  readonly type?: QuestionResult['question']['type'];
  readonly status?: AnswerStatus;
};

const aResult = ({ type = 'number', status = 'answered', ...about }: About = {}) =>
  anyResult({ question: aGoldQuestion({ type }), answer: anAnswer({ status }), ...about });

test('accuracy is counted over all and by type, in the order of the gold format', () => {
  const results = [aResult({ type: 'list' }), aResult({ faults: [fault] }), aResult()];
  const { accuracy, accuracyByType } = summarise(results);
  expect(accuracy).toMatchObject({ count: 2, of: 3 });
  expect(accuracyByType).toMatchObject([
    { type: 'number', rate: { count: 1, of: 2 } },
    { type: 'list', rate: { count: 1, of: 1 } },
  ]);
});

test('evidence recall is the share of questions with evidence that have all of it so early', () => {
  const ranks = [[1], [2, 5], [3, 10], [1, undefined], []];
  const { evidenceRecall } = summarise(ranks.map((evidenceRanks) => aResult({ evidenceRanks })));
  expect(evidenceRecall).toMatchObject([
    { k: 1, rate: { count: 1, of: 4 } },
    { k: 5, rate: { count: 2, of: 4 } },
    { k: 10, rate: { count: 3, of: 4 } },
  ]);
});

describe('citations', () => {
  test('are pooled over all answers; those without evidence to hit are not judged right', () => {
    const summary = summarise([
      aResult({
        citations: {
          citations: [
            { mark: 1, sound: true, right: true },
            { mark: 2, sound: false, right: false },
          ],
          evidenceCited: [true, false, false],
          unknownMarks: [3],
        },
      }),
      aResult({
        citations: {
          citations: [{ mark: 1, sound: true, right: undefined }],
          evidenceCited: [],
          unknownMarks: [],
        },
      }),
    ]);
    expect(summary).toMatchObject({
      citationsSound: { count: 2, of: 3 },
      citationsRight: { count: 1, of: 2 },
      citationRecall: { count: 1, of: 3 },
      unknownMarks: 1,
    });
  });

  test('are not missed where an ambiguous question was rightly asked back', () => {
    const citations = { citations: [], evidenceCited: [false, false], unknownMarks: [] };
    const summary = summarise([
      aResult({ type: 'ambiguous', status: 'clarify', citations }),
      aResult({ status: 'clarify', citations }),
    ]);
    expect(summary.citationRecall).toMatchObject({ count: 0, of: 2 });
  });
});

test('number support is counted over numbers, and only where an answer claims them', () => {
  const numbers = { numbers: ['4', '6.5', '3'], unsupported: ['3'] };
  const summary = summarise([aResult({ numbers }), aResult({ status: 'no_report', numbers })]);
  expect(summary.numberSupport).toMatchObject({ count: 2, of: 3 });
});

test('refusal is scored both ways', () => {
  const summary = summarise([
    aResult({ type: 'unanswerable', status: 'not_mentioned' }),
    aResult({ type: 'unanswerable', status: 'answered', faults: [fault] }),
    aResult({ status: 'not_mentioned', faults: [fault] }),
    aResult({ status: 'clarify', faults: [fault] }),
    aResult({ status: 'unavailable', faults: [fault] }),
    aResult(),
  ]);
  expect(summary.unanswerableAccuracy).toMatchObject({ count: 1, of: 2 });
  expect(summary.overRefusal).toMatchObject({ count: 1, of: 4 });
});

test('latency is that of all answers', () => {
  const results = [30, 10, 20].map((milliseconds) => aResult({ milliseconds }));
  expect(summarise(results).latency).toEqual({ p50: 20, p95: 30 });
});

test('what could not be measured is undefined', () => {
  const summary = summarise([]);
  const rates = [summary.accuracy, summary.citationsSound, summary.numberSupport];
  expect(rates.map(({ share }) => share)).toEqual([undefined, undefined, undefined]);
  expect(summary.latency).toEqual({ p50: undefined, p95: undefined });
});
