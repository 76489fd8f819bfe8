import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../../ingest/formats/markup.ts';
import { formatsOf, shownNumber } from '../../../../ingest/formats/sheets/cell-formats.ts';

describe('the formats of a workbook', () => {
  it('are its own, those of every Excel, and those of a Chinese one', () => {
    const styles = parseXml(
      Buffer.from(`<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs>
        <xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="57"/><xf numFmtId="99"/><xf/></cellXfs></styleSheet>`),
    );
    expect(formatsOf(styles)).toEqual(['0.0%', '0.00%', 'yyyy"年"m"月"', 'General', 'General']);
  });
});

describe('a number of a cell', () => {
  it.each([
    [0.058, '0.0%', '5.8%'],
    [301.50000000000006, 'General', '301.5'],
    [1234.5, '#,##0.00_ ', '1,234.50'],
    [45292, 'yyyy"年"m"月"d"日"', '2024年1月1日'],
    [45292, '[$-804]yyyy年m月', '2024年1月'],
    [5, ';;;', ''],
    [5, 'no[[pattern', '5'],
  ])('is written as it is shown: %d by %s', (value, pattern, shown) => {
    expect(shownNumber(value, pattern)).toBe(shown);
  });

  it.each([
    [-9.6, '0.0_);(0.0)', '-9.6'],
    [-9.6, '0.0;[Red]0.0', '-9.6'],
    [-0.096, '0.0%', '-9.6%'],
  ])('keeps the sign that brackets or red stand for: %d by %s', (value, pattern, shown) => {
    expect(shownNumber(value, pattern)).toBe(shown);
  });

  it('counts days from 1904 where its workbook does', () => {
    expect(shownNumber(45292 - 1462, 'yyyy/m/d', true)).toBe('2024/1/1');
  });
});
