import { type Interval, wilsonInterval } from '../statistics/interval.ts';
import { completenessTable, type CompletenessTable } from '../metrics/abstention.ts';
import { allMeasures, attemptsOf, evidenceMeasures } from '../metrics/all-measures.ts';
import type { Prices } from '../metrics/cost.ts';
import type { Measure } from '../metrics/measure.ts';
import { riskCoverage, type RiskPoint } from '../metrics/risk-coverage.ts';
import { type Part, ratioInterval, ratioOf } from '../statistics/ratio.ts';
import { bootstrapInterval, clustersOf, type Resampling } from '../statistics/resampling.ts';
import { shownOf } from '../gold-files/held-out.ts';
import { clusterOf } from './cluster-of.ts';
import type { QuestionResult, RetrievalResult } from './judge-observation.ts';

/** A measure with what came out. */
export type MeasuredValue = Pick<Measure, 'id' | 'label' | 'group' | 'unit' | 'better'> & {
  /** `undefined` when there was nothing to measure: never 0. */
  readonly value: number | undefined;
  /** 95 %: Wilson's for rates, bootstrap by report for all others. */
  readonly interval: Interval | undefined;
  readonly method: 'wilson' | 'bootstrap' | 'none';
  /** Bootstrap by report, also for rates: questions about one report hang together. */
  readonly byReport: Interval | undefined;
  /** Questions it was measured on. */
  readonly questions: number;
  /** What the ratio is of: questions, or numbers, citations, quotes; `undefined` for wholes. */
  readonly of: number | undefined;
  readonly sum: number | undefined;
};

/** The scores of a run: the same answers and questions give the same bytes. */
export type Scores = {
  readonly questions: number;
  readonly clusters: number;
  readonly measures: readonly MeasuredValue[];
  readonly slices: readonly Slice[];
  readonly completeness: CompletenessTable;
  readonly riskCoverage: readonly RiskPoint[];
  readonly resampling: Resampling;
};

/** The measures of some of the questions. */
export type Slice = {
  readonly by: 'type' | 'place' | 'year' | 'report' | 'split';
  readonly name: string;
  readonly measures: readonly MeasuredValue[];
};

export type Scoring = { readonly resampling: Resampling; readonly prices?: Prices | undefined };

/** Scores judged answers: every measure with its interval, for all and for each slice. */
export function scoreRun(results: readonly QuestionResult[], scoring: Scoring): Scores {
  const measures = allMeasures(scoring.prices);
  const measured = (of: readonly QuestionResult[], { resampling }: Scoring) =>
    measures.map((each) => measure(each, of, resampling));
  // A slice has few reports to draw from: fewer draws say as much of it, and there are many slices.
  const less = { ...scoring, resampling: { ...scoring.resampling, resamples: 0 } };
  return {
    questions: results.length,
    clusters: clustersOf(results, ({ question }) => clusterOf(question)).length,
    measures: measured(results, scoring),
    slices: slicesOf(results).map(({ by, name, members }) => ({
      by,
      name,
      measures: measured(members, less),
    })),
    completeness: completenessTable(results),
    riskCoverage: riskCoverage(attemptsOf(results)),
    resampling: scoring.resampling,
  };
}

/** The measures that searching alone gives. */
export function scoreRetrieval(
  results: readonly RetrievalResult[],
  resampling: Resampling,
): readonly MeasuredValue[] {
  return evidenceMeasures.map((each) => measure(each, results, resampling));
}

/** One measure over some results. */
export function measure<Result extends RetrievalResult>(
  definition: Measure<Result>,
  results: readonly Result[],
  resampling: Resampling,
): MeasuredValue {
  const { id, label, group, unit, better } = definition;
  const about = { id, label, group, unit, better };
  if (definition.type === 'whole')
    return { ...about, ...measureWhole(definition, results, resampling) };
  const parts = results.flatMap((result) => {
    const part = definition.part(result);
    return part ? [{ ...part, cluster: clusterOf(result.question) }] : [];
  });
  const { sum, weight } = sumOf(parts);
  const byReport = ratioInterval(parts, resampling);
  const wilson = wilsonOf(definition, parts);
  return {
    ...about,
    value: ratioOf(parts),
    interval: wilson ?? byReport,
    method: wilson ? 'wilson' : methodOf(byReport),
    byReport,
    questions: parts.length,
    of: weight,
    sum,
  };
}

/**
 * Wilson's interval for rates. Also for shares of which all or none are so: drawing again from what
 * has no exception never draws one, yet nothing wrong in 50 questions still allows 7 %.
 */
function wilsonOf<Result extends RetrievalResult>(
  { isRate, unit }: Extract<Measure<Result>, { type: 'ratio' }>,
  parts: readonly Part[],
): Interval | undefined {
  const value = ratioOf(parts);
  if (value === undefined) return undefined;
  const isExtreme = unit === 'share' && (value === 0 || value === 1);
  return isRate || isExtreme ? wilsonInterval(value * parts.length, parts.length) : undefined;
}

function measureWhole<Result extends RetrievalResult>(
  { applies, value }: Extract<Measure<Result>, { type: 'whole' }>,
  results: readonly Result[],
  resampling: Resampling,
): Omit<MeasuredValue, 'id' | 'label' | 'group' | 'unit' | 'better'> {
  const members = results.filter(applies);
  const clusters = clustersOf(members, ({ question }) => clusterOf(question));
  const interval = bootstrapInterval(
    clusters.length,
    (drawn) =>
      value(
        clusters.flatMap((cluster, at) =>
          Array.from({ length: drawn[at] ?? 0 }, () => cluster).flat(),
        ),
      ),
    // Each draw sorts all questions anew: a tenth of the draws moves no bound that is shown.
    { ...resampling, resamples: Math.ceil(resampling.resamples / 10) },
  );
  return {
    value: value(members),
    interval,
    method: methodOf(interval),
    byReport: interval,
    questions: members.length,
    of: undefined,
    sum: undefined,
  };
}

function methodOf(interval: Interval | undefined): 'bootstrap' | 'none' {
  return interval ? 'bootstrap' : 'none';
}

function sumOf(parts: readonly Part[]): Part {
  return {
    sum: parts.reduce((total, { sum }) => total + sum, 0),
    weight: parts.reduce((total, { weight }) => total + weight, 0),
  };
}

type Members = Pick<Slice, 'by' | 'name'> & { readonly members: readonly QuestionResult[] };

function slicesOf(results: readonly QuestionResult[]): readonly Members[] {
  // A slice of one held-out question would show it.
  const shown = shownOf(results);
  return [
    ...sliceBy('type', shown, ({ question }) => question.type),
    ...sliceBy('place', shown, ({ question }) => question.region),
    ...sliceBy('year', shown, ({ question }) => question.year?.toString()),
    ...sliceBy('report', shown, ({ question }) => reportOf(question)),
    ...sliceBy('split', results, ({ question }) => question.split),
  ];
}

/** The report by name, not the question that stands for itself where there is none. */
function reportOf(question: QuestionResult['question']): string | undefined {
  return question.cluster ?? question.evidence[0]?.doc;
}

function sliceBy(
  by: Slice['by'],
  results: readonly QuestionResult[],
  nameOf: (result: QuestionResult) => string | undefined,
): readonly Members[] {
  const named = results.filter((result) => nameOf(result) !== undefined);
  const names = [...new Set(named.map((result) => nameOf(result) ?? ''))];
  return names.map((name) => ({
    by,
    name,
    members: named.filter((result) => nameOf(result) === name),
  }));
}
