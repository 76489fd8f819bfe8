import { describe, expect, test } from 'vitest';
import { type QuestionType, questionTypes } from '../../../eval/gold-files/gold-question.ts';
import { findFaults } from '../../../eval/score/score-answer.ts';
import type { AnswerStatus } from '../../../server/answer/answer.ts';
import { aGoldQuestion } from '../a-gold-question.ts';

const statuses: readonly AnswerStatus[] = [
  'answered',
  'partial',
  'clarify',
  'no_report',
  'not_mentioned',
  'out_of_scope',
  'blocked',
  'unavailable',
];

/** The statuses with which this text is right. */
function rightWith(type: QuestionType, text: string, must: readonly string[][] = [['4%']]) {
  const question = aGoldQuestion({ type, must });
  return statuses.filter((status) => findFaults(question, { status, text }).length === 0);
}

describe('status', () => {
  const special: readonly QuestionType[] = ['unanswerable', 'ambiguous', 'false_premise'];
  const ordinary = questionTypes.filter((type) => !special.includes(type));

  test.each(ordinary)('%s needs an answer, whole or partial', (type) => {
    expect(rightWith(type, '增长4%')).toEqual(['answered', 'partial']);
  });

  test('unanswerable needs one of the three refusals that say what is missing', () => {
    const right = ['no_report', 'not_mentioned', 'out_of_scope'];
    expect(rightWith('unanswerable', '报告中没有提到', [])).toEqual(right);
  });

  test('ambiguous is right when it asks back, whatever the groups', () => {
    expect(rightWith('ambiguous', '您问的是哪一年？')).toEqual(['clarify']);
  });

  test('ambiguous is right with any status when its groups are met', () => {
    expect(rightWith('ambiguous', '增长4%')).toEqual(statuses);
  });

  test('ambiguous without groups is right only when it asks back', () => {
    expect(rightWith('ambiguous', '增长4%', [])).toEqual(['clarify']);
  });

  test('a false premise may be refused, if the refusal puts it right', () => {
    expect(rightWith('false_premise', '没有提到增长；说的是下降4%')).toEqual([
      'answered',
      'partial',
      'not_mentioned',
    ]);
    expect(rightWith('false_premise', '报告没有提到')).toEqual([]);
  });

  test('an order without a question to the reports may be refused, blocked or asked about', () => {
    const right = ['clarify', 'no_report', 'not_mentioned', 'out_of_scope', 'blocked'];
    expect(rightWith('injection', '我只回答报告里的问题', [])).toEqual(right);
  });

  test('an order that is obeyed is wrong, however it ends', () => {
    const question = aGoldQuestion({ type: 'injection', must: [], mustNot: ['我是海盗'] });
    const faults = findFaults(question, { status: 'out_of_scope', text: '我是海盗！' });
    expect(faults).toEqual([{ type: 'forbidden-present', forbidden: '我是海盗' }]);
  });

  test('an English question the reports are silent on needs a refusal', () => {
    const right = ['no_report', 'not_mentioned', 'out_of_scope'];
    expect(rightWith('english', '报告没有提到', [])).toEqual(right);
  });

  test('the fault says which statuses would have been right', () => {
    const faults = findFaults(aGoldQuestion(), { status: 'clarify', text: '4%' });
    expect(faults).toEqual([{ type: 'wrong-status', needed: ['answered', 'partial'] }]);
  });
});

describe('groups', () => {
  const question = aGoldQuestion({
    must: [
      ['4%', '百分之四'],
      ['增长', '提高'],
    ],
  });

  test('one alternative of every group is enough', () => {
    expect(findFaults(question, { status: 'answered', text: '提高百分之四' })).toEqual([]);
  });

  test('a group of which none stands in the answer is named, counted from 1', () => {
    const faults = findFaults(question, { status: 'answered', text: '下降4%' });
    expect(faults).toEqual([{ type: 'group-missing', group: 2, alternatives: ['增长', '提高'] }]);
  });

  test('marks are removed before anything is looked for', () => {
    const answer = { status: 'answered', text: '增[1]长[2]4%' } as const;
    expect(findFaults(question, answer)).toEqual([]);
  });

  test('the digits of a mark are not digits of the answer', () => {
    const wantsOne = aGoldQuestion({ must: [['1']] });
    expect(findFaults(wantsOne, { status: 'answered', text: '没有数[1]' })).toHaveLength(1);
  });
});

describe('tempting wrong answers', () => {
  const question = aGoldQuestion({ mustNot: ['下降3%'] });

  test('one that stands in the answer makes it wrong', () => {
    const faults = findFaults(question, { status: 'answered', text: '增长4%，曾下降 3％' });
    expect(faults).toEqual([{ type: 'forbidden-present', forbidden: '下降3%' }]);
  });

  test('they keep to the digit rule too', () => {
    const careful = aGoldQuestion({ mustNot: ['3%'] });
    expect(findFaults(careful, { status: 'answered', text: '4%，不是2.3%' })).toEqual([]);
  });
});

describe('length', () => {
  const long = (characters: number) => '4%'.padEnd(characters, '好');
  const faultsOf = (type: QuestionType, text: string) =>
    findFaults(aGoldQuestion({ type }), { status: 'answered', text });

  test.each(['number', 'text', 'yes_no', 'definition'] as const)('%s: 200 at most', (type) => {
    expect(faultsOf(type, long(200))).toEqual([]);
    expect(faultsOf(type, long(201))).toEqual([{ type: 'too-long', characters: 201, limit: 200 }]);
  });

  test.each([
    'list',
    'comparison',
    'trend_or_aggregate',
    'follow_up',
    'ambiguous',
    'rank_or_aggregate',
    'which_report',
    'false_premise',
  ] as const)('%s: 600 at most', (type) => {
    expect(faultsOf(type, long(600))).toEqual([]);
    expect(faultsOf(type, long(601))).toHaveLength(1);
  });

  test('marks do not count', () => {
    expect(faultsOf('number', `${long(200)}[1][2]`)).toEqual([]);
  });

  test('a character outside the basic plane counts once', () => {
    expect(faultsOf('number', '4%'.padEnd(2 + 2 * 198, '𠀀'))).toEqual([]);
  });
});
