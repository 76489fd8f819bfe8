import { planPeriod } from '../../language/years/plan-periods.ts';
import { yearsWritten } from '../../language/years/years-written.ts';
import { readWrittenPeriod } from '../../language/years/written-period.ts';
import type { Support } from './binding/candidate.ts';
import { leadOf } from './source.ts';
import type { StatedClause } from './stated/statement.ts';
import { countNamed } from './words/clauses-of-region.ts';
import { contentWords } from './words/content-words.ts';
import { cuePattern, cueWords } from './words/cue-words.ts';
import { spansInDigits } from './words/in-digits.ts';

/**
 * The years written in a clause that neither its support says nor the report is of: what a report
 * tells without a year is of the year that it looks back on or ahead to.
 */
export function unsupportedYears(
  clause: StatedClause,
  {
    support,
    isComputed = false,
  }: { readonly support: readonly Support[]; readonly isComputed?: boolean },
): readonly { readonly fault: 'wrong_year'; readonly words: string }[] {
  if (support.length === 0) return [];
  const years = yearsWritten(clause.lead)
    .filter((year) => !support.some((one) => isOfYear(one, year, { clause, isComputed })))
    .map((year) => `${year}年`);
  const plans = plansWritten(clause.lead).filter(
    (plan) => !support.some((one) => isOfPlan(one, plan)),
  );
  const shifting = shiftingYears(clause.text).filter(
    (words) => !support.some(({ sentence }) => spansInDigits(sentence.folded).includes(words)),
  );
  return [...years, ...plans, ...shifting].map((words) => ({ fault: 'wrong_year', words }));
}

const laterYear = new RegExp(cueWords('is a later year'), 'gu');
const shortYear = /(?<![\d.])\d{2}年/gu;

/** Read next year, 明年 of an old report is another year; and 24年 may be how long something took. */
function shiftingYears(text: string): readonly string[] {
  const said = [...text.matchAll(laterYear), ...spansInDigits(text).matchAll(shortYear)];
  return said.map(([words]) => words);
}

function plansWritten(text: string): readonly string[] {
  return [
    ...text.matchAll(
      /十[一二三四五]五|(?<![一二三四五六七八九十])[六七八九十]五(?=期间|时期|计划)/gu,
    ),
  ].map(([plan]) => plan);
}

/** A plan is named in the source, or its figure is of its years: 十三五 began in 2016. */
function isOfPlan({ source, sentence, clauses }: Support, plan: string): boolean {
  if ([sentence.folded, source.heads].some((words) => words.includes(plan))) return true;
  const { first, last } = planPeriod(plan.slice(0, -1));
  const periods = sentence.quantities
    .filter(({ clause }) => clauses.includes(clause))
    .flatMap(({ row }) => row?.period ?? []);
  return periods.includes(`${first}-${last}`);
}

/** The years that the clauses of a support name which say words of a statement. */
function yearsBeside({ source, sentence, clauses }: Support, text: string): readonly number[] {
  const words = contentWords(text);
  const { planYear } = source.report;
  const said = clauses.map((index) => withTime(sentence, index));
  return said
    .filter((one) => countNamed(words, one) > 0)
    .flatMap((one) => [
      ...yearsWritten(one),
      ...(one.includes('今年') && planYear !== null ? [planYear] : []),
    ]);
}

/** A clause with the one before it, where that only says when: 到2005年，… */
function withTime({ clauses }: Support['sentence'], index: number): string {
  const [before = '', own = ''] = [clauses[index - 1]?.folded, clauses[index]?.folded];
  return contentWords(before).length === 0 ? `${before}${own}` : own;
}

type Telling = { readonly clause: StatedClause; readonly isComputed: boolean };

function isOfYear(support: Support, year: number, { clause, isComputed }: Telling): boolean {
  const { source, sentence, clauses } = support;
  // 确保2014年通水 is told of no other year, whatever year the report is of.
  const beside = clause.quantities.length === 0 ? yearsBeside(support, clause.text) : [];
  if (beside.length > 0) return beside.includes(year);
  const near = clauses.map((index) => sentence.clauses[index]?.folded ?? '');
  const words = [...near, leadOf(sentence), source.headings].join('\n');
  if (new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u').test(words)) return true;
  const ofRows = sentence.quantities
    .filter(({ clause }) => clauses.includes(clause))
    .flatMap(({ row }) => (row ? endsOf(row.period) : []));
  if (ofRows.includes(year)) return true;
  // What was computed of a level and its change, or is compared with it, is of the year before.
  const before = [...ofRows.map((one) => one - 1), source.report.reviewYear];
  const isBefore = isComputed || (tellsYearBefore.test(words) && isComparedWith(year, clause));
  if (isBefore && before.includes(year)) return true;
  return ofRows.length === 0 && year === yearMeant(support, clause);
}

const tellsYearBefore = cuePattern('is the year before');

/** 比2008年增长8%, where the source says 比上年. */
function isComparedWith(year: number, { text }: StatedClause): boolean {
  return new RegExp(`[比较]${year}年`, 'u').test(text);
}

/** What a report tells without a year is of the one it looks back on, or ahead to. */
function yearMeant({ source }: Support, { aims }: StatedClause): number | null {
  const { report, passage } = source;
  const isAhead = (passage.orientation ?? aims) === 'target';
  return isAhead ? report.planYear : report.reviewYear;
}

function endsOf(written: string): readonly number[] {
  const period = readWrittenPeriod(written);
  return period ? [period.first, period.last] : [];
}
