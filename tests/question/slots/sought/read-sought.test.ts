import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../language/read-table.ts';
import { readSought } from '../../../../question/slots/sought/read-sought.ts';
import type { QuestionForm } from '../../../../question/question-form.ts';

function soughtIn(text: string, words: readonly string[] = [], form: QuestionForm = 'list') {
  const terms = words.map((word) => ({ words: [word], weight: 1 }));
  return readSought({ text, form, terms });
}

describe('what words have to hold to answer a question', () => {
  it('is so many things of a name, or as many as the report says', () => {
    const counted = { count: 6, noun: '攻坚战', asTold: false, isName: true };
    expect(soughtIn('“六大攻坚战”都是哪六个').list).toEqual(counted);
    const told = { count: undefined, noun: '硬仗', asTold: true, isName: false };
    expect(soughtIn('要打哪几场硬仗').list).toEqual(told);
  });

  it('is the one thing of a row that is asked for by its number', () => {
    expect(soughtIn('治水的第二步打算干成啥').ordinal).toBe('第二步');
    expect(soughtIn('第一季度要做什么').ordinal).toBeUndefined();
  });

  it('is all that a report says it has not done well', () => {
    const terms = ['政府', '自己', '承认', '做好'];
    expect(soughtIn('区政府自己承认哪些地方没做好', terms).whole).toBe('shortcomings');
    expect(soughtIn('区里认账的短处有几条', ['认账']).whole).toBe('shortcomings');
    expect(soughtIn('区长说自己哪儿还差点意思', ['自己', '差点']).whole).toBe('shortcomings');
    expect(soughtIn('养老还有什么短板', ['养老']).whole).toBeUndefined();
  });

  it('is all that a report plans, where it asks after no one subject', () => {
    expect(soughtIn('重点任务有哪些', ['重点', '任务']).whole).toBe('plan');
    expect(soughtIn('养老的重点任务有哪些', ['养老', '重点', '任务']).whole).toBeUndefined();
  });

  it('is what came about, or what is planned', () => {
    expect(soughtIn('这几年路有啥变化').isPast).toBe(true);
    expect(soughtIn('老人失能了,给办点啥').isPast).toBe(false);
  });
});

describe('lists that a name adds up', () => {
  it.each(
    readTable(
      new URL('../../../../question/slots/sought/words-of-consisting.tsv', import.meta.url),
      [...(['words', 'example'] as const)],
    ),
  )('are asked for in $example', ({ words, example }) => {
    expect(example).toContain(words);
    expect(soughtIn(example).summed).toEqual({ name: '4+4', counts: [4, 4] });
  });

  it('are not asked for where one of them is a single thing, or a number is asked', () => {
    expect(soughtIn('“1+4”体系包括哪些？').summed).toBeUndefined();
    expect(soughtIn('“3+2”产业的产值是多少？').summed).toBeUndefined();
  });
});
