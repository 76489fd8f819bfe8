import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerm, termTable } from '../../../search/index/term-table.ts';

describe('a table of terms', () => {
  it('gives a term its number', () => {
    const table = termTable(['6.8%', '增长']);
    expect(findTerm(table, '增长')).toBe(1);
    expect(findTerm(table, '6.8%')).toBe(0);
  });

  it('knows no part of a term, and no longer one', () => {
    const table = termTable(['增长率', '静海区']);
    for (const other of ['增长', '增长率高', '静海', '区', '']) {
      expect(findTerm(table, other)).toBeUndefined();
    }
  });

  it('may be empty', () => {
    expect(findTerm(termTable([]), '增长')).toBeUndefined();
  });

  it('finds every term it was made of and no other, whatever their characters', () => {
    const term = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string({ unit: fc.constantFrom('增', '长', '𬭎', '\uE000', '8', '%'), maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(term), term, (terms, other) => {
        const sorted = terms.toSorted();
        const table = termTable(sorted);
        expect(sorted.map((one) => findTerm(table, one))).toEqual([...sorted.keys()]);
        const at = sorted.indexOf(other);
        expect(findTerm(table, other)).toBe(at === -1 ? undefined : at);
      }),
    );
  });
});
