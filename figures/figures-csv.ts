import { stringify } from 'csv-stringify/sync';
import { kindNames, measureNames } from './figure-words.ts';
import { originInWords, type ReportOrigin } from '../library/report-origin.ts';
import type { FigureRow } from './figure-row.ts';

/** What of a report goes beside each of its figures. */
export type CsvReport = { readonly title: string; readonly origin?: ReportOrigin | undefined };

/**
 * Figures as a table for a spreadsheet: UTF-8 with a byte order mark, lines ended by CRLF. A cell
 * that a spreadsheet would take for a formula is marked as text.
 *
 * @param reportOf a figure's report; undefined where it is not known.
 */
export function figuresCsv(
  rows: readonly FigureRow[],
  reportOf: (reportId: string) => CsvReport | undefined,
): string {
  const records = rows.map((row) => recordOf(row, reportOf(row.reportId)));
  return stringify([header, ...records], {
    bom: true,
    record_delimiter: 'windows',
    // Else only the two characters of a Windows line end are seen as a line break.
    quoted_match: /[\r\n]/u,
    escape_formulas: true,
  });
}

function recordOf(row: FigureRow, report: CsvReport | undefined) {
  return [
    row.place,
    row.period,
    row.indicator,
    kindNames[row.kind],
    measureNames[row.measure],
    row.value,
    row.low,
    row.high,
    row.unit,
    row.direction === undefined ? undefined : { up: '上升', down: '下降' }[row.direction],
    row.qualifier,
    report?.title,
    row.quote,
    row.reportId,
    row.start,
    row.end,
    row.basis,
    row.scanned ? '扫描识别' : undefined,
    report?.origin && originInWords(report.origin),
  ];
}

const header = [
  ...['地区', '时期', '指标', '类别', '口径', '数值', '下限', '上限', '单位', '方向', '限定'],
  ...['报告', '原文', '报告编号', '起', '止', '统计口径', '识别', '来源'],
];
