import { describe, expect, it } from 'vitest';
import { scopedNames } from '../../../language/indicators/scopes.ts';
import { indicators } from '../../../language/indicators/indicators.ts';
import { readTable } from '../../../language/read-table.ts';

const rows = readTable(new URL('../../../language/indicators/scopes.tsv', import.meta.url), [
  ...(['scope', 'indicator', 'example'] as const),
]);

describe('an indicator of an older scope', () => {
  it.each([...rows])('is called $example', ({ indicator, example }) => {
    expect(scopedNames(indicator)).toContain(example);
    expect(indicators().map(({ name }) => name)).toContain(indicator);
  });

  it('has no other name where statistics never had one', () => {
    expect(scopedNames('地区生产总值')).toEqual([]);
  });
});
