import { describe, expect, it } from 'vitest';
import { inSimplified } from '../../../ingest/clean/simplified-text.ts';

function read(text: string) {
  return inSimplified({ text, markup: 'text' });
}

describe('a text in traditional characters', () => {
  it('is read in simplified ones, each in its place, and this is said', () => {
    const text = '雲和縣政府工作報告\n各位代表：全縣生產總值增長5%，財政收入12.6億元。';
    const { text: simplified, notes } = read(text);
    expect(simplified).toBe('云和县政府工作报告\n各位代表：全县生产总值增长5%，财政收入12.6亿元。');
    expect(simplified).toHaveLength(text.length);
    expect(notes).toEqual([expect.stringMatching(/繁体字，\d+ 字转为简体/u)]);
  });

  it('is not a text in simplified ones with a name or a word in others', () => {
    const text =
      '省长张䶮、副省长李祎瞭解乾县情况，要求全力推进各项重点工作落地见效，不断改善民生。';
    expect(read(text)).toEqual({ text, markup: 'text' });
  });
});
