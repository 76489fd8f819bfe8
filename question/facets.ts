import { shortPlaceName, type Place } from '../language/places/place.ts';
import type { PlanPeriod } from '../language/years/plan-periods.ts';
import type { Question } from './question.ts';

/** One of the things asked side by side: 天津2022年 in 天津2022年和肇庆2021年的财政收入. */
export type Facet = {
  readonly place: Place | undefined;
  readonly year: number | undefined;
  readonly period?: PlanPeriod;
};

const mostFacets = 12;

/**
 * Takes a question apart by place and year. As many places as years, in turn (天津2022年和肇庆
 * 2021年), belong together pair by pair; otherwise each place is asked for each year.
 */
export function questionFacets(question: Question): readonly Facet[] {
  const places = question.places.length > 0 ? question.places : [undefined];
  if (
    places.length > 1 &&
    places.length === question.years.length &&
    yearFollowsEachPlace(question)
  ) {
    return places.map((place, index) => ({ place, year: yearsInTurn(question)[index] }));
  }
  const times = facetTimes(question);
  return places.flatMap((place) => times.map((time) => ({ place, ...time }))).slice(0, mostFacets);
}

function facetTimes({ years, periods }: Question): readonly Omit<Facet, 'place'>[] {
  if (years.length + periods.length === 0) return [{ year: undefined }];
  return [
    ...periods.map((period) => ({ year: undefined, period })),
    ...years.map((year) => ({ year })),
  ];
}

function yearsInTurn({ text }: Question): readonly number[] {
  return [...text.matchAll(yearWord)].map(([year]) => Number(year));
}

const yearWord = /(?:19|20)\d{2}(?=年)/gu;

/** 天津2022年和肇庆2021年: after each place, before the next, stands one year. */
function yearFollowsEachPlace({ text, places }: Question): boolean {
  const starts = places.map(({ name }) => text.indexOf(shortPlaceName(name)));
  if (starts.some((start) => start < 0)) return false;
  return starts.every((start, index) => {
    const words = text.slice(start, starts[index + 1]);
    return [...words.matchAll(yearWord)].length === 1;
  });
}
