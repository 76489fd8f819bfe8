import type { ReportSummary } from '../../library/report.ts';

const mostNamed = 6;

/** `静海区2021年、静海区2023年的报告`; where they are many, the first and how many there are. */
export function listReports(reports: readonly ReportSummary[]): string {
  const named = [...new Set(reports.map(reportName))];
  const shown = named.slice(0, mostNamed).join('、');
  return named.length > mostNamed ? `${shown}等${named.length}份报告` : `${shown}的报告`;
}

/** A report by the place and year that it plans, or by its title where it names no place. */
export function reportName({ region, planYear, title }: ReportSummary): string {
  return region === '' ? `《${title}》` : `${region}${planYear === null ? '' : `${planYear}年`}`;
}
