import { describe, expect, it } from 'vitest';
import { readTable, wordsOf } from '../../../language/read-table.ts';
import { deedIn, saysDeed } from '../../../language/words/deeds.ts';
import { assertedIn } from '../../../question/claims/asserted-in.ts';
import { saysClaim, type ClaimWords } from '../../../question/claims/claim-words.ts';
import { grantedIn } from '../../../question/claims/granted-in.ts';
import { wordsForGranted } from '../../../question/claims/words-for-granted.ts';
import { understood } from '../../support/made/an-understood-question.ts';

const root = new URL('../../../', import.meta.url);

describe('every example of a claim', () => {
  it.each([
    ...readTable(new URL('question/claims/claim-words.tsv', root), [
      ...(['claim', 'words', 'not behind', 'not before', 'example'] as const),
    ]),
  ])('$example: $claim', ({ claim, example }) => {
    expect(saysClaim(example, claim as ClaimWords)).toBe(true);
  });

  it.each([
    ...readTable(new URL('language/words/deeds.tsv', root), [
      ...(['deed', 'asked', 'said', 'not behind', 'example'] as const),
    ]),
  ])('$example: $deed', ({ deed, said, example }) => {
    expect(deedIn(example)).toEqual({ name: deed });
    for (const word of wordsOf(said)) expect(saysDeed({ name: deed }, `已经${word}`)).toBe(true);
  });
});

describe('what a question puts forward', () => {
  it('is a number with its bound and its way', () => {
    expect(assertedIn('失业率超过5%了吗')).toMatchObject({
      amounts: [{ amount: 5, base: '%' }],
      bound: 'above',
      isSteep: true,
    });
    expect(assertedIn('进出口是不是下滑了')).toMatchObject({ amounts: [], way: 'down' });
    expect(assertedIn('失业率不超过5%吗').bound).toBe('below');
  });

  it('is something done where it is asked whether it is, and else nothing of the kind', () => {
    expect(assertedIn('2号线通车了没有').deed).toEqual({ name: '通车' });
    expect(assertedIn('2号线哪天通车').deed).toBeUndefined();
  });

  it('is something that came about, or did not, where that is all that is asked', () => {
    expect(assertedIn('2020年有人得新冠没有').hasHappened).toBe(true);
    expect(assertedIn('去年发生过大事故吗').hasHappened).toBe(true);
    expect(assertedIn('去年GDP增长了吗').hasHappened).toBe(false);
  });

  it('is a plan where it is asked whether something will be', () => {
    expect(assertedIn('公园会不会免费开放').isPlan).toBe(true);
    expect(assertedIn('社会保险参保率提高了吗').isPlan).toBe(false);
  });
});

describe('what a question takes for granted', () => {
  it.each([
    ['静海GDP目标定了8%，为什么这么高', [8], true],
    ['静海GDP增长了4%，由哪位明星代言', [4], false],
    ['静海GDP目标在8%以上吗', [], true],
    ['静海GDP目标比去年的8%高吗', [8], false],
    ['辛庄镇的3个公园建好了吗', [], true],
  ])('%s: %j', (text, amounts, isSaid) => {
    const granted = grantedIn(text);
    expect(granted.amounts.map(({ amount }) => amount)).toEqual(amounts);
    expect(granted.isSaid).toBe(isSaid);
  });

  it.each([
    ['静海GDP增长了4%，主要靠什么拉动？', '静海GDP增长多少？'],
    ['财政收入目标定为减少20.7%，原因是什么？', '财政收入目标增长多少？'],
    ['为什么新增就业只有2万人，谁定的？', '新增就业只有多少？'],
    ['税收1.4亿元，都用到哪里去了？', '税收多少？'],
  ])('is a question of its own: %s', (asked, words) => {
    expect(wordsForGranted(asked)).toBe(words);
  });

  it.each([
    ['静海财政收入增长了，靠的是什么？', '静海财政收入增长了？'],
    ['静海进出口为什么下降了？', '静海进出口下降了？'],
  ])('is which way it went, where the reason is asked: %s', (asked, words) => {
    expect(wordsForGranted(asked)).toBe(words);
  });

  it('is a claim of a figure, held against the table', () => {
    expect(understood('静海2022年社零增长了，靠的是什么').premise).toMatchObject({
      direction: 'up',
    });
    expect(understood('静海2022年社零增长了多少').premise).toBeUndefined();
  });

  it.each(['静海2023年有什么打算？', '3个公园分别在哪？', '第4次会议是谁主持的？'])(
    'is nothing: %s',
    (asked) => {
      expect(wordsForGranted(asked)).toBeUndefined();
    },
  );

  it('is asked for of the place and the time of the whole question', () => {
    const { granted } = understood('GDP目标定为增长9%，静海区2023年靠什么拉动？');
    expect(granted.asks?.places.map(({ name }) => name)).toEqual(['静海区']);
    expect(granted.asks?.years).toEqual([2023]);
    expect(granted.asks?.task.do).toBe('value');
  });
});
