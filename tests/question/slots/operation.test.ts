import { describe, expect, it } from 'vitest';
import { questionOperation, type QuestionOperation } from '../../../question/slots/operation.ts';

type Row = readonly [question: string, operation: QuestionOperation | undefined];

describe('what has to be done with figures', () => {
  it.each<Row>([
    ['静海区和河西区的税收哪个高？', 'compare'],
    ['静海和河西谁多？', 'compare'],
    ['2022年和2021年相比怎么样', 'compare'],
    ['目标是加快还是放缓？', 'compare'],
    ['甲区税收比乙区高多少？', 'difference'],
    ['两区相差几个百分点？', 'difference'],
    ['各省GDP目标从高到低排一下', 'rank'],
    ['哪个省的目标最高？', 'extreme'],
    ['近三年税收有什么变化？', 'trend'],
    ['有几个省的目标高于6%？', 'count_reports'],
    ['去年和今年加起来是多少？', 'sum'],
    ['税收相当于GDP的百分之几？', 'ratio'],
    ['工业占GDP的比重是多少？', 'ratio'],
    ['静海区2023年GDP目标是多少？', undefined],
    ['优良天数占比提高了几个百分点？', undefined],
    ['有哪些养老举措？', undefined],
    ['', undefined],
  ])('%s → %s', (question, operation) => {
    expect(questionOperation(question)).toBe(operation);
  });
});
