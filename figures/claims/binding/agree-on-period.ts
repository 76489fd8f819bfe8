import {
  areOfSameMonths,
  monthsOf,
  yearPeriod,
  type Period,
} from '../../../language/years/period.ts';
import type { PeriodMention } from '../../../language/years/period-mention.ts';
import { readWrittenPeriod } from '../../../language/years/written-period.ts';
import type { FigureRow } from '../../../library/figures/figure-row.ts';
import { cuePattern } from '../words/cue-words.ts';

const spanWords = cuePattern('tells a span');
const averageWords = cuePattern('is an average');
// 年均浓度 is a mean within a year.
const yearlyAverage = cuePattern('averages years');

type Told = {
  readonly years: readonly PeriodMention[];
  readonly text: string;
  /** 由A升至B: it is A. */
  readonly isStart?: boolean;
};

/** Whether a number of a period is told of that period: 五年累计 is no year's, 年均 no sum. */
export function agreeOnPeriod(told: Told, row: FigureRow): boolean {
  if (isAverage(row) ? !averageWords.test(told.text) : yearlyAverage.test(told.text)) return false;
  const period = periodOf(row);
  // What holds of a half is not said of the year, nor the other way round.
  if (told.years.length === 0) return monthsOf(period) === undefined;
  if (isSum(row) && !tellsSpan(told)) return false;
  if (isGrowthOfOneYear(row) && told.years.every((one) => isSpan(one.period))) return false;
  return told.years.some(
    (one) => covers(one, period, row) || (told.isStart === true && isBefore(period, one.period)),
  );
}

function isAverage({ aggregate, kind }: FigureRow): boolean {
  return (aggregate ?? kind) === 'average';
}

function isSum({ aggregate, kind, period }: FigureRow): boolean {
  return (aggregate ?? kind) === 'cumulative' && isSpan(periodOf({ period }));
}

function tellsSpan({ years, text }: Told): boolean {
  return spanWords.test(text) || years.some(({ period }) => isSpan(period));
}

function isGrowthOfOneYear(row: FigureRow): boolean {
  const isGrowth = row.measure === 'growth' || row.measure === 'change' || row.unit === '倍';
  return isGrowth && !isAverage(row) && !isSpan(periodOf(row));
}

/** 五年间由A升至B: A stood before the first of the years. */
function isBefore(period: Period, years: Period): boolean {
  return period.last >= years.first - 1 && period.last <= years.last;
}

function covers(
  { period: stated, yearFrom }: PeriodMention,
  period: Period,
  row: FigureRow,
): boolean {
  if (!areOfSameMonths(stated, period)) return false;
  const saysNoYear = yearFrom === 'context';
  if (saysNoYear || (stated.first === period.first && stated.last === period.last)) return true;
  if (isSum(row)) return stated.last === period.last && stated.first <= period.first + 1;
  // A sum over years that is not told as one would be a single year's.
  const isStanding = row.kind === 'target' || row.measure === 'share' || row.measure === 'rank';
  if (isSpan(period) && !isSpan(stated) && !isStanding) return false;
  // What stands at the end of a span is told of its last year, and the other way round.
  return stated.last === period.last;
}

function isSpan({ first, last }: Period): boolean {
  return last > first;
}

function periodOf({ period }: Pick<FigureRow, 'period'>): Period {
  return readWrittenPeriod(period) ?? yearPeriod(Number.NaN);
}
