import { describe, expect, it } from 'vitest';
import { enclosures } from '../../../language/sentences/paired-punctuation.ts';
import { splitSentences } from '../../../language/sentences/split-sentences.ts';

function enclosed(line: string): readonly string[] {
  return enclosures(line).map(({ start, end }) => line.slice(start, end));
}

describe('quotations and brackets of a line', () => {
  it.each([
    ['针对“钱从哪里来？”等问题', ['“钱从哪里来？”']],
    ['（含“三个一批”等）和《办法》', ['（含“三个一批”等）', '《办法》']],
    ['"干就干好!"和"再接再厉"', ['"干就干好!"', '"再接再厉"']],
    ['一个“没有关上', []],
    ['没有打开”的一个', []],
    ['关错了（甲”乙）', ['（甲”乙）']],
    ['', []],
  ])('%s', (line, expected) => {
    expect(enclosed(line)).toEqual(expected);
  });

  it('are none where the partner is far away', () => {
    expect(enclosed(`“${'很'.repeat(500)}”`)).toEqual([]);
  });
});

describe('a sentence is not cut within a quotation', () => {
  it.each([
    '针对“钱从哪里来？”“地从哪里出？”等问题，出台措施12条。',
    '我们牢记“为民服务。解难题。办实事。”的要求。',
    '全面落实（含新建。改建。扩建。）三类项目。',
  ])('%s', (text) => {
    expect(splitSentences(text, { start: 0, end: text.length })).toEqual([
      { start: 0, end: text.length },
    ]);
  });

  it('and one mark that is missing keeps no sentence from ending', () => {
    const text = '落实“三个一批。新开工30个。完成投资10亿元。';
    expect(splitSentences(text, { start: 0, end: text.length })).toHaveLength(3);
  });
});
