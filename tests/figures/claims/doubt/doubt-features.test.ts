import { describe, expect, it } from 'vitest';
import { doubtFeatures, featureNames } from '../../../../figures/claims/doubt/doubt-features.ts';
import { rarityOf } from '../../../../figures/claims/doubt/word-rarity.ts';
import { check, result } from '../../../support/claims.ts';

const year = result('粮食产量12万吨，增长8%。取消农业税，终结农民种田交税的历史。');

function featuresOf(text: string, question = '') {
  return doubtFeatures(check(text, [year], question), { sources: [year], question });
}

describe('the doubts of a statement', () => {
  it('are all measured', () => {
    expect(Object.keys(featuresOf('粮食产量12万吨。')).toSorted()).toEqual(
      [...featureNames].toSorted(),
    );
  });

  it('are none where all is said', () => {
    expect(featuresOf('粮食产量12万吨。')).toMatchObject({ 'unsaid words': 0, 'rarest unsaid': 0 });
  });

  it('weigh less where a word shares characters with the source', () => {
    const near = featuresOf('农民种田缴税。');
    const far = featuresOf('农民种田跳舞。');
    expect(near['rarest unsaid']).toBeLessThan(far['rarest unsaid']);
    expect(near['characters unsaid']).toBeLessThan(far['characters unsaid']);
  });

  it('know what the question has said', () => {
    expect(featuresOf('农民跳舞。', '谁在跳舞？')['from the question']).toBeGreaterThan(0);
    expect(featuresOf('农民跳舞。')['from the question']).toBe(0);
  });
});

describe('a word', () => {
  it('is the rarer the fewer passages hold it', () => {
    expect(rarityOf('发展')).toBeLessThan(rarityOf('缴税'));
    expect(rarityOf('没人写过的词')).toBe(14);
  });
});
