import type { YearWords, Years } from '../../../language/years/years-in-words.ts';
import type { FigureRow } from '../../../library/figure-row.ts';
import { cuePattern } from '../words/cue-words.ts';

const spanWords = cuePattern('tells a span');
const averageWords = cuePattern('is an average');
// 年均浓度 is a mean within a year.
const yearlyAverage = cuePattern('averages years');

type Told = {
  readonly years: readonly YearWords[];
  readonly text: string;
  /** 由A升至B: it is A. */
  readonly isStart?: boolean;
};

/** Whether a number of a period is told of that period: 五年累计 is no year's, 年均 no sum. */
export function agreeOnPeriod(told: Told, row: FigureRow): boolean {
  if (isAverage(row) ? !averageWords.test(told.text) : yearlyAverage.test(told.text)) return false;
  if (told.years.length === 0) return true;
  if (isSum(row) && !tellsSpan(told)) return false;
  if (isGrowthOfOneYear(row) && told.years.every(({ isSpan }) => isSpan)) return false;
  const period = yearsOf(row.period);
  return told.years.some(
    (years) => covers(years, period, row) || (told.isStart === true && isBefore(period, years)),
  );
}

function isAverage({ aggregate, kind }: FigureRow): boolean {
  return (aggregate ?? kind) === 'average';
}

function isSum({ aggregate, kind, period }: FigureRow): boolean {
  const { first, last } = yearsOf(period);
  return (aggregate ?? kind) === 'cumulative' && last > first;
}

function tellsSpan({ years, text }: Told): boolean {
  return spanWords.test(text) || years.some(({ isSpan }) => isSpan);
}

function isGrowthOfOneYear(row: FigureRow): boolean {
  const isGrowth = row.measure === 'growth' || row.measure === 'change' || row.unit === '倍';
  const { first, last } = yearsOf(row.period);
  return isGrowth && !isAverage(row) && first === last;
}

/** 五年间由A升至B: A stood before the first of the years. */
function isBefore(period: Years, years: Years): boolean {
  return period.last >= years.first - 1 && period.last <= years.last;
}

function covers(stated: Years, period: Years, row: FigureRow): boolean {
  if (stated.first === period.first && stated.last === period.last) return true;
  if (isSum(row)) return stated.last === period.last && stated.first <= period.first + 1;
  // A sum over years that is not told as one would be a single year's.
  const isStanding = row.kind === 'target' || row.measure === 'share' || row.measure === 'rank';
  if (period.first < period.last && stated.first === stated.last && !isStanding) return false;
  // What stands at the end of a span is told of its last year, and the other way round.
  return stated.last === period.last;
}

function yearsOf(period: string): Years {
  const [first = '', last = first] = period.split('-');
  return { first: Number(first), last: Number(last) };
}
