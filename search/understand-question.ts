import type { Gazetteer } from '../library/gazetteer.ts';
import type { Place } from '../library/place.ts';
import type { ReportSummary } from '../library/report.ts';
import { leansOnHistory, leastWeightOfThing } from './leans-on-history.ts';
import { readPlanPeriods } from './plan-periods.ts';
import { readEnglish } from './read-english.ts';
import { simplify } from './simplify.ts';
import { normaliseText } from './normalise-text.ts';
import { questionForm, questionKind } from './question-form.ts';
import { readQuestionPlaces, type NamedPlace } from './question-places.ts';
import { readQuestionSpeakers } from './question-speakers.ts';
import { questionTerms } from './question-terms.ts';
import { readQuestionYears } from './question-years.ts';
import type { UnderstoodQuestion } from './understood-question.ts';

/** What a question is understood against. */
export type QuestionContext = {
  /** The questions of the conversation so far, oldest first. */
  readonly earlier: readonly string[];
  readonly reports: readonly ReportSummary[];
  readonly gazetteer: Gazetteer;
};

/**
 * Reads places, years, target or result, the form of the answer and the terms from a question,
 * and completes it from the questions before it where it leans on them.
 */
export function understandQuestion(asked: string, context: QuestionContext): UnderstoodQuestion {
  const own = readQuestion(asked, context);
  const previous = context.earlier.at(-1);
  if (previous === undefined || !leansOnHistory(own)) return own;
  const before = understandQuestion(previous, {
    ...context,
    earlier: context.earlier.slice(0, -1),
  });
  return completed(own, before);
}

function readQuestion(
  asked: string,
  { reports, gazetteer }: Pick<QuestionContext, 'reports' | 'gazetteer'>,
): UnderstoodQuestion {
  const known = placesWithReports(reports, gazetteer);
  const chinese = simplify(readEnglish(asked, known));
  const text = normaliseText(chinese).replace(/\s+/gu, ' ').trim();
  const { reportIds, rest: withoutSpeakers } = readQuestionSpeakers(text, reports);
  const { asked: named, rest: withoutPlaces } = readQuestionPlaces(
    withoutSpeakers,
    known,
    gazetteer,
  );
  const { periods, rest: withoutPeriods } = readPlanPeriods(withoutPlaces);
  const { years, rest } = readQuestionYears(withoutPeriods);
  return {
    asked,
    text,
    understood: chinese.trim(),
    places: named.map(({ place }: NamedPlace) => place),
    years,
    periods,
    reportIds,
    kind: questionKind(text),
    form: questionForm(text),
    terms: questionTerms(rest),
  };
}

function placesWithReports(
  reports: readonly ReportSummary[],
  gazetteer: Gazetteer,
): readonly Place[] {
  const codes = new Set(reports.flatMap(({ regionCode }) => regionCode ?? []));
  return [...codes].flatMap((code) => gazetteer.byCode(code) ?? []);
}

function completed(own: UnderstoodQuestion, before: UnderstoodQuestion): UnderstoodQuestion {
  const times = ownTimes(own) ?? timesBefore(own.text, before);
  const parts = {
    ...times,
    places: completedPlaces(own, before),
    kind: own.kind ?? before.kind,
    terms: completedTerms(own, before),
  };
  return { ...own, ...parts, understood: inWords(parts) };
}

function completedTerms(
  own: UnderstoodQuestion,
  before: UnderstoodQuestion,
): UnderstoodQuestion['terms'] {
  const weight = inheritedWeight(own);
  const words = new Set(own.terms.flatMap((term) => term.words));
  const inherited = before.terms
    .filter((term) => !words.has(term.words[0] ?? ''))
    .map((term) => ({ ...term, weight: term.weight * weight }));
  return [...own.terms, ...inherited];
}

/** 辛庄镇定得比它高吗 is about both: the place named now and the one before. */
function completedPlaces(
  own: UnderstoodQuestion,
  before: UnderstoodQuestion,
): UnderstoodQuestion['places'] {
  if (own.places.length === 0) return before.places;
  if (!/[比跟与和]它/u.test(own.text)) return own.places;
  const known = new Set(own.places.map(({ code }) => code));
  return [...own.places, ...before.places.filter(({ code }) => !known.has(code))];
}

type Times = Pick<UnderstoodQuestion, 'years' | 'periods'>;

function ownTimes({ years, periods }: UnderstoodQuestion): Times | undefined {
  return years.length + periods.length > 0 ? { years, periods } : undefined;
}

/** A question that says nothing of its own is wholly about the earlier subject. */
function inheritedWeight(own: UnderstoodQuestion): number {
  return own.terms.every(({ weight }) => weight < leastWeightOfThing) ? 1 : 0.5;
}

function timesBefore(text: string, { years, periods }: UnderstoodQuestion): Times {
  if (/[前上]一?年/u.test(text)) return { years: years.map((year) => year - 1), periods: [] };
  if (/[后下次]一?年/u.test(text)) return { years: years.map((year) => year + 1), periods: [] };
  return { years, periods };
}

function inWords(
  parts: Pick<UnderstoodQuestion, 'places' | 'years' | 'periods' | 'kind' | 'terms'>,
): string {
  const { places, years, periods, kind, terms } = parts;
  const kindWord = kind === undefined ? '' : { target: '目标', result: '完成情况' }[kind];
  const times = [...years.map((year) => `${year}年`), ...periods.map(({ name }) => `“${name}”`)];
  const about = terms.map(({ words }) => words[0]).join(' ');
  return `${places.map(({ name }) => name).join('、')}${times.join('、')}${about}${kindWord}`;
}
