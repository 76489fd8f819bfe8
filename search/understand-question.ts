import type { Gazetteer } from '../library/gazetteer.ts';
import type { Place } from '../library/place.ts';
import type { ReportSummary } from '../library/report.ts';
import { leansOnHistory } from './leans-on-history.ts';
import { normaliseText } from './normalise-text.ts';
import { questionForm, questionKind } from './question-form.ts';
import { readQuestionPlaces, type NamedPlace } from './question-places.ts';
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
  const text = normaliseText(asked).replace(/\s+/gu, ' ').trim();
  const known = placesWithReports(reports, gazetteer);
  const { asked: named, rest: withoutPlaces } = readQuestionPlaces(text, known, gazetteer);
  const { years, rest } = readQuestionYears(withoutPlaces);
  return {
    asked,
    understood: asked.trim(),
    places: named.map(({ place }: NamedPlace) => place),
    years,
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
  const inherited = before.terms.map((term) => ({
    ...term,
    weight: term.weight * inheritedWeight(own),
  }));
  const words = new Set(own.terms.flatMap((term) => term.words));
  const terms = [...own.terms, ...inherited.filter((term) => !words.has(term.words[0] ?? ''))];
  const places = own.places.length > 0 ? own.places : before.places;
  const years = own.years.length > 0 ? own.years : yearsBefore(own.asked, before.years);
  const kind = own.kind ?? before.kind;
  return {
    ...own,
    places,
    years,
    kind,
    terms,
    understood: inWords({ places, years, kind, terms }),
  };
}

/** A question that says nothing of its own is wholly about the earlier subject. */
function inheritedWeight(own: UnderstoodQuestion): number {
  return own.terms.length === 0 ? 1 : 0.5;
}

function yearsBefore(asked: string, years: readonly number[]): readonly number[] {
  if (/[前上]一?年/u.test(asked)) return years.map((year) => year - 1);
  if (/[后下次]一?年/u.test(asked)) return years.map((year) => year + 1);
  return years;
}

function inWords(parts: Pick<UnderstoodQuestion, 'places' | 'years' | 'kind' | 'terms'>): string {
  const { places, years, kind, terms } = parts;
  const kindWord = kind === undefined ? '' : { target: '目标', result: '完成情况' }[kind];
  const subject = [
    places.map(({ name }) => name).join('、'),
    years.map((year) => `${year}年`).join('、'),
  ].join('');
  return `${subject}${terms.map(({ words }) => words[0]).join(' ')}${kindWord}`;
}
