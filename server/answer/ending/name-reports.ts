import type { ReportSummary } from '../../../library/report.ts';

const mostNamed = 6;

/** `静海区2021年、静海区2023年的报告`; where they are many, the first and how many there are. */
export function listReports(reports: readonly ReportSummary[], most = mostNamed): string {
  const inOrder = reports.toSorted((a, b) => Number(speaks(b)) - Number(speaks(a)));
  const named = [...new Set(inOrder.map(reportName))];
  const shown = named.slice(0, most).join('、');
  return named.length > most ? `${shown}等${named.length}份报告` : `${shown}的报告`;
}

/** Reports stand before news and notices, which speak for no government. */
function speaks({ kind }: ReportSummary): boolean {
  return kind === 'report';
}

/** A report by the place and year that it plans, or by its title where it names no place. */
export function reportName({ region, planYear, title }: ReportSummary): string {
  return region === '' ? `《${title}》` : `${region}${planYear === null ? '' : `${planYear}年`}`;
}
