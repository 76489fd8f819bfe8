import { describe, expect, it } from 'vitest';
import { yearsWritten } from '../../../language/years/years-written.ts';

describe('the years that a text writes out', () => {
  it.each([
    ['到2025年，比2020年多30家', [2025, 2020]],
    ['2021—2025年', [2021, 2025]],
    ['2020、2021年', [2020, 2021]],
    ['投资2023万元，12023年', []],
  ] as const)('of %s', (text, years) => {
    expect(yearsWritten(text)).toEqual(years);
  });
});
