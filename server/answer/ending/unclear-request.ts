import { shortPlaceName } from '../../../language/places/place.ts';
import type { ReportSummary } from '../../../library/report.ts';
import type { Question } from '../../../question/question.ts';
import { reportName } from './name-reports.ts';
import type { Refusal } from './refusal.ts';

const mostChoices = 4;

/**
 * The ending of words that ask nothing yet: a place or a year alone is asked what of it, and what
 * cannot be made sense of, how to put it. Undefined where something is asked.
 */
export function unclearRequest(
  question: Pick<Question, 'asked' | 'terms' | 'form' | 'places' | 'years' | 'periods' | 'task'>,
  reports: readonly ReportSummary[],
): Refusal | undefined {
  const asksOfReport = question.form === 'about_report';
  if (question.terms.length > 0 || asksOfReport || !asksNothing(question)) return undefined;
  const named = reports.filter((report) => isNamed(report, question));
  const choices = (named.length > 0 ? named : reports)
    .filter(({ kind }) => kind === 'report')
    .toSorted((a, b) => (b.planYear ?? 0) - (a.planYear ?? 0))
    .slice(0, mostChoices)
    .map((report) => `${reportName(report)}的主要目标是什么？`);
  return { status: 'clarify', remark: remarkOn(question, choices[0] ?? ''), choices };
}

/** 介绍静海区2023年的报告 asks something without a word of its own. */
function asksNothing({
  task,
  places,
  years,
  periods,
  asked,
}: Parameters<typeof unclearRequest>[0]) {
  if (task.do === 'unclear' || task.do === 'find') return true;
  const names = places.flatMap(({ name }) => [name, shortPlaceName(name)]);
  const rest = names
    .reduce((words, name) => words.replaceAll(name, ''), asked)
    .replace(/(?:19|20)\d{2}年?|[\p{P}\s]/gu, '');
  return rest === '' && places.length + years.length + periods.length > 0;
}

function isNamed(
  { regionCode, planYear, reviewYear }: ReportSummary,
  { places, years }: Pick<Question, 'places' | 'years'>,
): boolean {
  const isAtPlace = places.length === 0 || places.some(({ code }) => code === regionCode);
  const isOfYear =
    years.length === 0 || years.some((one) => one === planYear || one === reviewYear);
  return isAtPlace && isOfYear;
}

function remarkOn({ places, years }: Pick<Question, 'places' | 'years'>, example: string): string {
  const [place] = places;
  const time = years.length === 1 ? `${years[0] ?? ''}年` : '';
  const such = example === '' ? '' : `，例如：「${example}」`;
  if (place) return `想知道${place.name}${time}的什么？请再说一件事${such}。`;
  if (time !== '') return `想知道${time}哪个地区的什么？请说出地区和想知道的事${such}。`;
  return `没有看懂要问什么。请说出地区、年份和想知道的事${such}。`;
}
