import { describe, expect, test } from 'vitest';
import { normaliseMarks } from '../../../eval/marks.ts';
import { citationSupport } from '../../../eval/metrics/citation-support.ts';
import { nuggetScores, nuggetVerdicts } from '../../../eval/metrics/nugget-recall.ts';

describe('nuggets', () => {
  const nuggets = [
    { id: 'a', text: '新建三条地铁线路', importance: 'vital' },
    { id: 'b', text: '增长6.5%', importance: 'okay' },
  ] as const;

  test('are held by their words and numbers', () => {
    const verdicts = nuggetVerdicts({ nuggets, must: [] }, '全市新建三条地铁线路，增长16.5%。');
    expect(verdicts.map(({ support }) => support)).toEqual(['full', 'none']);
  });

  test('half said counts half, and strictly nothing', () => {
    const verdicts = nuggetVerdicts({ nuggets, must: [] }, '新建三条地铁');
    expect(nuggetScores(verdicts)).toEqual({ strictVital: 0, vital: 0.5, strictAll: 0, all: 0.25 });
  });

  test('are the groups of the rule where none are listed', () => {
    const verdicts = nuggetVerdicts({ must: [['4%', '百分之四'], ['下降']] }, '下降3%');
    expect(nuggetScores(verdicts).vital).toBe(0.5);
  });

  test('that are not there cannot be recalled', () => {
    expect(nuggetScores([]).vital).toBeUndefined();
    expect(
      nuggetScores(nuggetVerdicts({ nuggets: [nuggets[1]], must: [] }, '')).vital,
    ).toBeUndefined();
  });
});

describe('citations support', () => {
  const quote = (mark: number, words: string, isSound = true) => ({
    mark,
    quote: words,
    about: '甲区 2023年',
    isSound,
  });
  const growth = quote(1, '地区生产总值增长5%左右');

  test('a sentence whose words and numbers they hold', () => {
    expect(citationSupport('甲区2023年地区生产总值增长5%左右[1]。', [growth])).toEqual({
      sentences: 1,
      supported: 1,
      marks: 1,
      needed: 1,
    });
  });

  test.each([
    ['with another number', '地区生产总值增长15%左右[1]。', [growth]],
    ['in other words', '全年粮食产量创下历史新高5[1]。', [growth]],
    ['that is not in the report', '地区生产总值增长5%左右[1]。', [quote(1, growth.quote, false)]],
    ['that is missing', '地区生产总值增长5%左右。', [growth]],
  ])('not one %s', (_, text, citations) => {
    expect(citationSupport(text, citations)).toMatchObject({
      sentences: 1,
      supported: 0,
      needed: 0,
    });
  });

  test('a mark that points nowhere counts as not needed', () => {
    const text = '地区生产总值增长5%左右[1][7]。';
    expect(citationSupport(text, [growth])).toMatchObject({ marks: 2, needed: 1 });
  });

  test('a mark that adds nothing is not needed', () => {
    const text = '地区生产总值增长5%左右[1][2]。';
    const idle = quote(2, '社会大局和谐稳定');
    expect(citationSupport(text, [growth, idle])).toMatchObject({ marks: 2, needed: 1 });
  });

  test('marks after the stop belong to the sentence before it; points cut nothing', () => {
    const text = '增长2.5%。[1]全市稳定！[2]';
    const both = [quote(1, '增长2.5%'), quote(2, '全市稳定')];
    expect(citationSupport(text, both)).toEqual({
      sentences: 2,
      supported: 2,
      marks: 2,
      needed: 2,
    });
  });

  test('an empty answer supports nothing and claims nothing', () => {
    expect(citationSupport('', [])).toEqual({ sentences: 0, supported: 0, marks: 0, needed: 0 });
  });
});

test.each([
  ['增长4%【１】。', '增长4%[1]。'],
  ['甲［2］乙[^3]', '甲[2]乙[3]'],
  ['甲[1,2]', '甲[1][2]'],
  ['【2023】年', '【2023】年'],
])('marks of other systems: %s', (text, expected) => {
  expect(normaliseMarks(text)).toBe(expected);
});
