import { describe, expect, it } from 'vitest';
import { readTable, wordsOf } from '../../../language/read-table.ts';
import { holdsName } from '../../../search/rank/holds-name.ts';
import { tellsTime } from '../../../search/rank/tells-time.ts';
import { namesHolder } from '../../../search/rank/names-holder.ts';

describe('the name that is asked for', () => {
  it.each([
    ['公交通到上官村', true],
    ['公交通到15个村', false],
    ['公交通到各行政村', false],
    ['建设美丽乡村', false],
  ])('is given by %s: %s', (words, expected) => {
    expect(holdsName(['村'], words)).toBe(expected);
  });
});

describe('the holder of an office', () => {
  it('is named by the office and a name', () => {
    expect(namesHolder('市长', '全国人大代表、市长李大山说')).toBe(true);
    expect(namesHolder('市长', '办好市长热线')).toBe(false);
  });
});

describe('a time that is asked for', () => {
  const told = readTable(new URL('../../../search/rank/told-times.tsv', import.meta.url), [
    ...(['words', 'example'] as const),
  ]);

  it('is told by every word of the table', () => {
    const texts = told.flatMap(({ words, example }) => [example, ...wordsOf(words)]);
    expect(texts.filter((text) => !tellsTime(text))).toEqual([]);
  });

  it('is not told where no time stands', () => expect(tellsTime('地铁2号线通车')).toBe(false));
});
