import { describe, expect, it } from 'vitest';
import { verbsAsNouns } from '../../../../language/words/lists/verbs-as-nouns.ts';

describe('a deed that is asked after', () => {
  it.each([
    ['财政收了多少？', '财政收入多少？'],
    ['民生上花了多少钱？', '民生上支出多少钱？'],
    ['全年产了多少粮食？', '全年产量多少粮食？'],
    ['粮食收了多少吨？', '粮食收了多少吨？'],
    ['一共收了多少？', '一共 收入多少？'],
  ])('is named as the figure it comes to: %s', (asked, read) => {
    expect(verbsAsNouns(asked)).toBe(read);
  });
});
