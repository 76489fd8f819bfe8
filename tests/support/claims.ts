import { checkStatement } from '../../figures/claims/check-statement.ts';
import type { ClauseCheck } from '../../figures/claims/clause-check.ts';
import { readSource, type Source } from '../../figures/claims/source.ts';
import {
  readStatement,
  type StatedClause,
  type StatementContext,
} from '../../figures/claims/stated/statement.ts';
import type { StatedQuantity } from '../../figures/claims/stated/stated-quantity.ts';
import type { Passage, ReportSummary } from '../../library/report.ts';
import { aHit } from './made/a-hit.ts';

/** What a made-up county says of itself: 白石县's report of 2010, which looks back on 2009. */
export const countyReport: Partial<ReportSummary> = {
  id: 'baishi-2010',
  title: '白石县政府工作报告（2010年）',
  region: '白石县',
  regionPath: ['云江省', '白石县'],
  date: '2010-01-12',
  reviewYear: 2009,
  planYear: 2010,
};

type Facts = {
  readonly passage?: Partial<Passage>;
  readonly report?: Partial<ReportSummary>;
};

/** A passage that looks back on 2009, as a hit of search. */
export function lookingBack(text: string, { passage, report }: Facts = {}) {
  return aHit(text, {
    passage: { orientation: 'result', headingPath: ['一、2009年工作回顾'], ...passage },
    report: { ...countyReport, ...report },
  });
}

/** A passage that plans 2010. */
export function lookingAhead(text: string, { passage, report }: Facts = {}) {
  return aHit(text, {
    passage: {
      ...{ orientation: 'target', headingPath: ['二、2010年主要任务'], start: 5000 },
      ...passage,
    },
    report: { ...countyReport, ...report },
  });
}

/** The same, read for what they say. */
export const result = (text: string, facts?: Facts): Source => sourceOf(lookingBack(text, facts));
export const plan = (text: string, facts?: Facts): Source => sourceOf(lookingAhead(text, facts));

export const sourceOf = ({
  passage,
  report,
}: {
  readonly passage: Passage;
  readonly report: ReportSummary;
}): Source => readSource({ passage, report, rows: [] });

export function contextFor(sources: readonly Source[], question = ''): StatementContext {
  const { reviewYear = null, planYear = null, date = null } = sources[0]?.report ?? {};
  const places = sources.map(({ report }) => report.region);
  return { question, time: { reviewYear, planYear, date }, places: [...new Set(places)] };
}

export function check(
  text: string,
  sources: readonly Source[],
  question = '',
): readonly ClauseCheck[] {
  return checkStatement(text, sources, contextFor(sources, question));
}

/** What is found wrong with a sentence, fault by fault. */
export function faultsIn(
  text: string,
  sources: readonly Source[],
  question = '',
): readonly string[] {
  return check(text, sources, question).flatMap(({ faults, doubts }) =>
    [...faults, ...doubts].map(({ fault }) => fault),
  );
}

/** The clauses of a sentence of the made-up county. */
export function clausesOf(text: string, question = ''): readonly StatedClause[] {
  return readStatement(text, contextFor([result('粮食产量12万吨。')], question)).clauses;
}

/** The first clause of a sentence. */
export function clauseOf(text: string, index = 0): StatedClause {
  const clause = clausesOf(text)[index];
  if (!clause) throw new Error(`"${text}" has no clause ${index}.`);
  return clause;
}

/** The first number of a sentence as it is stated. */
export function statedIn(text: string): StatedQuantity {
  const [first] = clausesOf(text).flatMap(({ quantities }) => quantities);
  if (!first) throw new Error(`"${text}" states no number.`);
  return first;
}
