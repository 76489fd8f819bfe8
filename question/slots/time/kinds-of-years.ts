import type { Orientation } from '../../../library/report.ts';
import { questionKind } from '../form.ts';

/**
 * What kind each of several years is asked for, by the words after it: undefined where they say
 * none. Empty where all are asked alike.
 *
 * `kindsOfYears('2022年建成的和2023年要建的', [2022, 2023]) // => 2022: undefined, 2023: target`
 */
export function kindsOfYears(
  text: string,
  years: readonly number[],
): ReadonlyMap<number, Orientation | undefined> {
  const parts = text
    .split(/(?=(?:19|20)\d{2}年)/u)
    .filter((words) => startsWithYear.test(words) && !onlyJoins.test(words));
  const kinds = parts.map((words) => [Number(words.slice(0, 4)), questionKind(words)] as const);
  const isMixed = years.length > 1 && new Set(kinds.map(([, kind]) => kind)).size > 1;
  const ofYears = kinds.filter(([year]) => years.includes(year));
  // The first words about a year say what it is asked for.
  return new Map(isMixed ? ofYears.toReversed() : []);
}

const startsWithYear = /^\d{4}年/u;
/** 2022年和 says nothing of its own: what follows the next year is asked of both. */
const onlyJoins = /^\d{4}年[和与及跟、,]*$/u;
