import { describe, expect, it } from 'vitest';
import { clipColumns, columnsOf, padColumns } from '../../../language/characters/display-width.ts';

describe('columns of a terminal', () => {
  it.each([
    ['静海GDP', 7],
    ['（一）', 6],
    ['', 0],
    ['2022—2023', 9],
    ['增长４％，', 10],
    ['《报告》', 8],
    ['𠀀', 2],
    ['“4%”', 4],
    ['e\u0301', 1],
  ])('%s takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  it('are filled up', () => {
    expect(padColumns('静海', 6)).toBe('静海  ');
    expect(padColumns('静海区政府', 6)).toBe('静海区政府');
  });

  it('are kept, with a mark where words are left out', () => {
    expect(clipColumns('全区经济稳中有进', 9)).toBe('全区经济…');
    expect(clipColumns('  稳中\n有进  ', 9)).toBe('稳中 有进');
  });
});
