import { describe, expect, it } from 'vitest';
import { KeywordIndex } from '../../search/index/keyword-index.ts';
import { moreToHear } from '../../search/rank/missing-terms.ts';
import { passageEntry } from '../../search/index/passage-entry.ts';
import { judge } from '../../search/rank/rerank.ts';
import { scoringParts } from '../../search/rank/score-sentence.ts';
import { aHit } from '../support/made/a-hit.ts';
import { understood } from '../support/made/an-understood-question.ts';

const question = understood('哪些地方提到了养老服务和人工智能？');

/** Whether a second passage is worth reading, given what the first says. */
function isWorthReading(first: string, second: string): boolean {
  const hits = [first, second].map((text) => aHit(text));
  const keywords = KeywordIndex.build(
    hits.map(({ passage, report }, at) => passageEntry({ ...passage, id: `p${at}` }, report)),
  );
  const parts = scoringParts(question, (token) => keywords.rarity(token));
  return moreToHear(question, keywords)(judge(hits[0]!, parts), 1);
}

describe('the next passage of a report', () => {
  it('is worth reading when it holds a term that the best sentence so far lacks', () => {
    expect(isWorthReading('养老服务不断完善。', '发展人工智能。')).toBe(true);
    expect(isWorthReading('粮食丰收。', '养老服务不断完善。')).toBe(true);
  });

  it('is not when it holds none', () => {
    expect(isWorthReading('养老服务不断完善。', '养老服务又有新进展。')).toBe(false);
    expect(isWorthReading('养老服务用上人工智能。', '发展人工智能，完善养老服务。')).toBe(false);
    expect(isWorthReading('养老服务不断完善。', '粮食丰收。')).toBe(false);
  });
});
