import { describe, expect, it } from 'vitest';
import { anEvidence } from '../../support/a-hit.ts';
import { checkSentence, type SentenceCheck } from '../../../server/answer/check-sentence.ts';

/** Checks a sentence against the words it cites, of a report that reviews 2022 and plans 2023. */
function check(text: string, ...quotes: readonly string[]): SentenceCheck {
  return checkSentence({
    text,
    evidence: quotes.map((quote) => anEvidence(quote)),
    unknownMarks: 0,
  });
}

describe('a sentence whose numbers stand in the cited words', () => {
  it.each([
    ['地区生产总值增长4%左右。', '地区生产总值增长4%左右，固定资产投资增长3%。'],
    ['全市生产总值达到16000亿元。', '地区生产总值预计在1.6万亿元左右。'],
    ['全市生产总值达到1.6万亿元。', '地区生产总值预计为16000亿元。'],
    ['新增就业14000人。', '全年新增就业1.4万人。'],
    ['优良天数比例提高15.3个百分点。', '五年提高的幅度是15.3个百分点。'],
    ['增长４％。', '增长4%。'],
    ['居民收入稳步增长。', '居民人均可支配收入稳步增长。'],
  ])('may be shown: %s', (text, quote) => {
    expect(check(text, quote).faults).toEqual([]);
    expect(check(text, quote).unsupportedNumbers).toBe(0);
  });

  it('may take them from several quotations', () => {
    expect(check('静海增长4%，河西增长5%。', '增长4%左右。', '增长5%。')).toEqual({
      numbers: 2,
      unsupportedNumbers: 0,
      faults: [],
    });
  });

  it('may name the years that the cited report is about', () => {
    expect(check('2023年目标是增长4%，2022年也增长4%。', '增长4%。').faults).toEqual([]);
  });

  it('may name a year that the cited words name', () => {
    expect(check('到2027年达到1000亿元。', '到2027年，武清区要达到1000亿元。').faults).toEqual([]);
  });
});

describe('a sentence with a number that the cited words do not hold', () => {
  it.each([
    ['another value', '地区生产总值增长5%。', '地区生产总值增长4%左右。'],
    ['a part of a number', '增长5%。', '增长6.5%。'],
    ['the opposite direction', '地区生产总值增长4%。', '地区生产总值下降4%。'],
    ['per cent for percentage points', '优良天数比例提高15.3%。', '提高的幅度是15.3个百分点。'],
    ['percentage points for per cent', '增幅是4个百分点。', '增长4%左右。'],
    ['another scale', '总量1.6亿元。', '总量1.6万亿元。'],
    ['another unit', '引进500人。', '引进500家企业。'],
    ['another currency', '实际使用外资253亿元。', '实际使用的外资为253亿美元。'],
    ['another year', '2021年增长4%。', '增长4%。'],
  ])('is held back: %s', (_what, text, quote) => {
    const { faults, unsupportedNumbers } = check(text, quote);
    expect(faults).toEqual(['unsupported_number']);
    expect(unsupportedNumbers).toBe(1);
  });

  it('counts its numbers, and those without support', () => {
    expect(check('增长4%，投资增长3%，就业1万人。', '增长4%。')).toEqual({
      numbers: 3,
      unsupportedNumbers: 2,
      faults: ['unsupported_number'],
    });
  });

  it('is held back also when the number is written in words', () => {
    expect(check('地区生产总值增长百分之九。', '地区生产总值增长4%左右。').faults).toEqual([
      'unsupported_number',
    ]);
  });
});

describe('a sentence that rests on nothing', () => {
  it('is held back though it has no number', () => {
    expect(check('静海经济向好。').faults).toEqual(['no_evidence']);
  });

  it('is held back for both reasons where it has one', () => {
    expect(check('静海增长4%。').faults).toEqual(['no_evidence', 'unsupported_number']);
  });
});

describe('the cited words', () => {
  it('are those of the span, not of the whole passage', () => {
    const evidence = anEvidence('地区生产总值增长4%。投资增长3%。');
    const [first] = evidence.passage.sentences;
    const cited = { ...evidence, span: first! };
    const sentence = { text: '投资增长3%。', evidence: [cited], unknownMarks: 0 };
    expect(checkSentence(sentence).faults).toEqual(['unsupported_number']);
  });
});
