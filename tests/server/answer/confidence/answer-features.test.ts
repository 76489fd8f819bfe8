import { describe, expect, it } from 'vitest';
import { answerFeatures } from '../../../../server/answer/confidence/answer-features.ts';
import { probabilityRight } from '../../../../server/answer/confidence/probability-right.ts';
import { understood } from '../../../support/made/an-understood-question.ts';

const question = {
  ...understood('静海区就业和养老怎么样'),
  terms: [
    { words: ['就业'], weight: 1 },
    { words: ['养老'], weight: 1 },
  ],
};
const composed = {
  question,
  found: undefined,
  status: 'answered',
  mode: 'quoted',
  text: '新增就业1万人[1]。',
  citations: [{ quote: '新增就业1万人', headingPath: [], region: '静海区' }],
  rarity: () => 1,
} as const;

describe('what the probability of an answer is worked out from', () => {
  it('measures how much of the question the words cited say', () => {
    expect(answerFeatures(composed).covered).toBeCloseTo(0.5);
    expect(answerFeatures({ ...composed, citations: [] }).covered).toBe(0);
  });

  it('tells refusals and computed answers apart', () => {
    expect(answerFeatures({ ...composed, status: 'not_mentioned' }).refused).toBe(1);
    expect(answerFeatures({ ...composed, mode: 'computed' })).toMatchObject({
      ...{ computed: 1, refused: 0 },
    });
  });

  it('gives a probability', () => {
    const probability = probabilityRight(answerFeatures(composed));
    expect(probability).toBeGreaterThan(0);
    expect(probability).toBeLessThan(1);
  });
});
