import type { Passage, ReportSummary } from '../../library/report.ts';
import type { PlanPeriod } from '../../language/years/plan-periods.ts';
import type { Question } from '../../question/question.ts';

/** A passage and the report that it is of. */
export type PlacedPassage = { readonly passage: Passage; readonly report: ReportSummary };

// A report sets and counts for its parks and zones in the same words as for the whole place.
const part = /(?:经开区|开发区|产业园|工业区|示范区|高新区|物流园|合作区|保税区|园区|科技园)/u;

/** Whether a sentence begins with a part of the place that the question does not name. */
export function speaksOfPart({ text }: Question, words: string): boolean {
  return part.test(words.slice(0, 16)) && !part.test(text);
}

/** Whether a sentence speaks of the year or plan asked for; true where none is. */
export function agreesOnYear(
  { years, reportYears, periods }: Question,
  { passage, report }: PlacedPassage,
  words: string,
): boolean {
  const [year] = years;
  // What a report named by its year tells is asked for, whatever year it tells of, and one given in
  // December tells of the year after.
  const { planYear } = report;
  const isNamed = planYear !== null && reportYears.includes(planYear);
  if (isNamed && (year === planYear || year === planYear + 1)) return true;
  const [period] = periods;
  if (year === undefined)
    return period === undefined || agreesOnPeriod(period, { passage, report }, words);
  if (words.includes(`${year}年`)) return true;
  if (report.planYear === null) return false;
  if (passage.orientation === null) return report.planYear === year || report.reviewYear === year;
  return (passage.orientation === 'target' ? report.planYear : report.reviewYear) === year;
}

/** A sentence is of a plan when it or a heading names it, or a report that reviews it says it. */
function agreesOnPeriod(
  { name, first, last }: PlanPeriod,
  { passage, report }: PlacedPassage,
  words: string,
): boolean {
  if ([words, ...passage.headingPath].some((text) => text.includes(name))) return true;
  return passage.orientation === 'target'
    ? report.planYear === first
    : report.planYear === last + 1;
}

/** Whether a passage looks the way that is asked for; true where none is. */
export function agreesOnKind({ kind }: Question, { orientation }: Passage): boolean {
  return kind === undefined || orientation === null || orientation === kind;
}
