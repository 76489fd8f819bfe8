import { describe, expect, test } from 'vitest';
import type { Answer, Citation } from '../../../server/answer/answer.ts';
import type { Evidence } from '../../../eval/gold-files/gold-question.ts';
import { scoreCitations } from '../../../eval/score/score-citations.ts';
import { aCitation } from '../an-answer.ts';

const text = '预计地区生产总值下降4%，一般公共预算收入下降19.6%。新增就业1.4万人。';
/** What stands in the report of the text where each citation points. */
const sourcesOf = (citations: readonly Citation[]) =>
  citations.map(({ reportId, start, end }) =>
    reportId === 'jinghai'
      ? { sourceFile: 'reports/jinghai.txt', words: text.slice(start, end) }
      : undefined,
  );
const score = (answer: Pick<Answer, 'text' | 'citations'>, evidence: readonly Evidence[]) =>
  scoreCitations(answer, evidence, sourcesOf(answer.citations));
const growth = { doc: 'jinghai.txt', quote: '地区生产总值下降4%' };
const jobs = { doc: 'jinghai.txt', quote: '新增就业1.4万人' };

describe('a citation is sound', () => {
  const soundness = (citation: ReturnType<typeof aCitation>) =>
    score({ text: '[1]', citations: [citation] }, []).citations[0]?.sound;
  const citation = aCitation('新增就业1.4万人', text);

  test('when its quote stands at its offsets', () => {
    expect(soundness(citation)).toBe(true);
  });

  test.each([
    ['the offsets are one off', { start: citation.start - 1, end: citation.end - 1 }],
    ['the quote is said in other words', { quote: '新增就业1.4万个' }],
    ['the report does not exist', { reportId: 'nowhere' }],
    ['the quote is empty', { quote: '', start: 3, end: 3 }],
    ['offsets count from the end', { quote: '人', start: -2, end: -1 }],
  ])('but not when %s', (_, about) => {
    expect(soundness({ ...citation, ...about })).toBe(false);
  });
});

describe('a citation is right', () => {
  const answer = { text: '[1]', citations: [aCitation('预计地区生产总值下降4%', text)] };

  test('when it is of the words of some evidence', () => {
    const scores = score(answer, [jobs, growth]);
    expect(scores.citations).toEqual([{ mark: 1, sound: true, right: true }]);
    expect(scores.evidenceCited).toEqual([false, true]);
  });

  test('not when the evidence is of another file', () => {
    const elsewhere = { ...growth, doc: 'hexi.txt' };
    expect(score(answer, [elsewhere]).citations[0]?.right).toBe(false);
  });

  test('neither way when there is no evidence', () => {
    expect(score(answer, []).citations[0]?.right).toBeUndefined();
  });
});

test('a mark that no citation explains is counted once', () => {
  const answer = { text: '甲[1]乙[3]丙[3]', citations: [aCitation('新增就业1.4万人', text)] };
  expect(score(answer, []).unknownMarks).toEqual([3]);
});
