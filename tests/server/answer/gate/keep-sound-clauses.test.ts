import { describe, expect, it } from 'vitest';
import { keepSoundClauses } from '../../../../server/answer/gate/keep-sound-clauses.ts';
import { check, result } from '../../../support/claims.ts';

const year = result('粮食产量12万吨，增长8%。新建公路30公里。各乡通电。');

/** What is left of a sentence when the clauses go that the report does not say. */
const keep = (text: string) => keepSoundClauses(check(text, [year]));

describe('a sentence', () => {
  it.each([
    ['粮食产量12万吨，农民笑逐颜开。', '粮食产量12万吨。', 1],
    ['粮食产量12万吨，农民笑逐颜开，新建公路30公里。', '粮食产量12万吨，新建公路30公里。', 1],
    ['粮食产量12万吨，农民笑逐颜开，机场投运。', '粮食产量12万吨。', 2],
  ])('loses the clauses that only add words: %s', (text, kept, lost) => {
    expect(keep(text)).toEqual({ text: kept, lost });
  });

  it.each([
    ['where nothing fails', '粮食产量12万吨，增长8%。'],
    ['where its first clause fails, which says what it is about', '农民笑逐颜开，粮食产量12万吨。'],
    ['where no number is left', '各乡通电，农民笑逐颜开。'],
    ['where what fails states a number', '粮食产量12万吨，棉花产量5万吨。'],
    ['where what fails limits the rest', '粮食产量12万吨，但农民愁眉苦脸。'],
    ['where what fails denies the rest', '粮食产量12万吨，没有颗粒归仓。'],
    ['where what is left leads to nothing', '随着粮食产量12万吨，农民笑逐颜开。'],
    ['where all of it fails', '农民笑逐颜开，机场投运。'],
  ])('is left alone %s', (_what, text) => expect(keep(text)).toBeUndefined());

  it('of no clause is nothing', () => expect(keepSoundClauses([])).toBeUndefined());
});
