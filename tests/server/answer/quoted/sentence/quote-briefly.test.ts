import { describe, expect, it } from 'vitest';
import { clausesWith } from '../../../../../server/answer/quoted/sentence/quote-briefly.ts';

describe('the clauses of a sentence that are quoted', () => {
  it('are those around the name, as far as there is room', () => {
    const words = '抓好春耕，做强冰雪经济，办好冬运会。';
    expect(clausesWith(words, ['冰雪'], 14)).toBe('做强冰雪经济，办好冬运会');
  });

  it('go on until a bracket is closed that they open, where it is closed', () => {
    const words = '推进升规（小微企业升为规上，规上企业改股份），办好展会，修好公路。';
    expect(clausesWith(words, ['升规'], 12)).toBe('推进升规（小微企业升为规上，规上企业改股份）');
    const open = '推进升规（小微企业升为规上，规上企业改股份，办好展会。';
    expect(clausesWith(open, ['升规'], 14)).toBe('推进升规（小微企业升为规上');
  });
});
