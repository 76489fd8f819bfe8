import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../ingest/show-progress.ts';
import { clipColumns, columnsOf, padColumns } from '../../ingest/terminal-text.ts';

describe('columns of a terminal', () => {
  it.each([
    ['静海GDP', 7],
    ['（一）', 6],
    ['', 0],
    ['2022—2023', 9],
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

describe('the time left', () => {
  it.each([
    [5, '5 秒'],
    [65, '1 分 5 秒'],
    [Number.NaN, '待估'],
    [Number.POSITIVE_INFINITY, '待估'],
  ])('%d is %s', (seconds, words) => {
    expect(timeLeft(seconds)).toBe(words);
  });
});
