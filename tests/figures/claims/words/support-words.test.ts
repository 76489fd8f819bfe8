import { describe, expect, it } from 'vitest';
import { supportWords } from '../../../../figures/claims/words/support-words.ts';
import type { Source } from '../../../../figures/claims/source.ts';
import { result } from '../../../support/claims.ts';

const works = result('县图书馆建成开放，县体育馆开工建设；青石大桥通车。粮食产量12万吨。');

function supported(words: readonly string[], sources: readonly Source[], before?: string) {
  const earlier =
    before === undefined ? undefined : supportWords([before], { sources, before: undefined });
  const { support, unsaid } = supportWords(words, { sources, before: earlier });
  return { said: support.map(({ sentence }) => sentence.folded), support, unsaid };
}

describe('words', () => {
  it('rest on the part of a sentence that says them', () => {
    const { support, unsaid } = supported(['图书馆', '开放'], [works]);
    expect(unsaid).toEqual([]);
    expect(support.map(({ clauses }) => clauses)).toEqual([[0, 1]]);
  });

  it('do not rest on both sides of a semicolon at once', () => {
    expect(supported(['图书馆', '通车'], [works]).unsaid).toHaveLength(1);
  });

  it('of several clauses come in the order of the report', () => {
    expect(supported(['体育馆', '开放'], [works]).unsaid).toEqual(['开放']);
  });

  it('that stand nowhere rest on nothing', () => {
    expect(supported(['机场', '投运'], [works])).toMatchObject({
      said: [],
      unsaid: ['机场', '投运'],
    });
  });

  it('may stand in a heading', () => {
    expect(supported(['回顾', '图书馆'], [works]).unsaid).toEqual([]);
  });

  it('rest on the sentence of the words before them, where several say them', () => {
    const twice = result('修建水库，粮食增产。修建公路，粮食增产。');
    expect(supported(['粮食'], [twice]).said).toEqual(['修建水库,粮食增产。']);
    expect(supported(['粮食'], [twice], '公路').said).toEqual(['修建公路,粮食增产。']);
  });

  it('that are none rest on what was said before', () => {
    expect(supported([], [works], '大桥').said).toHaveLength(1);
    expect(supported([], [works])).toMatchObject({ said: [], unsaid: [] });
  });
});
