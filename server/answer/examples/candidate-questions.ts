import { shortPlaceName } from '../../../language/places/place.ts';
import { indicators } from '../../../language/indicators/indicators.ts';
import type { FigureRow } from '../../../library/figures/figure-row.ts';
import type { ReportSummary } from '../../../library/report.ts';

/** A report with the figures that it states of its own place. */
export type ReportFigures = {
  readonly report: ReportSummary;
  readonly figures: readonly FigureRow[];
};

/**
 * Questions that reports here may answer, likeliest first, one list for each kind of question that
 * can be asked: a target, what came about, two places, two years, all aims, a subject.
 *
 * @param all the newest reports first.
 */
export function candidateQuestions(all: readonly ReportFigures[]): readonly (readonly string[])[] {
  const pairs = all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
  return [
    all.flatMap(asksOf('target')),
    from(1, all).flatMap(asksOf('result')),
    pairs.flatMap(([one, other]) => asksOfTwo(one, other)),
    from(2, all).flatMap(({ report }) => asksAll(report)),
    from(3, all).flatMap(({ report }) => asksSubject(report)),
  ];
}

/** Another report first for every kind, so that not all examples are of one place. */
function from(at: number, all: readonly ReportFigures[]): readonly ReportFigures[] {
  const start = all.length === 0 ? 0 : at % all.length;
  return [...all.slice(start), ...all.slice(0, start)];
}

type Kind = 'target' | 'result';

/** Figures of the year that a report plans or looks back on, by indicators that are listed, best known first. */
function listed({ figures, report }: ReportFigures, kind: Kind): readonly FigureRow[] {
  const { planYear, reviewYear } = report;
  const year = kind === 'target' ? planYear : reviewYear;
  return figures
    .filter((row) => row.kind === kind && row.period === String(year) && order.has(row.indicator))
    .toSorted((a, b) => (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0));
}

/** The table of indicators begins with those that most people ask for. */
const order = new Map(indicators().map(({ name }, at) => [name, at]));

function asksOf(kind: Kind) {
  return (one: ReportFigures): readonly string[] => {
    const { region } = one.report;
    if (region === '') return [];
    return listed(one, kind).map(({ period, indicator, measure }) => {
      const grows = measure === 'growth' ? '增长' : '';
      return kind === 'target'
        ? `${region}${period}年${indicator}的${grows}目标是多少？`
        : `${region}${period}年${indicator}${grows === '' ? '是多少' : '增长了多少'}？`;
    });
  };
}

/** Two places that set the same aim for one year. */
function asksOfTwo(one: ReportFigures, other: ReportFigures): readonly string[] {
  const [a, b] = [one.report, other.report];
  if (a.region === b.region || a.region === '' || b.region === '') return [];
  const theirs = new Set(listed(other, 'target').map(keyOf));
  return listed(one, 'target')
    .filter((row) => theirs.has(keyOf(row)))
    .map(({ period, indicator }) => {
      const [first, second] = [a, b].map(({ region }) => shortPlaceName(region));
      return `${first}和${second}${period}年${indicator}的目标哪个高？`;
    });
}

function keyOf({ indicator, period, measure }: FigureRow): string {
  return [indicator, period, measure].join(' ');
}

function asksAll({ region, planYear }: ReportSummary): readonly string[] {
  return region === '' || planYear === null ? [] : [`${region}${planYear}年的主要目标有哪些？`];
}

const subjects = ['养老', '就业', '教育', '交通', '环境'] as const;

function asksSubject({ region, planYear }: ReportSummary): readonly string[] {
  if (region === '' || planYear === null) return [];
  return subjects.map((subject) => `${region}${planYear}年在${subject}方面有什么安排？`);
}
