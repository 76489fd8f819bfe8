import { periodsIn } from '../../../language/years/periods-in.ts';
import type { ReportSummary } from '../../../library/report.ts';
import type { Question } from '../../../question/question.ts';

/**
 * The year that the newest report plans of the place asked, where that is over and the question
 * means today: it names no year, or says 今年, 目前. Undefined where nothing is out of date, the
 * question names its year, or no day is known.
 */
export function asOfYear(
  question: Question,
  {
    reports,
    today,
    earlier = [],
  }: {
    readonly reports: readonly ReportSummary[];
    readonly today: Date | undefined;
    /** The questions before it, from which it may have its year. */
    readonly earlier?: readonly string[];
  },
): number | undefined {
  if (!today || [question.asked, ...earlier].some(namesYear)) return undefined;
  // What a name means is not of a day.
  if (question.task.do === 'define') return undefined;
  const [place] = question.places;
  if (!place || question.places.length > 1) return undefined;
  const planned = reports
    .filter(({ kind, regionCode }) => kind === 'report' && regionCode === place.code)
    .flatMap(({ planYear }) => planYear ?? []);
  const newest = Math.max(...planned);
  return planned.length > 0 && newest < today.getFullYear() ? newest : undefined;
}

/** `asOfInWords(2023) // => '库内最新的是2023年的报告。'` */
export function asOfInWords(year: number | undefined): string {
  return year === undefined ? '' : `库内最新的是${year}年的报告。`;
}

/** Whether words name a year or a plan themselves, and not by the day they are said on. */
function namesYear(words: string): boolean {
  return periodsIn(words, undefined, { typed: true }).length > 0;
}
