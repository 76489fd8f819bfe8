import type { Place } from '../language/places/place.ts';
import { periodsIn } from '../language/years/periods-in.ts';
import { verbsAsNouns } from '../language/words/lists/verbs-as-nouns.ts';
import type { ReportSummary } from '../library/report.ts';
import type { Granted, Question } from './question.ts';
import type { QuestionContext } from './question-context.ts';
import { assertedIn } from './claims/asserted-in.ts';
import { grantedIn } from './claims/granted-in.ts';
import { withoutBackground } from './slots/things/background.ts';
import { cuesIn, strengthOf } from './slots/cues.ts';
import { questionForm, questionKind } from './slots/form.ts';
import { kindsOfYears } from './slots/time/kinds-of-years.ts';
import { placesWithReports } from './slots/places/known-places.ts';
import { readQuestionPlaces } from './slots/places/question-places.ts';
import { withProducts } from './slots/things/products.ts';
import { readSlots } from './slots/read-slots.ts';
import type { Slots } from './slots/slots.ts';
import { readQuestionSpeakers } from './slots/speakers.ts';
import { readSought } from './slots/sought/read-sought.ts';
import { withSpeltBorders } from './slots/border/spelt-borders.ts';
import { questionTerms } from './slots/things/terms.ts';
import { datedQuestion, questionTimes } from './slots/time/times.ts';

/** What is read from the words of a question that stand for themselves. */
export type ReadText = {
  readonly slots: Slots;
  readonly parts: Pick<
    Question,
    | (
        | 'text'
        | 'places'
        | 'years'
        | 'reportYears'
        | 'periods'
        | 'reportIds'
        | 'kind'
        | 'form'
        | 'terms'
        | 'sought'
        | 'asserted'
        | 'kindOfYear'
      )
    | 'span'
  > & { readonly granted: Omit<Granted, 'asks'> };
};

/** What a conversation was about, whose today a question has that names no place. */
export type TalkedOf = {
  readonly places: readonly Place[];
  /** The year of the report that was named: its 今年 is that year. */
  readonly reportYear?: number | undefined;
};

/** Reads what stands in the words of a question; what it leaves to others is read of them. */
export function readText(
  asWritten: string,
  context: QuestionContext,
  talkedOf: TalkedOf = { places: [] },
): ReadText {
  const written = withProducts(asWritten);
  const { reports, gazetteer } = context;
  const known = placesWithReports(reports, gazetteer);
  const { reportIds, rest: withoutSpeakers } = readQuestionSpeakers(written, reports);
  const named = readQuestionPlaces(withoutSpeakers, known, gazetteer);
  const places = named.asked.map(({ place }) => place);
  const planYear = asksYearOfReport(written) ? undefined : thisYear(reports, places, talkedOf);
  const text = inYears(written, planYear);
  const withoutPlaces = inYears(named.rest, planYear);
  // 保定的 is no 定的.
  const kind = questionKind(withoutPlaces);
  const form = questionForm(text);
  const ofTargets = kind === 'target';
  const times = questionTimes(withoutPlaces, { planYear, ofTargets });
  const slots = readSlots(withSpeltBorders(written), { known, gazetteer, planYear });
  const asked = slots.things.listed.length > 0 ? withoutBackground(times.rest) : times.rest;
  const terms = questionTerms(verbsAsNouns(asked));
  return {
    slots,
    parts: {
      ...{ text, places, reportIds, kind, form },
      sought: readSought({ text, form, terms }),
      asserted: assertedIn(withSpeltBorders(text)),
      granted: grantedIn(text),
      kindOfYear: kindsOfYears(text, times.years),
      ...{ years: times.years, reportYears: times.reportYears },
      ...{ periods: times.periods, span: times.span },
      terms,
    },
  };
}

/** 去年刚通车,这是哪年的报告: 去年 is the year before that report, and no year that is known. */
function asksYearOfReport(text: string): boolean {
  return strengthOf(cuesIn(text), 'which_reports', 'years') >= asksOutright;
}

const asksOutright = 7;

function inYears(words: string, planYear: number | undefined): string {
  if (planYear === undefined) return words;
  const namesYear = periodsIn(words, undefined, { typed: true }).length > 0;
  return datedQuestion(words, { planYear, standsAlone: !namesYear });
}

/** The year that 今年 means. */
function thisYear(
  reports: readonly ReportSummary[],
  places: readonly Place[],
  talkedOf: TalkedOf,
): number | undefined {
  const known = new Set(talkedOf.places.map(({ code }) => code));
  const isOfOthers = places.some(({ code }) => !known.has(code));
  if (isOfOthers) return newestPlanYear(reports, places);
  return talkedOf.reportYear ?? newestPlanYear(reports, talkedOf.places);
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
