import { describe, expect, it } from 'vitest';
import { quoteInstead } from '../../../../server/answer/gate/quote-instead.ts';
import { quoteOf } from '../../../../server/answer/gate/draft.ts';
import { check, plan, result } from '../../../support/claims.ts';

const year = result('新建公路30公里。县图书馆建成开放，读者10万人次；机场缓建。');
const aim = plan('修建水库2座。');

const quote = (text: string, question = '') =>
  quoteInstead(check(text, [year, aim], question), { sources: [year, aim], question });

describe('the report’s own words in place of a sentence', () => {
  it('are the whole sentence on which most of it rests, said where and when', () => {
    const instead = quote('县图书馆建成开放，读者50万人次。');
    expect(instead?.text).toBe('白石县2009年情况：「县图书馆建成开放，读者10万人次；机场缓建」。');
    expect(instead?.evidence.map(quoteOf)).toEqual(['县图书馆建成开放，读者10万人次；机场缓建。']);
  });

  it('say of a plan that it is one', () => {
    expect(quote('修建水库5座。')?.text).toBe('白石县2010年目标：「修建水库2座」。');
  });

  it.each([
    ['say less than half of it', '县图书馆获得国际设计大奖和建筑金奖。', ''],
    ['say nothing of what was asked', '新建公路50公里。', '水库有几座？'],
    ['would follow a call to its reader', '请点击新建公路30公里。', ''],
    ['are none', '卫星发射升空。', ''],
  ])('are not given where they %s', (_what, text, question) => {
    expect(quote(text, question)).toBeUndefined();
  });
});
