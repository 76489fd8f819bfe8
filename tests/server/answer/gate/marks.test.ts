import { describe, expect, it } from 'vitest';
import { marksIn, withMarks, withoutMarks } from '../../../../server/answer/gate/marks.ts';

describe('marks as models write them', () => {
  it.each([
    ['增长4%[1]。', [1]],
    ['增长4%。[1]', [1]],
    ['增长4%【1】。', [1]],
    ['增长4%［1］。', [1]],
    ['增长4%[ 1 ]。', [1]],
    ['增长4%[1][2]。', [1, 2]],
    ['增长4%[1,2]。', [1, 2]],
    ['增长4%[1，2、3]。', [1, 2, 3]],
    ['增长4%[１]。', [1]],
    ['增长4%[1]，下降3%[1]。', [1]],
    ['增长4%。', []],
    ['增长[4%]。', []],
    ['共[2023]年。', []],
  ])('%s has %j', (text, marks) => {
    expect(marksIn(text)).toEqual(marks);
  });

  it.each([
    ['增长4%[1]。', '增长4%。'],
    ['增长4%。[1][2]', '增长4%。'],
    ['增长4%【1，2】，降3%［3］。', '增长4%，降3%。'],
    ['增长4%[１]。', '增长4%。'],
  ])('%s is %s without them', (text, bare) => {
    expect(withoutMarks(text)).toBe(bare);
  });
});

describe('marks as we write them', () => {
  it.each([
    ['增长4%。', [1, 2], '增长4%[1][2]。'],
    ['增长4%', [1], '增长4%[1]'],
    ['增长4%吗？！', [3], '增长4%吗[3]？！'],
    ['「增长4%。」', [1], '「增长4%。」[1]'],
    ['增长4%。', [], '增长4%。'],
    ['先增。后降。', [1], '先增。后降[1]。'],
  ])('%s with %j is %s', (text, marks, marked) => {
    expect(withMarks(text, marks)).toBe(marked);
  });

  it('are read back', () => {
    const marked = withMarks('增长4%。', [2, 11]);
    expect(marksIn(marked)).toEqual([2, 11]);
    expect(withoutMarks(marked)).toBe('增长4%。');
  });
});
