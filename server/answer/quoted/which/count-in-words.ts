import { shortPlaceName } from '../../../../language/places/place.ts';
import type { ReportSummary } from '../../../../library/report.ts';
import type { Task } from '../../../../question/task.ts';

type WhichReports = Extract<Task, { readonly do: 'which_reports' }>;

/** The reports that were searched, those that say the thing, and those that do not. */
export type Counted = {
  readonly scope: readonly ReportSummary[];
  readonly mentioning: readonly ReportSummary[];
  readonly silent: readonly ReportSummary[];
};

/** `31份报告中2份提到：吉林、贵州；未提到：北京、天津…。`, what was asked for first. */
export function countInWords(counted: Counted, task: WhichReports): string {
  const { scope, mentioning, silent } = counted;
  const name = task.asks === 'years' ? placeAndYear : namerFor(scope);
  const saying = (reports: readonly ReportSummary[], most: number) =>
    listed(reports.map(name), most);
  if (task.negated) {
    const head = `${scope.length}份报告中${silent.length}份没有提到：${saying(silent, mostMentioning)}`;
    return `${head}；提到的有：${saying(mentioning, mostSilent)}。`;
  }
  if (task.pick) return pickInWords(counted, task.pick);
  const head = `${scope.length}份报告中${mentioning.length}份提到：${saying(mentioning, mostMentioning)}`;
  return namesSilent(counted) ? `${head}；未提到：${saying(silent, mostSilent)}。` : `${head}。`;
}

/** `最早提到的是全国2015年的报告，56份报告中共有9份提到。` */
function pickInWords({ scope, mentioning }: Counted, pick: 'first' | 'last'): string {
  const [report] = pickedOf(mentioning, pick);
  const which = report ? placeAndYear(report) : '';
  const word = pick === 'first' ? '最早' : '最近一次';
  return `${word}提到的是${which}的报告，${scope.length}份报告中共有${mentioning.length}份提到。`;
}

/** The first or the last report that says a thing, where only that is asked for. */
export function pickedOf<Given extends Pick<ReportSummary, 'planYear'>>(
  reports: readonly Given[],
  pick: WhichReports['pick'],
): readonly Given[] {
  if (!pick) return reports;
  const inTime = reports.toSorted((a, b) => (a.planYear ?? 0) - (b.planYear ?? 0));
  return inTime.slice(...(pick === 'first' ? [0, 1] : [-1]));
}

/** Who is silent is worth telling of places beside each other, not of dozens of years. */
function namesSilent({ scope, silent }: Counted): boolean {
  if (silent.length === 0) return false;
  const places = new Set(scope.map(({ region }) => region));
  const years = new Set(scope.map(({ planYear }) => planYear));
  return places.size > 1 && (years.size === 1 || silent.length <= mostSilent);
}

const mostMentioning = 40;
const mostSilent = 12;

function listed(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).join('、');
  return names.length > most ? `${shown}等${names.length}份` : shown;
}

/** Places alone where all reports are of one year, places and years otherwise. */
function namerFor(scope: readonly ReportSummary[]): (report: ReportSummary) => string {
  const years = new Set(scope.map(({ planYear }) => planYear));
  return (report) =>
    years.size === 1 && report.region !== '' ? shortPlaceName(report.region) : placeAndYear(report);
}

/** 四川2009年; the title of what is of no place. */
export function placeAndYear({ region, planYear, title }: ReportSummary): string {
  if (region === '') return `《${title}》`;
  return planYear === null ? region : `${shortPlaceName(region)}${planYear}年`;
}
