import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeUnderstood } from '../../widget/wording/describe-understood.ts';
import { figureValue, type AnswerFigure } from '../../widget/wording/format-figure.ts';
import { splitMarks, withoutMarks } from '../../widget/wording/split-marks.ts';
import { splitSentences, unspoken } from '../../widget/wording/spoken-text.ts';

describe('splitMarks', () => {
  it('cuts a text into words and marks', () => {
    expect(splitMarks('增长4%左右。[1]', new Set([1]))).toEqual([
      { kind: 'words', text: '增长4%左右。' },
      { kind: 'mark', text: '[1]', mark: 1 },
    ]);
  });

  it('leaves a number in brackets alone that is no mark of the answer', () => {
    expect(splitMarks('第[3]款[1]', new Set([1])).map(({ kind }) => kind)).toEqual([
      'words',
      'words',
      'words',
      'mark',
    ]);
  });

  it('loses nothing of any text', () => {
    const text = fc.array(fc.oneof(fc.string(), fc.constantFrom('[1]', '[12]', '[', ']', '[0]')));
    fc.assert(
      fc.property(text, (pieces) => {
        const whole = pieces.join('');
        const cut = splitMarks(whole, new Set([1, 12]));
        expect(cut.map((piece) => piece.text).join('')).toBe(whole);
      }),
    );
  });
});

describe('what is read aloud', () => {
  it('has no marks', () => {
    expect(withoutMarks('增长4%左右[1][2]。')).toBe('增长4%左右。');
  });

  it('comes sentence by sentence', () => {
    expect(splitSentences('有增长。也有下降！\n“稳中求进。”好')).toEqual([
      '有增长。',
      '也有下降！',
      '“稳中求进。”',
      '好',
    ]);
  });

  it('leaves out what was heard already', () => {
    expect(unspoken(['预期增长4%左右。'], '预期增长4%左右。[1]\n上年下降4%。[2]')).toEqual([
      '上年下降4%。',
    ]);
    expect(unspoken(['甲。', '乙。'], '甲。[1]乙。[2]')).toEqual([]);
    expect(unspoken([], '甲。[1]乙。')).toEqual(['甲。', '乙。']);
  });

  it('is heard again where the answer is another one at the end', () => {
    expect(unspoken(['甲。'], '丙。[1]')).toEqual(['丙。']);
  });
});

describe('describeUnderstood', () => {
  const nothing = { asked: '养老', understood: '养老', regions: [], years: [] };

  it('names places, years and kind', () => {
    const question = { ...nothing, regions: ['静海区', '河西区'], years: [2022, 2023] };
    expect(describeUnderstood({ ...question, kind: 'target' })).toBe(
      '静海区、河西区 · 2022、2023年 · 目标',
    );
  });

  it('shows how a follow-up was completed, and nothing where nothing was read', () => {
    expect(describeUnderstood({ ...nothing, understood: '河西区养老' })).toBe('河西区养老');
    expect(describeUnderstood(nothing)).toBe('');
  });
});

describe('figureValue', () => {
  const figure: AnswerFigure = {
    reportId: '120118-2023',
    place: '静海区',
    indicator: '地区生产总值',
    measure: 'growth',
    value: 4,
    unit: '%',
    kind: 'target',
    period: '2023',
    quote: '增长4%左右',
    start: 0,
    end: 6,
  };

  it('prints a value as a report would', () => {
    expect(figureValue({ ...figure, direction: 'up', qualifier: '左右' })).toBe('增长4%左右');
    expect(figureValue({ ...figure, direction: 'down' })).toBe('下降4%');
    expect(figureValue({ ...figure, value: 620, unit: '亿元', qualifier: '约' })).toBe('约620亿元');
    expect(figureValue({ ...figure, low: 5, high: 6 })).toBe('5—6%');
  });
});
