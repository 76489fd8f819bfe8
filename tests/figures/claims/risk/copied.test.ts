import { describe, expect, it } from 'vitest';
import { isCopied } from '../../../../figures/claims/risk/copied.ts';
import { check, result } from '../../../support/claims.ts';

const works = result('青石集团新建厂房和宿舍楼，丰收。');

describe('a statement is copied', () => {
  const copied = (text: string) => isCopied(check(text, [works]), [works]);

  it('where it is whole clauses of a passage', () => {
    expect(copied('青石集团新建厂房和宿舍楼。')).toBe(true);
    expect(copied('青石集团新建厂房和宿舍楼，丰收。')).toBe(true);
  });

  it.each(['青石集团新建厂房。', '新建厂房和宿舍楼。', '青石集团新建宿舍楼和厂房。'])(
    'not where it is a part of one, or other words: %s',
    (text) => {
      expect(copied(text)).toBe(false);
    },
  );
});
