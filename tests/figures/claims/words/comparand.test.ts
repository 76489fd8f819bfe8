import { describe, expect, it } from 'vitest';
import { comparandsIn } from '../../../../figures/claims/words/comparand.ts';
import { readTable } from '../../../../language/read-table.ts';

const table = new URL('../../../../figures/claims/words/comparands.tsv', import.meta.url);

describe('what a number is compared with', () => {
  it('is read from every example of its table', () => {
    const rows = [...readTable(table, ['words', 'kind', 'example'])];
    const unread = rows.filter(({ example }) => comparandsIn(example).size === 0);
    expect(unread).toEqual([]);
  });

  it('is what the last word that compares goes with', () => {
    expect(comparandsIn('比上年增长6%、高于全国')).toEqual(new Set(['the nation']));
    expect(comparandsIn('比2017年下降')).toEqual(new Set(['2017']));
    expect(comparandsIn('同比增长')).toEqual(new Set(['the year before']));
    expect(comparandsIn('占比提高')).toEqual(new Set());
  });
});
