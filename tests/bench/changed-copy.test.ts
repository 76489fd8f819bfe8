import { describe, expect, it } from 'vitest';
import { changedCopy } from '../../bench/changed-copy.ts';

describe('changedCopy', () => {
  it('gives another place other figures', () => {
    expect(changedCopy('天津市2023年增长4%', 1)).toBe('河北省2023年增长5%');
  });

  it('leaves the text itself as copy 0', () => {
    expect(changedCopy('天津市2023年增长4%', 0)).toBe('天津市2023年增长4%');
  });

  it('keeps years and dates', () => {
    const text = '2022年12月26日，到2035年；“十四五”（2021-2025）';
    expect(changedCopy(text, 2)).toBe(text);
  });

  it('changes every digit of a figure and begins none with 0', () => {
    expect(changedCopy('663亿元、1.9万户、7263座、90%', 1)).toBe('774亿元、2.1万户、8374座、10%');
  });

  it('goes round past the last province', () => {
    expect(changedCopy('新疆维吾尔自治区，简称新疆', 1)).toBe('北京市，简称北京');
  });
});
