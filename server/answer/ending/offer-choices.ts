import { shortPlaceName } from '../../../language/places/place.ts';
import type { ReportSummary } from '../../../library/report.ts';
import type { FoundPassages } from '../../../search/find-passages.ts';
import type { Question } from '../../../question/question.ts';
import type { AnswerStatus } from '../answer.ts';
import type { EndingFacts } from './ending-facts.ts';
import { withoutMarks } from '../gate/marks.ts';
import { reportName } from './name-reports.ts';
import { nearestReports } from './nearest-reports.ts';
import { leftOpen } from './other-reports.ts';

const mostChoices = 6;
const mostNear = 3;

/**
 * Questions to ask instead or next, ready to be sent: the same question of each place that answers
 * it, of the nearest report where the one asked for is not here, of the other years or places that
 * may have been meant where none was named. None for other endings.
 */
export function offerChoices(status: AnswerStatus, facts: EndingFacts): readonly string[] {
  const offer = offers[status];
  return offer ? unique(offer(facts)) : [];
}

const offers: Readonly<Partial<Record<AnswerStatus, (facts: EndingFacts) => readonly string[]>>> = {
  answered: ofOthers,
  partial: ofOthers,
  clarify: ({ question, found, reports }) =>
    answeringReports(found, reports)
      .map((report) => questionOf(question, report))
      .slice(0, mostChoices),
  no_report: ({ question, found, reports }) =>
    nearestReports(found, reports)
      .flatMap((report) => movedQuestion(question, found, report) ?? [])
      .slice(0, mostNear),
};

/** The same question of the reports that it may have meant too. */
function ofOthers(facts: EndingFacts): readonly string[] {
  const { question } = facts;
  return (leftOpen(facts)?.reports ?? []).flatMap((report) => {
    const [place] = question.places;
    if (!place) return [questionOf(question, report)];
    const names = [place.name, shortPlaceName(place.name)];
    const words = names.find((name) => question.understood.includes(name));
    return words === undefined ? [] : [question.understood.replace(words, reportName(report))];
  });
}

/** The reports that hold an answer, or all where none was found to. */
export function answeringReports(
  found: FoundPassages | undefined,
  all: readonly ReportSummary[],
): readonly ReportSummary[] {
  const hits = found?.hits.map(({ report }) => report) ?? [];
  const held = [...new Map(hits.map((report) => [report.id, report])).values()];
  return held.length > 0 ? held : all;
}

/** The question as it is asked of one report: `GDP目标是多少？` of 静海区 2023 names both. */
export function questionOf(question: Question, report: ReportSummary): string {
  const asked = withoutMarks(question.understood)
    .replace(/(?:我们|咱们?|本)[省市区县镇乡]/u, '')
    .trim();
  const year = question.years.length > 0 || report.planYear === null ? '' : `${report.planYear}年`;
  return `${report.region || `《${report.title}》`}${year}${asked}`;
}

/** The question with the place and year of a report that is here; undefined where it names neither. */
function movedQuestion(
  question: Question,
  found: FoundPassages | undefined,
  report: ReportSummary,
): string | undefined {
  const asked = withoutMarks(question.understood).trim();
  const place = question.places[0]?.name ?? report.region;
  const words = [place, shortPlaceName(place)].find((name) => asked.includes(name));
  const placed =
    words === undefined || report.region === '' ? asked : asked.replace(words, report.region);
  const moved = withYearOf(placed, question, report);
  const names = found?.facets.length === 1 && moved !== asked;
  return names ? moved : undefined;
}

/** A report that speaks of the year asked keeps it; of another, its own year takes the place. */
function withYearOf(asked: string, { years }: Question, report: ReportSummary): string {
  const [year] = years;
  const { planYear, reviewYear } = report;
  if (year === undefined || planYear === null || year === planYear || year === reviewYear)
    return asked;
  return asked.replace(String(year), String(planYear));
}

function unique(questions: readonly string[]): readonly string[] {
  return [...new Set(questions)];
}
