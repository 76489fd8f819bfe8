import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { figuresCsv } from '../../figures/figures-csv.ts';
import { aFigure } from '../support/made/a-figure.ts';

describe('figures as CSV', () => {
  it('begin with a byte order mark and end each line as spreadsheets do', () => {
    const csv = figuresCsv([aFigure()], () => ({ title: '政府工作报告' }));
    expect(csv.startsWith('\uFEFF地区,时期,指标,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv.split('\r\n')[1]).toBe(
      '静海区,2023,地区生产总值,目标,增速,4,,,%,上升,,政府工作报告,地区生产总值增长4%左右,120118-2023,0,12,,,',
    );
  });

  it('say on what basis each is told', () => {
    const lines = figuresCsv([aFigure({ basis: '同口径' })], () => undefined).split('\r\n');
    expect(lines[0]?.split(',').slice(-3)).toEqual(['统计口径', '识别', '来源']);
    expect(lines[1]?.split(',').at(-3)).toBe('同口径');
  });

  it('say which were recognised from a scan', () => {
    const [, line = ''] = figuresCsv([aFigure({ scanned: true })], () => undefined).split('\r\n');
    expect(line.split(',').at(-2)).toBe('扫描识别');
  });

  it('say what the text is that each was read from', () => {
    const origin = { kind: 'reprint', publisher: '某网' } as const;
    const [, line = ''] = figuresCsv([aFigure()], () => ({ title: '报告', origin })).split('\r\n');
    expect(line.split(',').at(-1)).toBe('转载（某网）');
  });

  it('read back a quotation over several lines', () => {
    const [, row] = parse(
      figuresCsv([aFigure({ quote: '增长\n4%' })], () => ({ title: '甲\r乙' })),
      { bom: true, record_delimiter: ['\r\n', '\n', '\r'] },
    );
    expect([row?.[11], row?.[12]]).toEqual(['甲\r乙', '增长\n4%']);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'turn a cell that is a formula (%j) into text',
    (quote) => {
      const csv = figuresCsv([aFigure({ quote })], () => ({ title: quote }));
      const [, row] = parse(csv, { bom: true, record_delimiter: '\r\n' });
      expect([row?.[11], row?.[12]]).toEqual([`'${quote}`, `'${quote}`]);
    },
  );
});
