import type { Span } from '../span.ts';
import { calendarYears, typedYears } from './calendar-years.ts';
import { eventYears } from './event-years.ts';
import { digitsForYears } from './digits-for-years.ts';
import { partsOfYear } from './parts-of-year.ts';
import { partOfYear, yearPeriod } from './period.ts';
import type { PeriodMention } from './period-mention.ts';
import { roleOf } from './period-role.ts';
import { planYears } from './plan-years.ts';
import { relativeYears } from './relative-year-words.ts';
import { thisYear, type ReportTime } from './report-time.ts';
import type { PeriodRule, Said } from './said-period.ts';
import { spansOfYears } from './spans-of-years.ts';

const noTime: ReportTime = { reviewYear: null, planYear: null, date: null };

/**
 * Every period that a text names, in order, read alike in reports and in questions. What is counted
 * from a year that `time` does not tell is left out.
 *
 * `periodsIn('2018年的报告') // => [{ period: 2018, role: 'report', … }]`
 * `periodsIn('去年上半年', time) // => [{ period: months 1 to 6 of 2022, yearFrom: 'report', … }]`
 *
 * @param options.typed also 2023 and 23年 without more, which people type, and which in a report
 *   are the names of things and how long something took, and 汶川地震那年.
 */
export function periodsIn(
  text: string,
  time: ReportTime = noTime,
  { typed = false }: { readonly typed?: boolean } = {},
): readonly PeriodMention[] {
  if (!mayHoldOne.test(text) && !(typed && /\d|那/u.test(text))) return [];
  const words = digitsForYears(text);
  const said = leftmostLongest(matchesIn(words, time, typed ? allRules : written));
  const mentions = joined(words, said)
    .reduce<readonly Dated[]>((before, one) => [...before, ...dated(one, before, time)], [])
    .map((mention) => ({ ...mention, role: roleOf(words, mention) }));
  return listedWithReports(words, mentions);
}

const between = /^(?:、|,|，|和|跟|与|及|以及)?$/u;

/** 2019、2020、2021三份报告: years in a row are all said of what stands behind the last. */
function listedWithReports(
  text: string,
  mentions: readonly PeriodMention[],
): readonly PeriodMention[] {
  return mentions.reduceRight<readonly PeriodMention[]>((after, mention) => {
    const [next] = after;
    const isListed = next?.role === 'report' && between.test(text.slice(mention.end, next.start));
    const isYear = mention.period.type === 'year' && mention.role === 'about';
    return [isListed && isYear ? { ...mention, role: 'report' } : mention, ...after];
  }, []);
}

/** Those that a text is about, or aims at; not what it only measures from or names. */
export function periodsAbout(text: string, time?: ReportTime): readonly PeriodMention[] {
  return periodsIn(text, time).filter(({ role }) => role === 'about' || role === 'goal');
}

const mayHoldOne = /[年月季]|十[一二三四五六]五|[六七八九十]五[”"计时期]|本届政府/u;

const written: readonly PeriodRule[] = [
  ...planYears,
  ...calendarYears,
  ...relativeYears,
  ...spansOfYears,
  ...partsOfYear,
];
const allRules = [...written, ...typedYears, ...eventYears];

type Match = Span & { readonly said: Said };

function matchesIn(text: string, time: ReportTime, rules: readonly PeriodRule[]): Match[] {
  return rules.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: { length }, index, groups }) => {
      const said = read(groups ?? {}, time);
      return said ? [{ start: index, end: index + length, said }] : [];
    }),
  );
}

function leftmostLongest(matches: readonly Match[]): readonly Match[] {
  const inOrder = matches.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Match[] = [];
  for (const match of inOrder) {
    if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  }
  return kept;
}

type Joined = Match & { readonly year?: Match };

/** 去年 and 上半年, said in one breath, are one period. */
function joined(text: string, matches: readonly Match[]): readonly Joined[] {
  const all: Joined[] = [];
  for (const match of matches) {
    const before = all.at(-1);
    const isPart = match.said.yearFrom === 'context';
    if (
      isPart &&
      before &&
      namesOneYear(before) &&
      /^的?$/u.test(text.slice(before.end, match.start))
    ) {
      all.splice(-1, 1, { ...match, start: before.start, year: before });
    } else all.push(match);
  }
  return all;
}

function namesOneYear({ said }: Match): boolean {
  return said.yearFrom === 'named' || ('period' in said && said.period.type === 'year');
}

type Dated = Omit<PeriodMention, 'role'>;

/** A match with its year; none where nothing tells it. */
function dated(match: Joined, before: readonly Dated[], time: ReportTime): readonly Dated[] {
  const { start, end, said, year } = match;
  if ('period' in said) return [{ start, end, period: said.period, yearFrom: said.yearFrom }];
  if (said.yearFrom === 'named') {
    const named = before.findLast(({ period }) => period.type === 'year')?.period.first;
    const from = named ?? thisYear(time);
    if (from === undefined) return [];
    return [{ start, end, period: yearPeriod(from + said.offset), yearFrom: 'named' }];
  }
  const [of] = year ? dated(year, before, time) : [];
  const own = of?.period.first ?? time.reviewYear;
  if (own === null) return [];
  const period = partOfYear(own, said.months);
  return [{ start, end, period, yearFrom: of?.yearFrom ?? 'context' }];
}
