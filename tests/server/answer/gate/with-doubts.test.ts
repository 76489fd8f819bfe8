import { describe, expect, it } from 'vitest';
import { CitationList } from '../../../../server/answer/gate/citation-list.ts';
import { withDoubts } from '../../../../server/answer/gate/with-doubts.ts';
import { anEvidence } from '../../../support/made/a-hit.ts';

/** The citation of a passage that begins at 100, with these of its words doubtful. */
function cited(quote: string, ...words: readonly string[]) {
  const scanned = words.map((word) => {
    const start = 100 + quote.indexOf(word);
    return { start, end: start + word.length, confidence: 20 };
  });
  return new CitationList().cite(anEvidence(quote, { report: { scanned } }));
}

describe('a doubtful word of a scan', () => {
  const quote = '地区生产总值增长8.59%，税收增长5%。';

  it('is marked where a sentence says it', () => {
    const citation = cited(quote, '8.59%');
    expect(withDoubts('地区生产总值增长8.59%[1]。', [citation])).toBe(
      '地区生产总值增长8.59%〔？〕[1]。',
    );
  });

  it('is not marked where the sentence says the same of something else', () => {
    const citation = cited('收入增长5%，税收增长5%。', '收入增长5%');
    expect(withDoubts('税收增长5%[1]。', [citation])).toBe('税收增长5%[1]。');
  });

  it('is one of several', () => {
    const citation = cited(quote, '8.59%', '税收');
    expect(withDoubts(quote, [citation])).toBe('地区生产总值增长8.59%〔？〕，税收〔？〕增长5%。');
  });

  it('is none in what the file has as text', () => {
    expect(withDoubts(quote, [cited(quote)])).toBe(quote);
  });
});
