import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities, sameQuantity } from '../../../../../language/numbers/find-quantities.ts';
import { trimSentence } from '../../../../../server/answer/quoted/sentence/trim-sentence.ts';

const long =
  '据预计，2022年全区地区生产总值下降4%，社会消费品零售总额下降6%，一般公共预算收入按可比口径' +
  '下降19.6%，其中税收的可比降幅为6%，这些降幅都在逐季收窄；居民人均可支配收入增长3%，' +
  '在全市处于前列；进出口总额实现2%的增长；固定资产投资则下降6%。';

function trimmed(sentence: string, wanted: string, wantsNumber = true): string {
  const worth = (text: string) => (text.includes(wanted) ? 1 : 0);
  const { start, end } = trimSentence(sentence, { worth, wantsNumber });
  return sentence.slice(start, end);
}

describe('a trimmed sentence', () => {
  it('is the whole one where that is short', () => {
    expect(trimmed('地区生产总值增长4%左右。', '投资')).toBe('地区生产总值增长4%左右。');
  });

  it.each(['地区生产总值', '居民人均可支配收入', '进出口总额'])(
    'keeps the words that answer, with their number: %s',
    (wanted) => {
      const piece = trimmed(long, wanted);
      expect(piece).toContain(wanted);
      expect(piece).toMatch(/\d/u);
      expect(piece.length).toBeLessThan(long.length);
    },
  );

  it('holds what is asked for, though a clause between says nothing of it', () => {
    const sentence =
      '建设这条铁路可以分两步来走：第一步，用五年左右的时间，也就是在2030年以前，建成连接南北两岸的货运专线，' +
      '带动沿线的工业；第二步，再用更长一些的时间，把客运也办起来。';
    const worth = (text: string) =>
      (text.includes('第一步') ? 0.4 : 0) + (text.includes('建成') ? 0.3 : 0);
    const { start, end } = trimSentence(sentence, { worth, wantsNumber: false });
    expect(sentence.slice(start, end)).toContain('货运专线');
  });

  it('goes on to the end of its part where what is asked for may stand behind', () => {
    const sentence =
      '修建南北货运专线的各项借款共计三百万元，其中的二百八十万元已经按期还清，剩下的二十万元，' +
      '我们已经提出，用今年运费的盈余提前还上；此外不再借款，也不再发行新的债券。';
    const worth = (text: string) => (text.includes('剩下') ? 1 : 0);
    const options = { worth, wantsNumber: false, goesOn: true };
    const { start, end } = trimSentence(sentence, options);
    expect(sentence.slice(start, end)).toContain('用今年运费的盈余提前还上');
    expect(sentence.slice(start, end)).not.toContain('债券');
  });

  it('is the first of those that say as much', () => {
    const sentence = `${'今年的目标是经济增长百分之五以上，'.repeat(3)}居民收入与经济增长同步${'，其他各项工作都要做好'.repeat(3)}。`;
    expect(trimmed(sentence, '经济增长', false)).toBe('今年的目标是经济增长百分之五以上，');
  });

  it('is a run of the sentence, and never empty, whatever is asked', () => {
    fc.assert(
      fc.property(sentences, fc.string({ maxLength: 4 }), (sentence, wanted) => {
        const piece = trimmed(sentence, wanted);
        expect(sentence).toContain(piece);
        expect(piece).not.toBe('');
      }),
    );
  });

  it('cuts no number in two', () => {
    fc.assert(
      fc.property(sentences, fc.constantFrom('收入', '投资', '总量', '9'), (sentence, wanted) => {
        const whole = findQuantities(sentence);
        const cut = findQuantities(trimmed(sentence, wanted)).filter(
          (number) => !whole.some((other) => sameQuantity(number, other)),
        );
        expect(cut).toEqual([]);
      }),
    );
  });
});

const clause = fc
  .tuple(
    fc.constantFrom('全区一般公共预算收入达到', '固定资产投资累计完成', '地区生产总值总量为'),
    fc.constantFrom('1,846.6亿元', '12,345,678元', '6.5%', '1.4万人', '3,800亿元左右'),
  )
  .map((parts) => parts.join(''));

const sentences = fc
  .array(fc.tuple(clause, fc.constantFrom('，', '；', ',')), { minLength: 5, maxLength: 8 })
  .map((clauses) => `${clauses.flat().join('')}同比增长9%。`);
