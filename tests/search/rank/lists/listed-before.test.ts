import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../language/read-table.ts';
import { listedBefore } from '../../../../search/rank/lists/listed-before.ts';
import { toldCount } from '../../../../search/rank/lists/told-count.ts';

function listed(text: string, count: string): readonly string[] | undefined {
  const [items] = listedBefore(text, { start: 0, end: text.length }, text.lastIndexOf(count));
  return items?.map(({ start, end }) => text.slice(start, end));
}

describe('things named in front of their number', () => {
  it('end where other things are counted before them', () => {
    const text = '围绕造船、风机2个优势产业和茶叶、竹编、药材3个潜力产业，引进企业。';
    expect(listed(text, '3个')).toEqual(['茶叶', '竹编', '药材']);
  });

  it('stand each in quotation marks', () => {
    expect(listed('推进“白石名厨”“白石木匠”两项行动', '两项')).toEqual([
      '“白石名厨”',
      '“白石木匠”',
    ]);
  });

  it('are not what is quoted as their name', () => {
    const text = '建立清单、台账、专班的“三个一”机制';
    expect(listed(text, '三个')).toEqual(['清单', '台账', '专班']);
  });

  it.each(
    readTable(new URL('../../../../search/rank/lists/words-before-items.tsv', import.meta.url), [
      ...(['words', 'example'] as const),
    ]),
  )('begin behind $words', ({ words, example }) => {
    expect(example.startsWith(words)).toBe(true);
    expect(listed(example, '三大')?.[0]).toBe('东山');
  });
});

describe('how many things there are', () => {
  it('is said by the report where a question asks 哪几场', () => {
    expect(toldCount('全力打好三大攻坚战，办好十件实事。', '硬仗')).toBe(3);
    expect(toldCount('打好攻坚战。', '硬仗')).toBeUndefined();
  });
});
