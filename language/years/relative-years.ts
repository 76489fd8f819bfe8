import { readNumber } from '../numbers/read-number.ts';
import { relativeYears } from './relative-year-words.ts';

/** The first and the last year of a run of years. */
export type YearSpan = { readonly first: number; readonly last: number };

// 比上年增长 is how a rate is written, and no other year that is asked for.
const idiom =
  /(?:比|较)(?:去年|上一?年|前一年)(?:同期)?(?=(?:实际)?(?:增|下降|下滑|上涨|上升|提高|涨|跌|降))/gu;

const inQuestions = relativeYears('questions');
// Beside a year that is named these count from that one: they go on from it, or from earlier turns.
const countsFromNamed = /^(?:上一?年度?|前一年|下一?年度?)$/u;
const fromToday = inQuestions.filter(({ words }) => !countsFromNamed.test(words));

/**
 * A question with 去年 and 今年 as years. "Today" is the year that the newest report at hand plans,
 * not the clock: in a report given in January 2023, and to those who read it, this year is 2023,
 * and the same question over the same reports must not change its answer with New Year.
 *
 * `datedQuestion('静海去年税收多少', { planYear: 2023, … }) // => '静海2022年税收多少'`
 *
 * @param today.standsAlone whether 上一年 counts from today too, as no other year comes before it.
 */
export function datedQuestion(
  question: string,
  today: { readonly planYear: number; readonly standsAlone: boolean },
): string {
  const counted = today.standsAlone ? inQuestions : fromToday;
  return counted.reduce(
    (words, { pattern, offset }) =>
      words.replace(pattern, `${today.planYear + offset}年`).replace(/(?<=\d年)年/gu, ''),
    question.replace(idiom, ''),
  );
}

const numeral = '[一二两三四五六七八九十]|\\d{1,2}';
const spanBack = new RegExp(
  `(?:近|最近|过去|这|前|头|刚过去的?)的?(?<before>${numeral})个?年(?!级|代|计划|行动)|(?<since>${numeral})年(?:以?来)`,
  'u',
);
const spanAhead = new RegExp(`(?:今后|未来|接下来|往后|之后)的?(?<count>${numeral})个?年`, 'u');
/**
 * The years that 近三年 or 今后五年 spans, counted from the year that the newest report plans: the
 * last that is over is the one before. With targets asked for, the plan's own year is the last.
 *
 * `readYearSpan('近三年财政收入', { planYear: 2023 }) // => { first: 2020, last: 2022 }`
 */
export function readYearSpan(
  question: string,
  { planYear, ofTargets = false }: { readonly planYear: number; readonly ofTargets?: boolean },
): YearSpan | undefined {
  const ahead = spanAhead.exec(question)?.groups?.['count'];
  if (ahead !== undefined) return { first: planYear, last: planYear + countOf(ahead) - 1 };
  const { before, since } = spanBack.exec(question)?.groups ?? {};
  const count = before ?? since;
  if (count === undefined) return undefined;
  const last = ofTargets ? planYear : planYear - 1;
  return { first: last - countOf(count) + 1, last };
}

function countOf(words: string): number {
  return Number(readNumber(words));
}

const mostYears = 6;

/**
 * The years of a span, one by one, where each of them is asked for (近三年分别是多少); none where
 * the span is asked for as a whole (五年来新建多少).
 */
export function yearsAskedEach(question: string, span: YearSpan | undefined): readonly number[] {
  if (!span || span.last - span.first >= mostYears || !eachYear.test(question)) return [];
  return Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index);
}

const eachYear = /分别|各(?:是|为|年|有)|逐年|历年|(?<!平均)每年(?!平均)|每一年|变化|趋势|走势/u;
