import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../language/characters/display-width.ts';
import { figuresTable } from '../../figures/figures-table.ts';
import { aFigure } from '../support/made/a-figure.ts';

describe('the table of figures in a terminal', () => {
  it('stands in straight columns though characters are of two widths', () => {
    const rows = [aFigure(), aFigure({ place: '肇庆市', value: 10, qualifier: '超过' })];
    const lines = figuresTable(rows, 2).split('\n').slice(0, -2);
    expect(new Set(lines.map(columnsOf)).size).toBe(1);
    expect(lines.join('\n')).toContain('增长超过10%');
  });

  it('says how many there are beside those shown', () => {
    expect(figuresTable([aFigure()], 12)).toContain('共 12 条，只列出前 1 条');
    expect(figuresTable([], 0)).toBe('没有符合条件的数据。\n');
  });
});
