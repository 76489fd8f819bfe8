import { describe, expect, it } from 'vitest';
import { evidenceOf, spanOf } from '../../../../server/answer/gate/evidence-of.ts';
import { quoteOf } from '../../../../server/answer/gate/draft.ts';
import { check, plan, result } from '../../../support/claims.ts';

const year = result('粮食产量12万吨。棉花产量5万吨。新建公路30公里。');
const aim = plan('粮食产量达到13万吨。');

const quotes = (text: string) => evidenceOf(check(text, [year, aim])).map(quoteOf);

describe('the words on which a sentence rests', () => {
  it('are the one sentence that says it', () => {
    expect(quotes('棉花产量5万吨。')).toEqual(['棉花产量5万吨。']);
  });

  it('reach from the first to the last that is needed, once for each passage', () => {
    expect(quotes('新建公路30公里，棉花产量5万吨。')).toEqual(['棉花产量5万吨。新建公路30公里。']);
  });

  it('come in the order in which they are needed', () => {
    expect(quotes('2010年粮食产量目标13万吨，2009年粮食产量12万吨。')).toEqual([
      '粮食产量达到13万吨。',
      '粮食产量12万吨。',
    ]);
  });

  it('are both numbers of what was computed', () => {
    expect(quotes('粮食产量比2009年多1万吨。').toSorted()).toEqual([
      '粮食产量12万吨。',
      '粮食产量达到13万吨。',
    ]);
  });

  it('are none of what nothing says', () => expect(quotes('机场投运。')).toEqual([]));
});

describe('their span', () => {
  it('counts from the beginning of the report', () => {
    const [clause] = check('棉花产量5万吨。', [year]);
    const { start, end } = spanOf(clause?.support ?? [], 7000);
    expect([start, end]).toEqual([7009, 7017]);
  });
});
