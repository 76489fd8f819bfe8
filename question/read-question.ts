import type { Gazetteer } from '../language/places/gazetteer.ts';
import type { Place } from '../language/places/place.ts';
import type { ReportSummary } from '../library/report.ts';
import { readHomePlace } from './slots/places/home-place.ts';
import { placesWithReports } from './slots/places/known-places.ts';
import { carrySlots, slotsAtPlace } from './follow-ups/carry-slots.ts';
import { readSlots, type Slots } from './slots/slots.ts';
import { readTask } from './task/read-task.ts';
import { leansOnHistory, leastWeightOfThing, staysAtPlace } from './follow-ups/leans-on-history.ts';
import { readEnglish } from './english/read-english.ts';
import { namesThing } from '../language/words/segment-words.ts';
import { placesBySound } from './slots/places/same-sounding-places.ts';
import { simplify } from '../language/characters/simplify.ts';
import { normaliseText } from '../language/characters/normalise-text.ts';
import { questionForm, questionKind } from './slots/form.ts';
import { questionOperation } from './slots/operation.ts';
import { readQuestionPlaces } from './slots/places/question-places.ts';
import { readQuestionSpeakers } from './slots/speakers.ts';
import { questionTerms, type QuestionTerm } from './slots/terms.ts';
import { datedQuestion, questionTimes } from './slots/times.ts';
import { periodsIn } from '../language/years/periods-in.ts';
import { verbsAsNouns } from '../language/words/verbs-as-nouns.ts';
import type { Question } from './question.ts';

/** What a question is understood against. */
export type QuestionContext = {
  /** The questions of the conversation so far, oldest first. */
  readonly earlier: readonly string[];
  readonly reports: readonly ReportSummary[];
  readonly gazetteer: Gazetteer;
  /** Whose district 我们区 is, where that is known. */
  readonly home?: Place | undefined;
};

/**
 * Reads places, years, target or result, the form of the answer and the terms from a question,
 * and completes it from the questions before it where it leans on them.
 */
export function readQuestion(asked: string, context: QuestionContext): Question {
  return readTurn(asked, context).question;
}

/** A question with the slots that its task is built from. */
type Turn = { readonly question: Question; readonly slots: Slots };

function readTurn(asked: string, context: QuestionContext): Turn {
  const own = readAlone(asked, context);
  const previous = context.earlier.at(-1);
  const leans = leansOnHistory(own.question);
  if (previous === undefined || !(leans || staysAtPlace(own.question))) return withTask(own);
  const before = readTurn(previous, {
    ...context,
    earlier: context.earlier.slice(0, -1),
  });
  const dated = readAlone(asked, context, before);
  return withTask({
    question: leans
      ? completed(dated.question, before.question)
      : atPlaceOf(before.question, dated.question),
    slots: leans ? carrySlots(dated.slots, before.slots) : slotsAtPlace(dated.slots, before.slots),
  });
}

function withTask({ question, slots }: Turn): Turn {
  return { slots, question: { ...question, ...readTask(slots) } };
}

/** A new thing asked of the place that the conversation is about. */
function atPlaceOf(before: Question, own: Question): Question {
  if (before.places.length === 0) return own;
  const times = ownTimes(own) ?? { years: before.years, periods: before.periods };
  const parts = { ...own, ...times, places: before.places };
  return { ...parts, understood: inWords(parts) };
}

/** @param before the turn before: a question without a place has the today of its places. */
function readAlone(asked: string, context: QuestionContext, before?: Turn): Turn {
  const placesBefore = before?.question.places ?? [];
  const { reports, gazetteer, earlier } = context;
  const known = placesWithReports(reports, gazetteer);
  const chinese = simplify(readEnglish(asked, known, () => largePlaces(gazetteer)));
  const written = normaliseText(chinese).replace(/\s+/gu, ' ').trim();
  const folded = placesBySound(written, known, (name) => gazetteer.named(name).length > 0);
  const { text: homely, isUnknown } = readHomePlace(folded, { ...context, known });
  const { reportIds, rest: withoutSpeakers } = readQuestionSpeakers(homely, reports);
  const { asked: named, rest: withoutPlaces } = readQuestionPlaces(
    withoutSpeakers,
    known,
    gazetteer,
  );
  const places = named.map(({ place }) => place);
  const planYear = newestPlanYear(reports, places.length > 0 ? places : placesBefore);
  const date = (words: string) => inYears(words, planYear, earlier);
  const text = date(homely);
  const ofTargets = questionKind(text) === 'target';
  const times = questionTimes(date(withoutPlaces), { planYear, ofTargets });
  const yearBefore = before?.slots.periods.at(-1)?.period.last;
  const slots = readSlots(homely, { known, gazetteer, planYear, yearBefore });
  const question: Question = {
    asked,
    text,
    understood: homely === text && folded === homely ? chinese.trim() : text,
    places,
    years: times.years,
    periods: times.periods,
    reportIds,
    kind: questionKind(text),
    form: questionForm(text),
    terms: questionTerms(verbsAsNouns(times.rest)),
    span: times.span,
    operation: questionOperation(text) ?? sideBySide(places, times.years),
    homeIsUnknown: isUnknown,
    task: { do: 'find', words: text },
    doubt: 1,
    carried: [],
    mended: [],
  };
  return { question, slots };
}

/** Provinces and prefectures: what people name who do not know which reports are here. */
function largePlaces(gazetteer: Gazetteer): readonly Place[] {
  return gazetteer.places().filter(({ level }) => level === 'province' || level === 'prefecture');
}

/** Several places or years asked at once are to be set side by side. */
function sideBySide(places: readonly Place[], years: readonly number[]): 'compare' | undefined {
  return places.length > 1 || years.length > 1 ? 'compare' : undefined;
}

function inYears(words: string, planYear: number | undefined, earlier: readonly string[]): string {
  if (planYear === undefined) return words;
  const namesYear = periodsIn(words, undefined, { typed: true }).length > 0;
  const standsAlone = earlier.length === 0 && !namesYear;
  return datedQuestion(words, { planYear, standsAlone });
}

/** The year that the newest report plans of these places, or of all where none of them has one. */
function newestPlanYear(
  reports: readonly ReportSummary[],
  places: readonly Place[],
): number | undefined {
  const codes = new Set(places.map(({ code }) => code));
  const own = reports.filter(({ regionCode }) => regionCode !== null && codes.has(regionCode));
  const years = (own.length > 0 ? own : reports).flatMap(({ planYear }) => planYear ?? []);
  return years.length > 0 ? years.reduce((a, b) => Math.max(a, b)) : undefined;
}

function completed(own: Question, before: Question): Question {
  const times = ownTimes(own) ?? timesBefore(own.text, before);
  const places = completedPlaces(own, before);
  const parts = {
    ...times,
    places,
    homeIsUnknown: places.length === 0 && [own, before].some((turn) => turn.homeIsUnknown),
    kind: own.kind ?? before.kind,
    terms: completedTerms(own, before),
    span: own.span ?? (own.years.length > 0 ? undefined : before.span),
    operation: own.operation ?? operationBefore(own, before),
  };
  return { ...own, ...parts, understood: inWords(parts) };
}

function completedTerms(own: Question, before: Question): Question['terms'] {
  const namesThing = own.terms.some(isThing);
  const words = new Set(own.terms.flatMap((term) => term.words));
  const inherited = before.terms
    .filter((term) => !words.has(term.words[0] ?? ''))
    .map((term) => ({ ...term, weight: term.weight * (namesThing ? besideOwnThing : 1) }));
  const doings = own.terms.map((term) => ({
    ...term,
    weight: term.weight * (namesThing ? 1 : besideThingBefore),
  }));
  return [...doings, ...inherited];
}

// A question that names a thing of its own is about that; one that only says what was done (还打算
// 再建几个) is about the thing named before.
const besideOwnThing = 0.5;
const besideThingBefore = 0.3;

function isThing({ words: [word = ''], weight }: QuestionTerm): boolean {
  return weight >= leastWeightOfThing && (weight > 1 || namesThing(word));
}

/** 辛庄镇定得比它高吗 is about both: the place named now and the one before. */
function completedPlaces(own: Question, before: Question): Question['places'] {
  if (own.places.length === 0) return before.places;
  if (!/[比跟与和]它/u.test(own.text)) return own.places;
  const known = new Set(own.places.map(({ code }) => code));
  return [...own.places, ...before.places.filter(({ code }) => !known.has(code))];
}

/** 那肇庆呢 asks for the same to be done again; a question with words of its own does not. */
function operationBefore(own: Question, before: Question): Question['operation'] {
  return own.terms.length === 0 ? before.operation : undefined;
}

type Times = Pick<Question, 'years' | 'periods'>;

function ownTimes({ years, periods }: Question): Times | undefined {
  return years.length + periods.length > 0 ? { years, periods } : undefined;
}

function timesBefore(text: string, { years, periods }: Question): Times {
  if (/前一年|上一?年/u.test(text)) return { years: years.map((year) => year - 1), periods: [] };
  if (/[后下次]一?年|第二年|转年/u.test(text))
    return { years: years.map((year) => year + 1), periods: [] };
  return { years, periods };
}

function inWords(parts: Pick<Question, 'places' | 'years' | 'periods' | 'kind' | 'terms'>): string {
  const { places, years, periods, kind, terms } = parts;
  const kindWord = kind === undefined ? '' : { target: '目标', result: '完成情况' }[kind];
  const times = [...years.map((year) => `${year}年`), ...periods.map(({ name }) => `“${name}”`)];
  const about = terms.map(({ words }) => words[0]).join(' ');
  return `${places.map(({ name }) => name).join('、')}${times.join('、')}${about}${kindWord}`;
}
