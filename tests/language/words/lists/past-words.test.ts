import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../language/read-table.ts';
import { asksWhatCame } from '../../../../language/words/lists/past-words.ts';

describe('what came about', () => {
  it.each(
    readTable(new URL('../../../../language/words/lists/past-words.tsv', import.meta.url), [
      ...(['words', 'not before', 'example'] as const),
    ]),
  )('is asked for in $example', ({ words, example }) => {
    expect(example).toContain(words);
    expect(asksWhatCame(example)).toBe(true);
  });

  it.each(['2022年省里怎么救人的', '2022年靠啥挣钱的?'])('is asked for in %s', (question) => {
    expect(asksWhatCame(question)).toBe(true);
  });

  it.each(['2022年给老人办点啥?', '老人失能了,2022年给办点啥?', '2022年怎么了解政策?'])(
    'is not asked for in %s',
    (question) => {
      expect(asksWhatCame(question)).toBe(false);
    },
  );
});
